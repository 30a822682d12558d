#include "app/sources/assembler.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "setup_of.hpp"

namespace kiosk::app {
namespace {

using testing::HasSubstr;

std::string programme(const std::string& id, const std::string& room, const std::string& start) {
    return R"({"venue-kiosk": 1, "time_zone": "Europe/Stockholm", "sessions": [{"id": ")" + id +
           R"(", "title": "Session )" + id + R"(", "room": ")" + room + R"(", "start": "2022-11-18T)" +
           start + R"(", "duration": 60}]})";
}

// The sources of a config with two feeds and annotations, and what is made of them.
struct TwoFeeds : testing::Test {
    app::Setup setup = setup_of(R"({"feeds": ["/a.json", "/b.json"], "annotations": "/notes.csv"})");
    std::vector<Source> all = sources(setup);
    Assembler assembler{setup};

    LoadedPtr take(std::size_t source, const std::string& bytes) {
        auto taken = assembler.take(all.at(source), bytes);
        EXPECT_TRUE(taken) << (taken ? "" : to_string(taken.error()));
        return taken.value_or(nullptr);
    }
};

TEST_F(TwoFeeds, ShowWhatHasArrivedAndThenAll) {
    EXPECT_EQ(take(1, programme("b", "Sal B", "10:00"))->program().sessions.size(), 1U);
    const LoadedPtr both = take(0, programme("a", "Sal A", "09:00"));
    ASSERT_EQ(both->program().sessions.size(), 2U);
    EXPECT_EQ(both->program().sessions[0].id, "a") << "in the order of the config, not of arrival";
    EXPECT_EQ(both->feeds.size(), 2U);
}

TEST_F(TwoFeeds, AnnotationsStandOnWhateverArrivesLater) {
    EXPECT_EQ(take(2, "ID;Textning\nb;ja\n"), nullptr) << "nothing to show yet";
    EXPECT_TRUE(take(0, programme("a", "Sal A", "09:00"))->program().sessions[0].access.empty());
    EXPECT_TRUE(
        has(take(1, programme("b", "Sal B", "10:00"))->program().sessions[1].access, AccessKind::captions));
    EXPECT_TRUE(take(2, "ID;Textning\nb;\n")->program().sessions[1].access.empty())
        << "what staff take back is gone: rows apply to what the feed says, not to what earlier rows made";
}

TEST_F(TwoFeeds, ABadAnswerChangesNothing) {
    take(0, programme("a", "Sal A", "09:00"));
    take(1, programme("b", "Sal B", "10:00"));
    EXPECT_FALSE(assembler.take(all[0], "<html>"));
    EXPECT_FALSE(assembler.take(all[2], "<html>"));
    const auto empty = assembler.take(all[1], R"({"venue-kiosk": 1, "sessions": []})");
    ASSERT_FALSE(empty);
    EXPECT_EQ(empty.error().message, "the feed has no session any more; the last programme had 1");
    EXPECT_EQ(take(2, "ID;Textning\n")->program().sessions.size(), 2U);
}

TEST_F(TwoFeeds, FindingsNameTheirSource) {
    const LoadedPtr loaded = take(1, R"({"venue-kiosk": 1, "time_zone": "UTC", "sessions": [3]})");
    ASSERT_EQ(loaded->findings.size(), 1U);
    EXPECT_EQ(loaded->findings[0].where, "/b.json: session 1");
    EXPECT_THAT(take(2, "ID;Textning\nx;ja\n")->findings.back().where, HasSubstr("/notes.csv: line 2"));
}

TEST(Assembler, CutsAFeedByItsRules) {
    const app::Setup setup =
        setup_of(R"({"feeds": [{"url": "/a.json", "rooms": {"Sal A": "Stora salen"}}]})");
    Assembler assembler(setup);
    const auto loaded = assembler.take(sources(setup).at(0), programme("a", "Sal A", "09:00"));
    ASSERT_TRUE(loaded);
    EXPECT_EQ((*loaded)->program().rooms.at(0).name, "Stora salen");
}

TEST(Assembler, ReadsEachFeedInItsOwnZoneAndShowsOne) {
    const app::Setup setup = setup_of(R"({"time_zone": "Europe/Stockholm", "feeds": [
        {"url": "/a.ics", "time_zone": "America/New_York"}, "/b.json"]})");
    Assembler assembler(setup);
    const auto loaded =
        assembler.take(sources(setup).at(0),
                       "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nSUMMARY:A\nDTSTART:20221118T090000\n"
                       "DTEND:20221118T100000\nEND:VEVENT\nEND:VCALENDAR\n");
    ASSERT_TRUE(loaded);
    EXPECT_EQ((*loaded)->program().sessions.at(0).start, Instant{std::chrono::seconds{1668780000}});
    EXPECT_EQ((*loaded)->program().zone.name(), "Europe/Stockholm");
}

TEST(Sources, StandInTheOrderInWhichTheyAreNeeded) {
    const app::Setup setup = setup_of(R"({"poll_seconds": 30, "annotations": "/notes.csv", "feeds": [
        {"url": "https://example.org/a?token=s3cret", "poll_seconds": 300, "with": {"speakers": "/s.json"}}, "/b.json"]})");
    std::vector<std::string> names;
    for (const Source& source : sources(setup)) names.push_back(source.name);
    EXPECT_THAT(names,
                testing::ElementsAre("/s.json", "https://example.org/a?token=…", "/b.json", "/notes.csv"));
    EXPECT_EQ(sources(setup)[1].options.interval, std::chrono::seconds{300});
    EXPECT_EQ(sources(setup)[2].options.interval, std::chrono::seconds{30});
}

TEST(Sources, HeadersGoToACompanionOfTheSameHostOnly) {
    const app::Setup setup =
        setup_of(R"({"feeds": [{"url": "https://example.org/a", "headers": {"Accept-Language": "sv"},
        "with": {"near": "https://example.org/s", "far": "https://example.com/s", "file": "/s.json"}}]})");
    for (const Source& source : sources(setup)) {
        EXPECT_EQ(static_cast<bool>(source.options.headers),
                  source.companion.empty() || source.companion == "near")
            << source.name;
    }
}

}  // namespace
}  // namespace kiosk::app
