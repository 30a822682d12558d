#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <fstream>
#include <nlohmann/json.hpp>

#include "app/status/process_figures.hpp"
#include "app/status/screen_status.hpp"
#include "app/status/status_files.hpp"
#include "app/status/status_json.hpp"
#include "app/status/status_metrics.hpp"
#include "app/status/status_reporter.hpp"
#include "programme.hpp"
#include "setup_of.hpp"

namespace kiosk::app {
namespace {

using namespace std::chrono_literals;
using nlohmann::json;
using testing::HasSubstr;
using testing::Not;

// A screen at the door of R0 at 09:30, as compose() would have it.
struct Door {
    explicit Door(const std::string& more = {})
        : setup(setup_of(R"({"feed": "feed.json", "room": "R0", "language": "en")" + more + "}")) {
        state.programme = programme(2);
        frame.page.kind = view::ViewKind::door;
        frame.shown.push_back({0, schedule::Phase::running, true, {0}, 1, {}, {}});
    }

    ScreenStatus status() const {
        Figures figures;
        figures.screen = "wall \"3\"\\\n";
        figures.written = utc("09:30:00");
        figures.textures = {3, 4096, 8192};
        return screen_status(state, setup, frame, utc("09:30:00"), figures,
                             fingerprint(state.programme->program()));
    }
    json told() const { return json::parse(status_json(status())); }

    Setup setup;
    State state;
    Frame frame;
};

TEST(ScreenStatus, TellsWhatADoorSaysOfNowAndNext) {
    const json shown = Door().told()["shown"];
    EXPECT_EQ(shown["view"], "door");
    EXPECT_EQ(shown["claims"], "now");
    const json room = shown["rooms"][0];
    EXPECT_EQ(room["name"], "R0");
    EXPECT_EQ(room["now"][0]["id"], "R0 at 9");
    EXPECT_EQ(room["now"][0]["start"], "2022-11-18T09:00:00+00:00");
    EXPECT_EQ(room["now"][0]["said_now"], true);
    EXPECT_EQ(room["next"]["title"], "R0 at 10");
    EXPECT_EQ(room["next"]["said_now"], false);
}

TEST(ScreenStatus, ClaimsNothingWhereTheScreenShowsAPlanOnly) {
    Door door;
    door.frame.claims = view::Claims::plan;
    const json shown = door.told()["shown"];
    EXPECT_EQ(shown["claims"], "plan");
    EXPECT_EQ(shown["rooms"][0]["now"][0]["said_now"], false);
}

TEST(ScreenStatus, TellsOfAListWhichSessionsItSaysRun) {
    Door door;
    door.frame.page.kind = view::ViewKind::upcoming;
    door.frame.page.items = {0, 1};
    door.frame.shown.clear();
    const json sessions = door.told()["shown"]["sessions"];
    EXPECT_EQ(sessions[0]["said_now"], true);
    EXPECT_EQ(sessions[1]["said_now"], false);
}

TEST(ScreenStatus, TellsOfAnEmergencyAndOfNothingElse) {
    Door door;
    door.frame.emergency.emplace();
    door.frame.emergency->kind = Emergency::Kind::fire;
    door.frame.emergency->mode = Emergency::Mode::test;
    const json shown = door.told()["shown"];
    EXPECT_EQ(shown["view"], "emergency");
    EXPECT_EQ(shown["emergency"], (json{{"kind", "fire"}, {"mode", "test"}}));
    EXPECT_TRUE(shown["rooms"].empty());
}

TEST(ScreenStatus, TellsHowSourcesAreWithoutTheirSecrets) {
    Door door;
    door.setup.config.feeds.front().url = "https://user:secret@example.org/a.json";
    net::PollReport report;
    report.outcome = net::PollReport::Outcome::failed;
    report.error = "no answer";
    report.failures = 3;
    report.at = utc("09:29:00");
    report.last_success = utc("09:00:00");
    door.state.polls[0] = report;
    const std::string told = status_json(door.status());
    EXPECT_THAT(told, Not(HasSubstr("secret")));
    const json source = json::parse(told)["sources"][0];
    EXPECT_EQ(source["outcome"], "failed");
    EXPECT_EQ(source["age_seconds"], 1800);
    EXPECT_EQ(source["error"], "no answer");
    EXPECT_EQ(json::parse(told)["errors"][0], "no answer");
}

TEST(ScreenStatus, IsToldBeforeThereIsAProgramme) {
    Door door;
    door.state.programme = nullptr;
    door.frame.page.kind = view::ViewKind::clock;
    door.frame.shown.clear();
    const ScreenStatus status = screen_status(door.state, door.setup, door.frame, utc("09:30:00"), {}, {});
    EXPECT_EQ(json::parse(status_json(status))["programme"], nullptr);
}

TEST(ScreenStatus, FingerprintsDifferWithWhatIsSaid) {
    Program program = programme(1)->program();
    const std::string before = fingerprint(program);
    EXPECT_EQ(before.size(), 16U);
    EXPECT_EQ(fingerprint(program), before);
    program.sessions[0].end += 60s;
    EXPECT_NE(fingerprint(program), before);
}

TEST(ScreenStatus, TellsTheMemoryOfTexturesAndItsBound) {
    const Door door;
    EXPECT_EQ(door.told()["textures"], (json{{"count", 3}, {"bytes", 4096}, {"limit_bytes", 8192}}));
    EXPECT_THAT(status_metrics(door.status()), HasSubstr("venue_kiosk_texture_bytes{"));
}

// Label values as Prometheus' text format has them.
TEST(StatusMetrics, EscapeWhatALabelCannotHold) {
    const std::string text = status_metrics(Door().status());
    EXPECT_THAT(text, HasSubstr(R"(venue_kiosk_uptime_seconds{screen="wall \"3\"\\\n"} 0)"));
    EXPECT_THAT(text, HasSubstr("# TYPE venue_kiosk_frames_total counter"));
}

TEST(ProcessFigures, AreReadFromTheKernelsText) {
    const std::string text =
        "55d-7ff ---p 00000000 00:00 0 [rollup]\nRss:   2048 kB\nPss:   1024 kB\nPss_Dirty: 1 kB\n";
    EXPECT_EQ(memory_in(text), (MemoryFigures{1024 * 1024, 2048 * 1024}));
    EXPECT_EQ(memory_in("nothing"), MemoryFigures());
    EXPECT_GT(memory_now().rss, 1U << 20U);
}

struct Reporting : testing::Test {
    Reporting() {
        std::filesystem::remove_all(folder);
        reporter.also_tell([this](const std::string&) { ++told; });
    }

