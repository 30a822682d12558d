#include "helpers.hpp"

namespace kiosk::feed {
namespace {

using test::at;

std::string program(const std::string& times,
                    const std::string& zone = R"("time_zone": "Europe/Stockholm",)") {
    return R"({"venue-kiosk": 1, )" + zone + R"("sessions": [{"title": "T", )" + times + "}]}";
}

TEST(ProgramTimes, AreReadAsPeopleWriteThem) {
    const struct {
        const char *times, *start, *end;
    } cases[] = {
        {R"("start": "2022-11-18T09:00:00+01:00", "end": "2022-11-18T10:00:00+01:00")", "2022-11-18T08:00Z",
         "2022-11-18T09:00Z"},
        {R"("start": "2022-11-18T09:00", "end": "2022-11-18T10:00")", "2022-11-18T08:00Z",
         "2022-11-18T09:00Z"},
        {R"("start": "2022-11-18 09:00", "end": "10:00")", "2022-11-18T08:00Z", "2022-11-18T09:00Z"},
        {R"("start": "2022-11-18 22:00", "end": "1:00")", "2022-11-18T21:00Z", "2022-11-19T00:00Z"},
        {R"("start": "2022-11-18 22:00", "end": "24:00")", "2022-11-18T21:00Z", "2022-11-18T23:00Z"},
        {R"("start": "2022-07-18T09:00", "duration": 45)", "2022-07-18T07:00Z", "2022-07-18T07:45Z"},
        {R"("start": "2022-07-18T09:00", "duration": "1:30")", "2022-07-18T07:00Z", "2022-07-18T08:30Z"},
        {R"("start": "2022-11-18T08:00Z", "end": "10:00")", "2022-11-18T08:00Z", "2022-11-18T09:00Z"},
    };
    for (const auto& test : cases) {
        const Session session = test::only_session(program(test.times));
        EXPECT_EQ(session.start, at(test.start)) << test.times;
        EXPECT_EQ(session.end, at(test.end)) << test.times;
    }
}

TEST(ProgramTimes, OwnZoneReadsWallTimesAndTheConfiguredOneIsShown) {
    FeedOptions options;
    options.zone = Zone::find("America/New_York").value();
    const std::string times = R"("start": "2022-11-18T09:00", "duration": 30)";
    const Parsed own = test::parsed(program(times), options);
    EXPECT_EQ(own.program.zone.name(), "America/New_York");
    EXPECT_EQ(own.program.sessions.at(0).start, at("2022-11-18T08:00Z"));
    EXPECT_EQ(test::only_session(program(times, ""), options).start, at("2022-11-18T14:00Z"));
    const Parsed none = test::parsed(program(times, ""));
    EXPECT_EQ(none.program.zone.name(), "UTC");
    EXPECT_TRUE(test::mentions(none.findings, "no time_zone; times without offset are read as UTC"));
    const Parsed wrong = test::parsed(program(times, R"("time_zone": "Europe/Stokholm",)"));
    EXPECT_TRUE(test::mentions(
        wrong.findings,
        "time_zone: \"Europe/Stokholm\" is not a time zone; did you mean \"Europe/Stockholm\""))
        << test::all(wrong.findings);
}

TEST(ProgramTimes, SessionWithoutThemIsLeftOut) {
    const struct {
        const char *times, *finding;
    } cases[] = {
        {R"("end": "10:00")", "start is null: not a date and time such as 2022-11-18T09:00"},
        {R"("start": "09:00", "end": "10:00")", "start \"09:00\": not a date and time"},
        {R"("start": "2022-11-18T09:00")", "neither end nor duration"},
        {R"("start": "2022-11-18T09:00", "end": "ten")", "end \"ten\": not a date and time"},
        {R"("start": "2022-11-18T09:00", "duration": "long")", "duration is neither minutes nor"},
        {R"("start": "2999-11-18T09:00", "end": "10:00")", "start is not between 1970 and 2199"},
        {R"("start": "2199-12-31T23:00", "duration": 120)", "its end is not between 1970 and 2199"},
        {R"("start": "1970-01-01T12:00", "duration": "-24:00")", "its end is not between 1970 and 2199"},
    };
    for (const auto& test : cases) {
        const Parsed parsed = test::parsed(program(test.times));
        EXPECT_TRUE(parsed.program.sessions.empty()) << test.times;
        EXPECT_TRUE(test::mentions(parsed.findings, test.finding)) << test::all(parsed.findings);
        EXPECT_TRUE(test::mentions(parsed.findings, "session 1 (\"T\")"));
    }
    EXPECT_TRUE(
        test::mentions(test::parsed(program(R"("start": "2022-11-18T09:00", "duration": 0)")).findings,
                       "never shown as running"));
}

}  // namespace
}  // namespace kiosk::feed
