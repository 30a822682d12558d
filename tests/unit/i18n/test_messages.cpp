#include "i18n/messages.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <thread>
#include <vector>

#include "i18n/keys.hpp"

namespace kiosk::i18n {
namespace {

using testing::HasSubstr;

// Every message says its own name, but for those handed in.
Messages::Patterns with(Messages::Patterns patterns) {
    for (const std::string_view key : message_keys) patterns.emplace(key, key);
    return patterns;
}

TEST(Messages, FormatNumbersAndTextsByPluralRules) {
    const auto messages = Messages::make(
        "sv", with({{"sessions_more", "{count, plural, =0 {inga} one {# punkt} other {# punkter}} till"},
                    {"free_until_day", "Ledigt till {weekday} {time}"},
                    {"hours_left", "{hours} tim{minutes, plural, =0 {} other { # min}} kvar"}}));
    ASSERT_TRUE(messages) << to_string(messages.error());
    EXPECT_EQ((*messages)("sessions_more", {{"count", 0}}), "inga till");
    EXPECT_EQ((*messages)("sessions_more", {{"count", 1}}), "1 punkt till");
    EXPECT_EQ((*messages)("sessions_more", {{"count", 21}}), "21 punkter till");
    EXPECT_EQ((*messages)("free_until_day", {{"weekday", "lördag"}, {"time", "09:00"}}),
              "Ledigt till lördag 09:00");
    EXPECT_EQ((*messages)("hours_left", {{"hours", 2}, {"minutes", 0}}), "2 tim kvar");
    EXPECT_EQ((*messages)("hours_left", {{"minutes", 5}, {"hours", 2}}), "2 tim 5 min kvar");
    EXPECT_EQ((*messages)("live"), "live");
}

TEST(Messages, FollowTheRulesOfTheirLanguage) {
    const auto polish = Messages::make(
        "pl",
        with({{"in_days", "za {days, plural, one {# dzień} few {# dni!} many {# dni} other {# dnia}}"}}));
    ASSERT_TRUE(polish) << to_string(polish.error());
    EXPECT_EQ((*polish)("in_days", {{"days", 1}}), "za 1 dzień");
    EXPECT_EQ((*polish)("in_days", {{"days", 2}}), "za 2 dni!");
    EXPECT_EQ((*polish)("in_days", {{"days", 5}}), "za 5 dni");
}

TEST(Messages, TakeTextFromAFeedAsItIs) {
    const auto messages = Messages::make("en", with({{"moved_to", "Moved to {room}"}}));
    ASSERT_TRUE(messages);
    EXPECT_EQ((*messages)("moved_to", {{"room", "'{time}' # <b>"}}), "Moved to '{time}' # <b>");
}

TEST(Messages, KeepAnApostropheOfTheLanguage) {
    const auto messages =
        Messages::make("en", with({{"after_event", "That's all"}, {"moved_to", "It's in {room}"}}));
    ASSERT_TRUE(messages);
    EXPECT_EQ((*messages)("after_event"), "That's all");
    EXPECT_EQ((*messages)("moved_to", {{"room", "A"}}), "It's in A");
}

TEST(Messages, GiveAnUnknownKeyBack) {
    const auto messages = Messages::make("en", with({}));
    ASSERT_TRUE(messages);
    EXPECT_EQ((*messages)("no.such.key"), "no.such.key");
}

TEST(Messages, KnowTheirLocaleAndItsDirection) {
    EXPECT_EQ(Messages::make("sv", with({}))->locale(), "sv");
    EXPECT_FALSE(Messages::make("sv", with({}))->right_to_left());
    EXPECT_TRUE(Messages::make("ar", with({}))->right_to_left());
    EXPECT_TRUE(Messages::make("he-IL", with({}))->right_to_left());
    EXPECT_FALSE(Messages::make("sr-Latn", with({}))->right_to_left());
}

TEST(Messages, AreRefusedWithTheKeyThatIsWrong) {
    struct Case {
        Messages::Patterns patterns;
        const char *place, *message, *remedy;
    };
    const std::vector<Case> cases{
        {{{"until", "till {time"}}, "until", "message \"until\" is not an ICU message", "braces"},
        {{{"until", "till {time}}"}}, "until", "has a brace too many", "braces"},
        {{{"in_days", "{days, plural, one {# dag}}"}}, "in_days", "is not an ICU message", "\"other\""},
        {{{"until", "till {tiem}"}}, "until", "uses the argument {tiem}", "it has {time}"},
        {{{"hours_left", "{0} tim"}}, "hours_left", "uses the argument {0}", "it has {hours}, {minutes}"},
        {{{"live", "Live {time}"}}, "live", "uses the argument {time}", "it has none"},
        {{{"in_days", "{days, plural, one {{room}} other {#}}"}}, "in_days", "the argument {room}", "{days}"},
        {{{"until", "{time, plural, other {#}}"}}, "until", "takes a text for a number", "numbers only"},
        {{{"utnil", "till"}}, "utnil", "unknown message \"utnil\"", "did you mean \"until\"?"},
    };
    for (const Case& c : cases) {
        SCOPED_TRACE(c.patterns.begin()->second);
        const auto messages = Messages::make("sv", with(c.patterns));
        ASSERT_FALSE(messages);
        EXPECT_EQ(messages.error().place, c.place);
        EXPECT_THAT(messages.error().message, HasSubstr(c.message));
        EXPECT_THAT(messages.error().remedy, HasSubstr(c.remedy));
    }
}

TEST(Messages, AreRefusedWhenOneIsMissing) {
    auto patterns = with({});
    patterns.erase("ended_today");
    const auto messages = Messages::make("sv", patterns);
    ASSERT_FALSE(messages);
    EXPECT_EQ(messages.error().message, "message \"ended_today\" is missing");
}

TEST(Messages, AreRefusedInALanguageThatIsNone) {
    for (const char* locale : {"", "not a tag", "-"}) {
        SCOPED_TRACE(locale);
        EXPECT_FALSE(Messages::make(locale, with({})));
    }
}

TEST(Messages, FormatFromSeveralThreadsAtOnce) {
    const auto made = Messages::make("sv", with({{"minutes_left", "{minutes, plural, other {# min kvar}}"}}));
    ASSERT_TRUE(made);
    std::vector<std::string> words(4);
    {
        std::vector<std::jthread> threads;
        for (std::string& word : words) {
            threads.emplace_back([&word, messages = *made] {
                for (int i = 0; i < 200; ++i) word = messages("minutes_left", {{"minutes", 48}});
            });
        }
    }
    for (const std::string& word : words) EXPECT_EQ(word, "48 min kvar");
}

}  // namespace
}  // namespace kiosk::i18n
