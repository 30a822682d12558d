#include "app/service/watchdog.hpp"

#include <gtest/gtest.h>
#include <spdlog/sinks/ostream_sink.h>
#include <spdlog/spdlog.h>

#include <sstream>

namespace kiosk::app {
namespace {

using namespace std::chrono_literals;

struct Watched {
    std::vector<std::string> silent;
    int asked = 0;
    Watchdog::Steady now{1000s};
    Watchdog watchdog;

    explicit Watched(std::optional<std::chrono::microseconds> limit) : watchdog(limit, now) {}

    bool turn_after(std::chrono::milliseconds span) {
        now += span;
        return watchdog.turn(now, {[this] { ++asked; }, [this] { return silent; }});
    }
};

TEST(Watchdog, ThatNobodyAskedForNeverWakesTheLoop) {
    Watched watched(std::nullopt);
    EXPECT_EQ(watched.watchdog.left(watched.now), std::nullopt);
    EXPECT_FALSE(watched.turn_after(1h));
    EXPECT_EQ(watched.asked, 0);
}

TEST(Watchdog, IsFedAtOnceAndThenThriceInItsTime) {
    Watched watched(60s);
    EXPECT_TRUE(watched.turn_after(0ms));
    EXPECT_EQ(watched.watchdog.left(watched.now), 20s);
    EXPECT_FALSE(watched.turn_after(19'999ms));
    EXPECT_EQ(watched.watchdog.left(watched.now), 1ms);
    EXPECT_TRUE(watched.turn_after(1ms));
    EXPECT_EQ(watched.asked, 2);
}

TEST(Watchdog, HasNoTimeLeftWhenTheLoopWasBusy) {
    Watched watched(60s);
    watched.turn_after(0ms);
    EXPECT_EQ(watched.watchdog.left(watched.now + 25s), 0s);
    EXPECT_TRUE(watched.turn_after(25s));
    EXPECT_EQ(watched.watchdog.left(watched.now), 20s) << "missed beats are not made up for";
}

TEST(Watchdog, IsNotFedWhileAThreadIsSilentAndAgainOnceItAnswers) {
    const auto before = spdlog::default_logger();
    std::ostringstream log;
    spdlog::set_default_logger(
        std::make_shared<spdlog::logger>("test", std::make_shared<spdlog::sinks::ostream_sink_st>(log)));
    Watched watched(60s);
    EXPECT_TRUE(watched.turn_after(0ms));
    watched.silent = {"https://example.org/feed"};
    EXPECT_FALSE(watched.turn_after(20s));
    EXPECT_FALSE(watched.turn_after(20s));
    EXPECT_EQ(watched.asked, 1) << "it has a question to answer already";
    EXPECT_EQ(watched.watchdog.left(watched.now), 20s) << "a silence is looked at no more often";
    watched.silent = {};
    EXPECT_TRUE(watched.turn_after(20s));
    EXPECT_EQ(watched.asked, 2);
    spdlog::set_default_logger(before);
    const std::string said = log.str();
    const auto first = said.find("the network thread of https://example.org/feed does not answer");
    EXPECT_NE(first, std::string::npos) << said;
    EXPECT_EQ(said.find("does not answer", first + 70), std::string::npos) << "told once:\n" << said;
    EXPECT_NE(said.find("all network threads answer again"), std::string::npos) << said;
}

}  // namespace
}  // namespace kiosk::app
