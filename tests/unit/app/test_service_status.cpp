#include "app/service/service_status.hpp"

#include <gtest/gtest.h>

#include "programme.hpp"
#include "setup_of.hpp"

namespace kiosk::app {
namespace {

TEST(ServiceStatus, SaysWhatIsShownAndHowFreshItIs) {
    const app::Setup rooms = setup_of(R"({"feed": "https://example.org/a", "room": ["R0", "R1"]})");
    State state;
    EXPECT_EQ(service_status(state, rooms), "R0, R1: no programme yet");
    state.programme = programme(2);
    state.confirmed[0] = utc("09:05");
    EXPECT_EQ(service_status(state, rooms), "R0, R1: 4 sessions, confirmed 2022-11-18T09:05:00+00:00");
    EXPECT_EQ(service_status(State{}, setup_of(R"({"feed": "/a.json"})")), "all rooms: no programme yet");
}

TEST(ServiceStatus, IsOneLineThatEndsWithWhatIsWrong) {
    State state;
    state.setup_error = "kiosk.json:1:1: unknown key";
    state.polls[0].error = "the server says\nno";
    state.polls[1].error = "";
    state.polls[2].error = "no network";
    EXPECT_EQ(service_status(state, setup_of(R"({"feed": "/a.json"})")),
              "all rooms: no programme yet; kiosk.json:1:1: unknown key; the server says no; no network");
}

}  // namespace
}  // namespace kiosk::app
