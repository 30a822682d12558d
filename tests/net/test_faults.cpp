#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <atomic>
#include <future>
#include <optional>
#include <thread>

#include "tests/net/raw_server.hpp"
#include "tests/net/watched_poller.hpp"
#include "tests/net/web_server.hpp"

namespace kiosk::net {
namespace {

using namespace std::chrono_literals;
using Outcome = PollReport::Outcome;
using testing::HasSubstr;

// That the poller says so and goes on.
void expect_failures(const PollOptions& options, const std::string& words) {
    WatchedPoller poller(options);
    for (int failures = 1; failures <= 2; ++failures) {
        const PollReport report = poller.poll();
        EXPECT_EQ(report.outcome, Outcome::failed);
        EXPECT_EQ(report.failures, failures);
        EXPECT_THAT(report.error, HasSubstr(words));
        EXPECT_THAT(report.error, HasSubstr("; ")) << "a remedy is wanted";
    }
    EXPECT_TRUE(poller.handed().empty());
}

// Does the same to every connection.
void expect_failures(const RawServer& server, const std::string& words) {
    expect_failures(quiet_options(server.url()), words);
    EXPECT_GE(server.hits(), 2);
}

RawServer::Script sends(std::string bytes) {
    return [bytes = std::move(bytes)](RawConnection& connection) {
        connection.read_request();
        connection.send(bytes);
    };
}

TEST(Faults, ABodyShorterThanPromisedFails) {
    const RawServer server(sends("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n{\"half\":"));
    expect_failures(server, "the answer was cut short");
}

TEST(Faults, AChunkedBodyWithoutItsEndFails) {
    const RawServer server(sends("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{\"ha\"\r\n"));
    expect_failures(server, "the answer was cut short");
}

TEST(Faults, AConnectionResetInTheMiddleFails) {
    const RawServer server([](RawConnection& connection) {
        connection.read_request();
        connection.send("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n{\"half\":");
        connection.reset();
    });
    expect_failures(server, "the connection broke off");
}

TEST(Faults, AServerThatHangsUpWithoutAWordFails) {
    const RawServer server(sends(""));
    expect_failures(server, "the server hung up without an answer");
}

TEST(Faults, AnswersThatAreNotHttpFail) {
    const RawServer server(sends("SSH-2.0-OpenSSH_9.2\r\n"));
    expect_failures(server, "the answer is not HTTP");
}

TEST(Faults, HeadersWithoutEndFail) {
    const RawServer server([](RawConnection& connection) {
        connection.read_request();
        connection.send("HTTP/1.1 200 OK\r\n");
        const std::string line = "X-Filler: " + std::string(1000, 'a') + "\r\n";
        while (connection.send(line)) {
        }
    });
    expect_failures(server, "the answer's header is too long");
}

TEST(Faults, ADamagedCompressionFails) {
    const RawServer server(
        sends("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 8\r\n\r\nnot gzip"));
    expect_failures(server, "the compressed answer is damaged");
}

TEST(Faults, AServerThatNeverAnswersIsGivenUp) {
    const RawServer server([](RawConnection& connection) {
        connection.read_request();
        connection.wait_for_the_end();
    });
    PollOptions options = quiet_options(server.url());
    options.total_timeout = 50ms;
    expect_failures(options, "the server is too slow or silent");
    // A visitor who has given up is counted, too, once this server comes to it.
    while (server.hits() < 2) std::this_thread::yield();
}

TEST(Faults, AServerThatDripsIsGivenUp) {
    const RawServer server([](RawConnection& connection) {
        connection.read_request();
        connection.send("HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n");
        while (!connection.wait_for_the_end(50ms)) connection.send(".");
    });
    PollOptions options = quiet_options(server.url());
    options.low_speed_time = 1s;
    options.low_speed_bytes = 1000;
    WatchedPoller poller(options);
    const PollReport report = poller.poll();
    EXPECT_EQ(report.outcome, Outcome::failed);
    EXPECT_THAT(report.error, HasSubstr("too slow or silent (Operation too slow"));
}

TEST(Faults, ErrorsOfTheServerBackOffExponentiallyAndAGoodAnswerEndsThat) {
    std::atomic<int> status = 500;
    const WebServer server([&](const WebRequest&) { return WebReply{status, "{}", {}, {}}; });
    WatchedPoller poller(quiet_options(server.url()));
    std::chrono::milliseconds expected = 3750ms;  // 5 s with the jitter in the middle
    for (int failures = 1; failures <= 6; ++failures, expected *= 2) {
        const PollReport report = poller.poll();
        EXPECT_EQ(report.outcome, Outcome::failed);
        EXPECT_EQ(report.failures, failures);
        EXPECT_EQ(report.next_in, expected);
        EXPECT_EQ(report.last_success, std::nullopt);
        EXPECT_THAT(report.error, HasSubstr("500 Internal Server Error"));
    }
    status = 200;
    const PollReport report = poller.poll();
    EXPECT_EQ(report.outcome, Outcome::fresh);
    EXPECT_EQ(report.failures, 0);
    EXPECT_EQ(report.next_in, 1h);
    EXPECT_EQ(report.last_success, noon);
    EXPECT_EQ(report.error, "");
}

TEST(Faults, TooManyRequestsAreRetriedWhenTheServerSays) {
    const std::pair<const char*, std::chrono::milliseconds> cases[] = {
        {"120", 126s},
        {"Fri, 18 Nov 2022 12:02:00 GMT", 126s},
        {"1", 3750ms},
        {"999999", 6840s},
        {"never", 3750ms}};
    for (const auto& [value, pause] : cases) {
        for (const int status : {429, 503}) {
            const WebServer server([&, text = value](const WebRequest&) {
                return WebReply{
                    status, "{}", {{"Retry-After", text}, {"Date", "Fri, 18 Nov 2022 12:00:00 GMT"}}, {}};
            });
            WatchedPoller poller(quiet_options(server.url()));
            const PollReport report = poller.poll();
            EXPECT_EQ(report.outcome, Outcome::failed);
            EXPECT_EQ(report.next_in, pause) << value;
            EXPECT_THAT(report.error, HasSubstr("the server answered " + std::to_string(status)));
            EXPECT_EQ(poller.poll().failures, 2) << "asking by hand ends the pause";
        }
    }
}

TEST(Faults, APollThatFailsKeepsWhatWasGoodAndGoesOnByItself) {
    const WebServer server([](const WebRequest& request) {
        if (request.number == 6) return WebReply{200, "{\"new\":1}", {}, {}};
        return WebReply{request.number == 1 ? 200 : 502, "{}", {}, {}};
    });
    PollOptions options = quiet_options(server.url());
    options.interval = 2ms;
    WatchedPoller poller(options);
    EXPECT_EQ(poller.await().outcome, Outcome::fresh);
    for (int i = 2; i <= 5; ++i) EXPECT_EQ(poller.await().outcome, Outcome::failed);
    EXPECT_EQ(poller.await().outcome, Outcome::fresh);
    EXPECT_EQ(poller.handed().size(), 2U);
}

TEST(Faults, AServerThatStopsAndComesBackIsFoundAgain) {
    const auto handler = [](const WebRequest&) { return WebReply{200, "{}", {}, {}}; };
    std::optional<WebServer> server(std::in_place, handler);
    const int port = server->port();
    WatchedPoller poller(quiet_options(server->url()));
    EXPECT_EQ(poller.poll().outcome, Outcome::fresh);
    server.reset();
    const PollReport down = poller.poll();
    EXPECT_EQ(down.outcome, Outcome::failed);
    EXPECT_THAT(down.error, HasSubstr("the server cannot be reached"));
    EXPECT_EQ(down.last_success, noon);
    server.emplace(handler, port);
    const PollReport up = poller.poll();
    EXPECT_EQ(up.outcome, Outcome::unchanged);
    EXPECT_EQ(up.failures, 0);
    EXPECT_EQ(poller.handed().size(), 1U);
}

TEST(Faults, ANameThatDoesNotExistIsReportedWithARemedy) {
    WatchedPoller poller(quiet_options("http://no-such-host.invalid/feed.json"));
    const PollReport report = poller.poll();
    EXPECT_EQ(report.outcome, Outcome::failed);
    EXPECT_THAT(report.error, HasSubstr("the name of the server cannot be found"));
    EXPECT_THAT(report.error, HasSubstr("DNS"));
}

TEST(Faults, AHangingTransferDoesNotHoldUpTheEnd) {
    // Neither a new connection nor the watch over slowness may wake curl and so hide that nobody else does.
    std::promise<void> asked;
    const RawServer server([&](RawConnection& connection) {
        connection.read_request();
        connection.send("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}");
        connection.read_request();
        connection.wait_for_the_end(100ms);  // by then the network thread sleeps in its wait for the answer
        asked.set_value();
        connection.wait_for_the_end();
    });
    PollOptions options = quiet_options(server.url());
    options.low_speed_bytes = 0;
    std::optional<WatchedPoller> poller(std::in_place, options);
    EXPECT_EQ(poller->poll().outcome, Outcome::fresh);
    poller->poll_now();
    ASSERT_EQ(asked.get_future().wait_for(30s), std::future_status::ready);
    const auto begin = std::chrono::steady_clock::now();
    poller.reset();
    EXPECT_LT(std::chrono::steady_clock::now() - begin, 2s) << "its own timeout is a minute";
    EXPECT_EQ(server.hits(), 1);
}

TEST(Faults, ALongPauseDoesNotHoldUpTheEnd) {
    const WebServer server([](const WebRequest&) { return WebReply{200, "{}", {}, {}}; });
    std::optional<WatchedPoller> poller(std::in_place, quiet_options(server.url()));
    poller->poll();
    const auto begin = std::chrono::steady_clock::now();
    poller.reset();
    EXPECT_LT(std::chrono::steady_clock::now() - begin, 2s) << "the pause is an hour";
}

}  // namespace
}  // namespace kiosk::net
