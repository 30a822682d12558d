#include <nlohmann/json.hpp>

#include "helpers.hpp"
#include "rich_program.hpp"

namespace kiosk::feed {
namespace {

TEST(ProgramRoundTrip, EverythingThatIsWrittenReadsBack) {
    const Program program = test::rich_program();
    const Parsed parsed = test::parsed(write(program));
    EXPECT_EQ(parsed.program, program);
    EXPECT_TRUE(parsed.findings.empty()) << test::all(parsed.findings);
    EXPECT_EQ(write(parsed.program), write(program));
}

TEST(ProgramRoundTrip, HoldsInEveryKindOfZone) {
    for (const char* zone : {"UTC", "+01:00", "-03:30", "Asia/Kathmandu", "America/St_Johns"}) {
        Program program = test::rich_program();
        program.zone = Zone::find(zone).value();
        EXPECT_EQ(test::parsed(write(program)).program, program) << zone;
    }
}

TEST(ProgramRoundTrip, HoldsForAnEmptyProgramme) {
    EXPECT_EQ(test::parsed(write(Program())).program, Program());
    EXPECT_EQ(
        write(Program()),
        "{\n  \"venue-kiosk\": 1,\n  \"time_zone\": \"UTC\",\n  \"rooms\": [],\n  \"sessions\": []\n}\n");
}

TEST(ProgramRoundTrip, HoldsOnBothNightsOfDaylightSavingTime) {
    using namespace std::chrono;
    Program program;
    program.zone = Zone::find("Europe/Stockholm").value();
    for (const sys_days night : {sys_days{2024y / March / 31}, sys_days{2024y / October / 27}}) {
        for (int quarter = 0; quarter < 12; ++quarter) {
            Session session;
            session.id = session.title = std::to_string(program.sessions.size());
            session.start = night + minutes{15 * quarter};
            session.end = session.start + 1h;
            program.sessions.push_back(session);
        }
    }
    EXPECT_EQ(test::parsed(write(program)).program, program);
}

TEST(ProgramRoundTrip, OneSessionIsWrittenWithItsRoomsName) {
    const Program program = test::rich_program();
    const auto json = nlohmann::json::parse(write_session(program.sessions[0], program));
    EXPECT_EQ(json["room"], "studion");
    EXPECT_EQ(json["room_name"], "Studion");
    EXPECT_EQ(json["start"], "2022-11-18T09:00:00+01:00");
    const auto bare = nlohmann::json::parse(write_session(program.sessions[4], program));
    EXPECT_FALSE(bare.contains("room"));
    EXPECT_FALSE(bare.contains("room_name"));
}

TEST(ProgramRoundTrip, InvalidUtf8IsWrittenAsReplacementCharacters) {
    Program program;
    program.title = "a\xFF";
    EXPECT_EQ(test::parsed(write(program)).program.title, "a\xEF\xBF\xBD");
}

}  // namespace
}  // namespace kiosk::feed
