#include <gtest/gtest.h>

#include <future>
#include <thread>

#include "tests/net/raw_server.hpp"
#include "tests/net/watched_poller.hpp"
#include "tests/net/web_server.hpp"

namespace kiosk::net {
namespace {

using namespace std::chrono_literals;
using Outcome = PollReport::Outcome;

bool answers_soon(const Poller& poller) {
    const auto end = std::chrono::steady_clock::now() + 10s;
    while (!poller.answered() && std::chrono::steady_clock::now() < end) std::this_thread::sleep_for(1ms);
    return poller.answered();
}

TEST(Pulse, OfAPauseIsThereAtOnceAndNeitherPollsNorEndsThePause) {
    const WebServer server([](const WebRequest&) { return WebReply{200, "{}", {}, {}}; });
    std::promise<void> polled;
    std::atomic<int> reports = 0;
    Poller poller(
        quiet_options(server.url()), [](const Body&) -> Result<void> { return {}; },
        [&](const PollReport&) {
            if (++reports == 1) polled.set_value();
        });
    EXPECT_TRUE(poller.answered()) << "nobody has asked";
    polled.get_future().wait();
    for (int i = 0; i < 3; ++i) {
        poller.ask_pulse();
        EXPECT_TRUE(answers_soon(poller));
    }
    EXPECT_EQ(server.hits(), 1);
    // What was asked for is done all the same.
    poller.poll_now();
    const auto end = std::chrono::steady_clock::now() + 10s;
    while (reports < 2 && std::chrono::steady_clock::now() < end) std::this_thread::sleep_for(1ms);
    EXPECT_EQ(server.hits(), 2);
}

TEST(Pulse, OfATransferThatHangsIsThereAtOnce) {
    std::promise<void> asked;
    const RawServer server([&](RawConnection& connection) {
        connection.read_request();
        asked.set_value();
        connection.wait_for_the_end();
    });
    PollOptions options = quiet_options(server.url());
    options.low_speed_bytes = 0;
    Poller poller(
        options, [](const Body&) -> Result<void> { return {}; }, [](const PollReport&) {});
    asked.get_future().wait();
    for (int i = 0; i < 3; ++i) {
        poller.ask_pulse();
        EXPECT_TRUE(answers_soon(poller));
    }
    EXPECT_EQ(server.hits(), 1);
}

TEST(Pulse, IsMissingWhileTheThreadIsBusyAndThereOnceItIsNot) {
    const WebServer server([](const WebRequest&) { return WebReply{200, "{}", {}, {}}; });
    std::promise<void> busy, go_on;
    Poller poller(
        quiet_options(server.url()),
        [&](const Body&) -> Result<void> {
            busy.set_value();
            go_on.get_future().wait();
            return {};
        },
        [](const PollReport&) {});
    busy.get_future().wait();
    poller.ask_pulse();
    std::this_thread::sleep_for(100ms);
    EXPECT_FALSE(poller.answered());
    go_on.set_value();
    EXPECT_TRUE(answers_soon(poller));
}

}  // namespace
}  // namespace kiosk::net