    void look() {
        reporter.look(door.state, door.setup, door.frame, utc("09:30:00"), [this] {
            ++measured;
            return Figures();
        });
    }

    Door door;
    std::filesystem::path folder =
        std::filesystem::path(testing::TempDir()) / ("kiosk-status-reporter-" + std::to_string(getpid()));
    std::chrono::milliseconds now{5'000};
    int told = 0, measured = 0;
    StatusReporter reporter{[this] { return now; }};
};

TEST_F(Reporting, WritesAtOnceThenEveryTenSecondsAndNotBetween) {
    reporter.use(folder);
    EXPECT_EQ(reporter.due_in(), 0ms);
    look();
    EXPECT_EQ(measured, 1);
    EXPECT_TRUE(std::filesystem::exists(folder / status_file));
    EXPECT_EQ(reporter.due_in(), 10s);
    now += 6s;
    look();
    EXPECT_EQ(measured, 1);
    now += 4s;
    EXPECT_EQ(reporter.due_in(), 0ms);
    look();
    EXPECT_EQ(measured, 2);
}

TEST_F(Reporting, TellsSomethingElseWithinASecondAndNotMoreOften) {
    reporter.use(folder);
    look();
    now += 300ms;
    door.frame.page.kind = view::ViewKind::foyer;
    look();
    EXPECT_EQ(measured, 1);
    EXPECT_EQ(reporter.due_in(), 700ms);
    now += 700ms;
    look();
    EXPECT_EQ(measured, 2);
    EXPECT_EQ(told, 2);
    EXPECT_EQ(reporter.due_in(), 10s);
}

TEST_F(Reporting, TellsItsListenerEveryMinuteWithWhatWakesTheScreenAnyway) {
    look();
    EXPECT_EQ(reporter.due_in(), 60s);
    now += 44s;
    look();
    EXPECT_EQ(told, 1);
    now += 2s;
    look();
    EXPECT_EQ(told, 2);
}

TEST_F(Reporting, TakesItsFilesAwayAtItsEnd) {
    {
        StatusReporter other([this] { return now; });
        other.use(folder);
        other.look(door.state, door.setup, door.frame, utc("09:30:00"), [] { return Figures(); });
        EXPECT_TRUE(std::filesystem::exists(folder / metrics_file));
    }
    EXPECT_FALSE(std::filesystem::exists(folder / status_file));
    EXPECT_FALSE(std::filesystem::exists(folder / metrics_file));
}

TEST_F(Reporting, WhatCannotBeWrittenStopsNothing) {
    std::ofstream(folder) << "a file where the folder should be";
    reporter.use(folder / "status");
    look();
    EXPECT_EQ(measured, 1);
    std::filesystem::remove(folder);
}

TEST(StatusDirectory, IsTheConfiguredElseTheServicesElseTheSessions) {
    ::setenv("RUNTIME_DIRECTORY", "/run/venue-kiosk:/run/other", 1);
    ::setenv("XDG_RUNTIME_DIR", "/run/user/7", 1);
    EXPECT_EQ(status_directory("/a"), "/a");
    EXPECT_EQ(status_directory("none"), "");
    EXPECT_EQ(status_directory(""), "/run/venue-kiosk");
    ::unsetenv("RUNTIME_DIRECTORY");
    EXPECT_EQ(status_directory(""), "/run/user/7/venue-kiosk");
    ::unsetenv("XDG_RUNTIME_DIR");
    EXPECT_EQ(status_directory(""), "");
}

}  // namespace
}  // namespace kiosk::app
