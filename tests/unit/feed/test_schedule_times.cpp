#include "helpers.hpp"

namespace kiosk::feed {
namespace {

using test::at;

struct When {
    std::string members;  // of an event without times
    const char *start, *end;
};

void expect_times(const std::vector<When>& cases, const FeedOptions& options = {}) {
    for (const When& test : cases) {
        const Session session =
            test::only_session(test::schedule_with(R"({"title": "T", )" + test.members + "}"), options);
        EXPECT_EQ(session.start, at(test.start)) << test.members;
        EXPECT_EQ(session.end, at(test.end)) << test.members;
    }
}

TEST(ScheduleTimes, FullTimestampWinsOverWallTimeAndEndOverDuration) {
    expect_times({
        {R"("date": "2022-12-28T14:00:00+01:00", "start": "09:00", "duration": "0:45")", "2022-12-28T13:00Z",
         "2022-12-28T13:45Z"},
        {R"("date": "2022-12-28T13:00:00Z", "end": "2022-12-28T15:00:00+01:00", "duration": "0:45")",
         "2022-12-28T13:00Z", "2022-12-28T14:00Z"},
        {R"("date": "2022-12-29T14:00:00+01:00", "duration": "1:06:00")", "2022-12-29T13:00Z",
         "2022-12-30T19:00Z"},
        {R"("date": "2022-12-28T14:00:00+01:00", "end": "00:30")", "2022-12-28T13:00Z", "2022-12-28T23:30Z"},
        {R"("date": "2022-12-28T14:00:00+01:00", "end": "15:30")", "2022-12-28T13:00Z", "2022-12-28T14:30Z"},
        {R"("date": "2022-12-28T14:00:00+01:00", "end": "", "duration": 30)", "2022-12-28T13:00Z",
         "2022-12-28T13:30Z"},
        {R"("date": "2022-12-28T14:00:00+01:00", "end": null, "duration": "90")", "2022-12-28T13:00Z",
         "2022-12-28T14:30Z"},
        {R"("start": "2022-12-28T14:00:00+01:00", "duration": "PT30M")", "2022-12-28T13:00Z",
         "2022-12-28T13:30Z"},
        // An end in 2200 is not believed.
        {R"("start": "2199-12-31T22:00:00Z", "duration": "4:00")", "2199-12-31T22:00Z", "2199-12-31T22:00Z"},
    });
}

TEST(ScheduleTimes, WallTimeIsPlacedInTheDay) {
    // The day runs from 10:00 to 04:00 at +01:00.
    expect_times({
        {R"("start": "14:00", "duration": "0:45")", "2022-12-28T13:00Z", "2022-12-28T13:45Z"},
        {R"("start": "10:00", "duration": "0:45")", "2022-12-28T09:00Z", "2022-12-28T09:45Z"},
        {R"("start": "00:30", "duration": "0:45")", "2022-12-28T23:30Z", "2022-12-29T00:15Z"},
        {R"("start": "03:59", "duration": "0:45")", "2022-12-29T02:59Z", "2022-12-29T03:44Z"},
        {R"("start": "05:00", "duration": "0:45")", "2022-12-29T04:00Z", "2022-12-29T04:45Z"},
        {R"("start": "09:30", "duration": "0:45")", "2022-12-28T08:30Z", "2022-12-28T09:15Z"},
        {R"("date": "2022-12-30", "start": "09:00", "duration": "0:45")", "2022-12-30T08:00Z",
         "2022-12-30T08:45Z"},
        {R"("date": "2022-12-30T09:00:00", "duration": "0:45")", "2022-12-30T08:00Z", "2022-12-30T08:45Z"},
        {R"("date": "soon", "start": "9:00", "duration": "0:45")", "2022-12-28T08:00Z", "2022-12-28T08:45Z"},
    });
}

TEST(ScheduleTimes, WithoutADayWindowTheDayTurnsAtFour) {
    const auto start = [](const char* time) {
        const std::string text =
            std::string(
                R"({"days": [{"date": "2022-12-28", "rooms": {"A": [{"title": "T", "duration": 30, "start": ")") +
            time + R"("}]}}]})";
        return test::only_session(text).start;
    };
    EXPECT_EQ(start("03:59"), at("2022-12-29T03:59Z"));
    EXPECT_EQ(start("04:00"), at("2022-12-28T04:00Z"));
}

TEST(ScheduleTimes, ConfiguredZoneReadsWallTimes) {
    FeedOptions options;
    options.zone = Zone::find("America/New_York").value();
    expect_times(
        {{R"("date": "2022-12-28T14:00:00", "duration": 30)", "2022-12-28T19:00Z", "2022-12-28T19:30Z"},
         {R"("date": "2022-12-28T14:00:00+01:00", "duration": 30)", "2022-12-28T13:00Z",
          "2022-12-28T13:30Z"}},
        options);
}

TEST(ScheduleTimes, BothNightsOfDaylightSavingTime) {
    const auto session = [](const char* members) {
        return test::only_session(
            std::string(
                R"({"conference": {"time_zone_name": "Europe/Berlin", "days": [{"rooms": {"A": [{"title": "T", )") +
            members + "}]}}]}}");
    };
    const Session spring = session(R"("date": "2024-03-31T01:30:00", "duration": "1:00")");
    EXPECT_EQ(spring.start, at("2024-03-31T00:30Z"));
    EXPECT_EQ(spring.end, at("2024-03-31T01:30Z"));
    const Session autumn =
        session(R"("date": "2024-10-27T02:30:00+01:00", "end": "2024-10-27T03:30:00+01:00")");
    EXPECT_EQ(autumn.start, at("2024-10-27T01:30Z"));
    EXPECT_EQ(autumn.end, at("2024-10-27T02:30Z"));
}

TEST(ScheduleTimes, SessionsWithoutLengthAreKeptWithAFinding) {
    const struct {
        const char *members, *finding;
        int minutes;
    } cases[] = {
        {R"("duration": "0:00")", "it has no length", 0},
        {R"("duration": "-0:30")", "it ends before it starts", -30},
        {R"("end": "2022-12-28T13:30:00+01:00")", "it ends before it starts", -30},
        {R"("duration": "135.0:00")", "its duration cannot be read; without a length it is never", 0},
        {R"("title2": 0)", "neither end nor duration; without a length it is never", 0},
        {R"("end": "late", "duration": "0:10")", "its end is not a date and time; the duration is used", 10},
        {R"("end": 5, "duration": "0:10")", "its end is not a date and time; the duration is used", 10},
        {R"("end": "9999-12-31T23:59:59-18:00", "duration": "0:10")",
         "its end is not a date and time; the duration is used", 10},
    };
    for (const auto& test : cases) {
        const Parsed parsed = test::parsed(test::schedule_with(
            std::string(R"({"title": "T", "date": "2022-12-28T14:00:00+01:00", )") + test.members + "}"));
        ASSERT_EQ(parsed.program.sessions.size(), 1U) << test.members;
        const Session& session = parsed.program.sessions.front();
        EXPECT_EQ(session.end - session.start, std::chrono::minutes(test.minutes)) << test.members;
        EXPECT_TRUE(test::mentions(parsed.findings, test.finding)) << test.members << '\n'
                                                                   << test::all(parsed.findings);
    }
}

}  // namespace
}  // namespace kiosk::feed
