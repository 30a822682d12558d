// What staff read of the rooms of a config in the status panel.

#include <gtest/gtest.h>

#include "app/screen/status_lines.hpp"
#include "programme.hpp"
#include "setup_of.hpp"

namespace kiosk::app {
namespace {

std::string room_line(const std::string& rooms) {
    const app::Setup setup = setup_of(R"({"feed": "/a.json", "language": "en", "room": )" + rooms + "}");
    Program program = programme(3)->program();
    program.rooms[1].former_names = {"Sal A"};
    program.rooms[2].location = "Plan 2";
    State state;
    state.programme = std::make_shared<const Loaded>(std::move(program));
    for (const auto& [name, value] : status_lines(state, setup, utc("09:00"))) {
        if (name == "Room") return value;
    }
    return "no line";
}

TEST(RoomLine, TellsARoomThatTheFeedCallsOtherwiseOrDoesNotHave) {
    EXPECT_EQ(room_line(R"("r-0")"), "r-0 (? did you mean \"R0\"?)");
    EXPECT_EQ(room_line(R"(["r0", "Sal A"])"), "r0, Sal A (→ R1)");
    EXPECT_EQ(room_line(R"("Nowhere at all")"), "Nowhere at all (?)");
    EXPECT_EQ(room_line(R"("plan 2")"), "plan 2") << "a location is none that is missing";
}

}  // namespace
}  // namespace kiosk::app
