#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>

#include "i18n/keys.hpp"
#include "i18n/messages.hpp"

namespace kiosk::i18n {
namespace {

using testing::AnyOf;
using testing::HasSubstr;
using testing::Not;

const std::filesystem::path folder = std::filesystem::path(KIOSK_SOURCE_DIR) / "assets/locale";

Messages::Patterns patterns_of(const std::filesystem::path& file) {
    std::ifstream in(file);
    return nlohmann::json::parse(in).get<Messages::Patterns>();
}

Messages messages_of(const std::string& locale) {
    auto messages = Messages::make(locale, patterns_of(folder / (locale + ".json")));
    if (!messages) throw std::runtime_error(to_string(messages.error()));
    return *messages;
}

class Locale : public testing::TestWithParam<std::filesystem::path> {};

std::vector<std::filesystem::path> locale_files() {
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) files.push_back(entry.path());
    std::ranges::sort(files);
    return files;
}

INSTANTIATE_TEST_SUITE_P(File, Locale, testing::ValuesIn(locale_files()),
                         [](const auto& test) { return test.param.stem().string(); });

TEST_P(Locale, HasExactlyTheKeysOfTheScreens) {
    const auto patterns = patterns_of(GetParam());
    std::vector<std::string> keys, expected(message_keys.begin(), message_keys.end());
    for (const auto& [key, pattern] : patterns) keys.push_back(key);
    EXPECT_THAT(keys, testing::UnorderedElementsAreArray(expected));
}

// Initializer lists of a length known at run time do not exist, so each shape has its own call.
std::string say(const Messages& messages, std::string_view key, std::int64_t number) {
    const auto arguments = parameters(key);
    const auto value = [&](std::size_t i) -> Argument {
        if (arguments[i].number) return {arguments[i].name, number};
        return {arguments[i].name, "ORDET"};
    };
    switch (arguments.size()) {
        case 0:
            return messages(key);
        case 1:
            return messages(key, {value(0)});
        default:
            return messages(key, {value(0), value(1)});
    }
}

TEST_P(Locale, SaysEveryMessageWithItsArguments) {
    const auto messages = Messages::make(GetParam().stem(), patterns_of(GetParam()));
    ASSERT_TRUE(messages) << to_string(messages.error());
    for (const std::string_view key : message_keys) {
        ASSERT_LE(parameters(key).size(), 2U) << key;
        for (const std::int64_t number : {0, 1, 2, 5, 21}) {
            SCOPED_TRACE(std::string(key) + " with " + std::to_string(number));
            const std::string words = say(*messages, key, number);
            EXPECT_NE(words, "");
            EXPECT_NE(words, key);
            EXPECT_THAT(words, Not(AnyOf(HasSubstr("{"), HasSubstr("}"), HasSubstr("#"), HasSubstr("  "))));
            EXPECT_TRUE(words.front() != ' ' && words.back() != ' ') << '"' << words << '"';
            for (const Parameter& parameter : parameters(key)) {
                if (parameter.number || key == "access_in.step-free") continue;
                EXPECT_THAT(words, HasSubstr("ORDET"));
            }
        }
    }
}

TEST_P(Locale, WritesMarksInCapitalsWhereItsScriptHasThem) {
    const auto patterns = patterns_of(GetParam());
    for (const char* key : {"now", "next", "later", "also_now", "room", "first", "cancelled", "moved",
                            "new_room", "new_time"}) {
        const icu::UnicodeString mark = icu::UnicodeString::fromUTF8(patterns.at(key));
        EXPECT_EQ(icu::UnicodeString(mark).toUpper(), mark) << key;
    }
}

TEST_P(Locale, HasAWordOfItsOwnForEachAccessService) {
    std::vector<std::string> words;
    for (const auto& [key, pattern] : patterns_of(GetParam())) {
        if (key.starts_with("access.")) words.push_back(pattern);
    }
    EXPECT_EQ(words.size(), 9U);
    std::ranges::sort(words);
    EXPECT_EQ(std::ranges::adjacent_find(words), words.end());
}

TEST(Locales, AreThoseThatAVenueInEuropeAsksFor) {
    std::vector<std::string> names;
    for (const auto& file : locale_files()) names.push_back(file.stem().string());
    EXPECT_THAT(names,
                testing::IsSupersetOf({"ar", "da", "de", "en", "es", "fi", "fr", "nb", "pl", "sv", "uk"}));
}

TEST(Locales, SayWhatTheDesignSays) {
    const Messages sv = messages_of("sv");
    EXPECT_EQ(sv("now"), "NU");
    EXPECT_EQ(sv("next"), "HÄRNÄST");
    EXPECT_EQ(sv("minutes_left", {{"minutes", 48}}), "48 min kvar");
    EXPECT_EQ(sv("hours_left", {{"hours", 2}, {"minutes", 5}}), "2 tim 5 min kvar");
    EXPECT_EQ(sv("hours_left", {{"hours", 1}, {"minutes", 0}}), "1 tim kvar");
    EXPECT_EQ(sv("in_minutes", {{"minutes", 23}}), "om 23 min");
    EXPECT_EQ(sv("in_days", {{"days", 1}}), "om 1 dag");
    EXPECT_EQ(sv("in_days", {{"days", 3}}), "om 3 dagar");
    EXPECT_EQ(sv("before_event", {{"days", 0}}), "Börjar i dag");
    EXPECT_EQ(sv("before_event", {{"days", 1}}), "Börjar i morgon");
    EXPECT_EQ(sv("before_event", {{"days", 2}}), "Börjar om 2 dagar");
    EXPECT_EQ(sv("free_until", {{"time", "10:15"}}), "Ledigt till 10:15");
    EXPECT_EQ(sv("organisers", {{"count", 2}, {"names", "A, B"}}), "Arrangörer: A, B");
    EXPECT_EQ(sv("access_in.spoken-interpretation", {{"language", "engelska"}}), "Tolkas till engelska");

    const Messages en = messages_of("en");
    EXPECT_EQ(en("in_days", {{"days", 1}}), "in 1 day");
    EXPECT_EQ(en("before_event", {{"days", 1}}), "Starts tomorrow");
    EXPECT_EQ(en("sessions_more", {{"count", 1}}), "1 more session");
    EXPECT_EQ(en("sessions_more", {{"count", 5}}), "5 more sessions");
    EXPECT_EQ(en("organisers", {{"count", 1}, {"names", "A"}}), "Organiser: A");

    const Messages ar = messages_of("ar");
    EXPECT_EQ(ar("minutes_left", {{"minutes", 48}}), "يتبقى 48 دقيقة");
    EXPECT_EQ(ar("hours_left", {{"hours", 2}, {"minutes", 0}}), "يتبقى ساعتان");
}

}  // namespace
}  // namespace kiosk::i18n
