#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "fleet/topics.hpp"

namespace kiosk::fleet {
namespace {

using Kind = Audience::Kind;
using testing::ElementsAre;

TEST(Topics, NameTheAudienceAndWhatIsSaid) {
    EXPECT_EQ(topic_of("venue", {}, notices_topic), "venue/all/notices");
    EXPECT_EQ(topic_of("venue", {Kind::group, "hall"}, config_topic), "venue/groups/hall/config");
    EXPECT_EQ(topic_of("venue", {Kind::screen, "wall-03"}, status_topic), "venue/screens/wall-03/status");
}

TEST(Topics, AreReadAsTheyAreWritten) {
    for (const Audience& audience :
         {Audience{}, Audience{Kind::group, "hall"}, Audience{Kind::screen, "wall-03"}}) {
        const auto read = parse_topic("venue", topic_of("venue", audience, identify_topic));
        ASSERT_TRUE(read);
        EXPECT_EQ(*read, (Address{audience, "identify"}));
    }
}

TEST(Topics, OfOthersAreNone) {
    for (const char* topic : {"", "venue", "venue/", "venue/all", "venue/all/", "venue/all/notices/more",
                              "venues/all/notices", "other/all/notices", "venue/groups/notices",
                              "venue/groups//notices", "venue/rooms/hall/notices", "venue/screens/a/b/c"})
        EXPECT_FALSE(parse_topic("venue", topic)) << topic;
}

TEST(Topics, NamesThatWouldMeanSomethingElseAreNoLevels) {
    EXPECT_TRUE(is_level("Söder 3"));
    for (const char* name : {"", "a/b", "+", "a#", "$SYS", "a\nb", "a\x7f"})
        EXPECT_FALSE(is_level(name)) << name;
    EXPECT_FALSE(is_level(std::string(65, 'a')));
}

TEST(Topics, AnyNameBecomesALevel) {
    EXPECT_EQ(as_level("wall-03"), "wall-03");
    EXPECT_EQ(as_level("a/b+c#d"), "a-b-c-d");
    EXPECT_EQ(as_level("$SYS"), "-SYS");
    EXPECT_EQ(as_level(""), "screen");
    // A character of two bytes that the limit would cut through goes as a whole.
    const std::string cut = as_level(std::string(63, 'a') + "ö");
    EXPECT_EQ(cut, std::string(63, 'a'));
    for (const std::string& name : {cut, as_level("\n"), as_level(std::string(200, '/'))})
        EXPECT_TRUE(is_level(name));
}

TEST(Topics, AScreenListensToAllToItsGroupAndToItself) {
    EXPECT_THAT(subscriptions("v", "wall", "hall", {notices_topic}),
                ElementsAre("v/all/notices", "v/groups/hall/notices", "v/screens/wall/notices"));
    EXPECT_THAT(
        subscriptions("v", "wall", "", {notices_topic, identify_topic}),
        ElementsAre("v/all/notices", "v/all/identify", "v/screens/wall/notices", "v/screens/wall/identify"));
}

}  // namespace
}  // namespace kiosk::fleet
