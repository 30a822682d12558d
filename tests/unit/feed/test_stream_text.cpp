#include "feed/text/stream_text.hpp"

#include "helpers.hpp"

namespace kiosk::feed {
namespace {

struct StreamTextTest : testing::Test {
    std::shared_ptr<const AccessTable> table = test::shipped_table();
    AccessWords words{*table};
    StreamText streams{*table, words};
};

TEST_F(StreamTextTest, LinkIsAStreamByItsTitleOrItsAddress) {
    const struct {
        const char *title, *url;
        bool expected;
    } cases[] = {
        {"Livestream", "https://example.org/x", true},
        {"Zum Livestream", "https://example.org/x", true},
        {"YouTube livestream (English)", "https://youtu.be/x", true},
        {"Länk till livestream", "https://example.org/x", true},
        {"Stream", "https://example.org/x", true},
        {"", "https://www.youtube.com/live/abc", true},
        {"https://twitch.tv/conf", "https://twitch.tv/conf", true},
        {"", "https://vimeo.com/event/123", true},
        {"Saal 1", "https://streaming.media.ccc.de/jev22/saal1", true},
        {"", "https://www.youtube.com/watch?v=abc", false},
        {"Slides video", "https://www.youtube.com/watch?v=abc", false},
        {"Recording of the livestream", "https://www.youtube.com/live/abc", false},
        {"Inspelning", "https://www.youtube.com/live/abc", false},
        {"My channel", "https://twitch.tv/me", false},
        {"No livestream", "https://example.org/x", false},
        {"Livestream: sänds ej", "https://example.org/x", false},
        {"Stream processing with Kafka", "https://example.org/x", false},
        {"", "https://nottwitch.tv/x", false},
        {"", "https://twitch.tv.example.org/x", false},
        {"", "https://example.org/?u=https://twitch.tv/x", false},
        {"", "", false},
    };
    for (const auto& test : cases)
        EXPECT_EQ(streams.is_stream(test.title, test.url), test.expected) << test.title << ' ' << test.url;
}

TEST_F(StreamTextTest, LabelledLineGivesTheAddress) {
    const auto from = [&](const char* text) -> std::string {
        const auto lines = labelled_lines(text);
        const auto stream = lines.empty() ? std::nullopt : streams.from_line(lines.front());
        return stream ? "stream " + stream->url : "none";
    };
    EXPECT_EQ(from("Länk till livestream; https://www.facebook.com/events/5576613509041208"),
              "stream https://www.facebook.com/events/5576613509041208");
    EXPECT_EQ(from("Livestream: https://a.org/x."), "stream https://a.org/x");
    EXPECT_EQ(from("Livestream: ja"), "stream ");
    EXPECT_EQ(from("Livestream: nej"), "none");
    EXPECT_EQ(from("Livestream: not available, see https://a.org"), "none");
    EXPECT_EQ(from("Livestream: recording at https://a.org"), "none");
    EXPECT_EQ(from("Livestream: https://a.org/not/if/recording"), "stream https://a.org/not/if/recording");
    EXPECT_EQ(from("Livestream: in the foyer"), "none");
    EXPECT_EQ(from("Website: https://a.org"), "none");
}

TEST_F(StreamTextTest, TagIsALabel) {
    EXPECT_TRUE(streams.is_stream_tag("Livestream"));
    EXPECT_TRUE(streams.is_stream_tag("Direktsänds"));
    EXPECT_FALSE(streams.is_stream_tag("Livestream technology"));
    EXPECT_FALSE(streams.is_stream_tag(""));
}

}  // namespace
}  // namespace kiosk::feed
