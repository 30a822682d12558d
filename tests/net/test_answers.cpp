#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <atomic>

#include "tests/net/watched_poller.hpp"
#include "tests/net/web_server.hpp"

namespace kiosk::net {
namespace {

using namespace std::chrono_literals;
using Outcome = PollReport::Outcome;
using testing::HasSubstr;
using testing::Not;

WebReply tagged(const WebRequest& request, const std::string& body, const std::string& etag) {
    if (request.if_none_match == etag) return {304, "", {{"ETag", etag}}, {}};
    return {200, body, {{"ETag", etag}}, {}};
}

TEST(Answers, AServerThatSays304IsAskedConditionallyAndItsBodyHandedOverOnce) {
    const WebServer server([](const WebRequest& request) { return tagged(request, "{}", "\"1\""); });
    WatchedPoller poller(quiet_options(server.url()));
    EXPECT_EQ(poller.poll().outcome, Outcome::fresh);
    for (int i = 0; i < 3; ++i) EXPECT_EQ(poller.poll().outcome, Outcome::unchanged);
    EXPECT_EQ(server.hits(), 4);
    EXPECT_EQ(server.conditional_hits(), 3);
    ASSERT_EQ(poller.handed().size(), 1U);
    EXPECT_EQ(poller.handed()[0].bytes, "{}");
    EXPECT_EQ(poller.handed()[0].url, server.url());
    EXPECT_EQ(poller.handed()[0].fetched, noon);
    EXPECT_FALSE(poller.handed()[0].from_store);
}

TEST(Answers, LastModifiedAloneAlsoMakesTheRequestConditional) {
    const std::string stamp = "Fri, 18 Nov 2022 08:00:00 GMT";
    const WebServer server([&](const WebRequest& request) {
        if (request.if_modified_since == stamp) return WebReply{304, "", {}, {}};
        return WebReply{200, "{}", {{"Last-Modified", stamp}}, {}};
    });
    WatchedPoller poller(quiet_options(server.url()));
    EXPECT_EQ(poller.poll().outcome, Outcome::fresh);
    EXPECT_EQ(poller.poll().outcome, Outcome::unchanged);
    EXPECT_EQ(poller.poll().outcome, Outcome::unchanged);
    EXPECT_EQ(server.conditional_hits(), 2);
}

TEST(Answers, AChangedBodyIsHandedOverInTheNextPoll) {
    std::atomic<int> version = 1;
    const WebServer server([&](const WebRequest& request) {
        const std::string number = std::to_string(version);
        return tagged(request, "{\"version\":" + number + "}", '"' + number + '"');
    });
    WatchedPoller poller(quiet_options(server.url()));
    EXPECT_EQ(poller.poll().outcome, Outcome::fresh);
    EXPECT_EQ(poller.poll().outcome, Outcome::unchanged);
    version = 2;
    EXPECT_EQ(poller.poll().outcome, Outcome::fresh);
    ASSERT_EQ(poller.handed().size(), 2U);
    EXPECT_EQ(poller.handed()[1].bytes, "{\"version\":2}");
}

TEST(Answers, TheSameBytesFromAServerWithoutValidatorsAreUnchanged) {
    const WebServer server([](const WebRequest&) { return WebReply{200, "{}", {}, {}}; });
    WatchedPoller poller(quiet_options(server.url()));
    EXPECT_EQ(poller.poll().outcome, Outcome::fresh);
    EXPECT_EQ(poller.poll().outcome, Outcome::unchanged);
    EXPECT_EQ(server.conditional_hits(), 0);
    EXPECT_EQ(poller.handed().size(), 1U);
}

TEST(Answers, AnETagThatChangesWithThe304IsTakenOver) {
    const WebServer server([](const WebRequest& request) {
        const std::string next = "\"" + std::to_string(request.number) + "\"";
        if (request.number == 1) return WebReply{200, "{}", {{"ETag", next}}, {}};
        const std::string last = "\"" + std::to_string(request.number - 1) + "\"";
        return WebReply{request.if_none_match == last ? 304 : 500, "", {{"ETag", next}}, {}};
    });
    WatchedPoller poller(quiet_options(server.url()));
    EXPECT_EQ(poller.poll().outcome, Outcome::fresh);
    for (int i = 0; i < 3; ++i) EXPECT_EQ(poller.poll().outcome, Outcome::unchanged);
}

TEST(Answers, A304ThatNobodyAskedForFails) {
    const WebServer server([](const WebRequest&) { return WebReply{304, "", {}, {}}; });
    WatchedPoller poller(quiet_options(server.url()));
    const PollReport report = poller.poll();
    EXPECT_EQ(report.outcome, Outcome::failed);
    EXPECT_THAT(report.error, HasSubstr("304 Not Modified"));
    EXPECT_TRUE(poller.handed().empty());
}

TEST(Answers, AnErrorPageWithStatus200IsRejectedAndTheLastGoodOneAskedForAgain) {
    std::atomic<bool> broken = false;
    const WebServer server([&](const WebRequest& request) {
        if (broken) return WebReply{200, "<h1>Sorry</h1>", {{"ETag", "\"page\""}}, {}};
        return tagged(request, "{}", "\"good\"");
    });
    WatchedPoller poller(quiet_options(server.url()));
    EXPECT_EQ(poller.poll().outcome, Outcome::fresh);
    broken = true;
    for (int failures = 1; failures <= 3; ++failures) {
        const PollReport report = poller.poll();
        EXPECT_EQ(report.outcome, Outcome::rejected);
        EXPECT_EQ(report.error, "this is a page, not a programme");
        EXPECT_EQ(report.failures, failures);
        EXPECT_EQ(report.last_success, noon);
        EXPECT_LT(report.next_in, 1min) << "it is tried again soon";
    }
    EXPECT_EQ(poller.handed().size(), 4U)
        << "judged anew each time: an adapter may have been mended meanwhile";
    broken = false;
    EXPECT_EQ(poller.poll().outcome, Outcome::unchanged)
        << "the request was conditional on the last good one";
    EXPECT_EQ(poller.handed().size(), 4U);
}

TEST(Answers, WithoutAGoodBodyTheNextRequestIsUnconditional) {
    const WebServer server([](const WebRequest& request) { return tagged(request, "<html>", "\"page\""); });
    WatchedPoller poller(quiet_options(server.url()));
    EXPECT_EQ(poller.poll().outcome, Outcome::rejected);
    EXPECT_EQ(poller.poll().outcome, Outcome::rejected);
    EXPECT_EQ(server.conditional_hits(), 0);
}

TEST(Answers, AnAcceptThatThrowsRejects) {
    const WebServer server([](const WebRequest&) { return WebReply{200, "{}", {}, {}}; });
    WatchedPoller poller(quiet_options(server.url()),
                         [](const Body&) -> Result<void> { throw std::out_of_range("index 7"); });
    const PollReport report = poller.poll();
    EXPECT_EQ(report.outcome, Outcome::rejected);
    EXPECT_THAT(report.error, HasSubstr("index 7"));
}

TEST(Answers, MaxAgeLengthensThePauseAndTheDateIsReported) {
    const WebServer server([](const WebRequest&) {
        return WebReply{
            200, "{}", {{"Cache-Control", "max-age=6000"}, {"Date", "Fri, 18 Nov 2022 12:00:05 GMT"}}, {}};
    });
    WatchedPoller poller(quiet_options(server.url()));
    const PollReport report = poller.poll();
    EXPECT_EQ(report.next_in, 6300s);
    EXPECT_EQ(report.server_date, noon + 5s);
    EXPECT_EQ(report.at, noon);
}

TEST(Answers, WeSayWhoWeAreAndTakeCompression) {
    const WebServer server([](const WebRequest& request) {
        return WebReply{200, request.user_agent + "|" + request.accept_encoding, {}, {}};
    });
    WatchedPoller poller(quiet_options(server.url()));
    EXPECT_EQ(poller.poll().outcome, Outcome::fresh);
    EXPECT_THAT(poller.handed()[0].bytes, HasSubstr("venue-kiosk/test|"));
    EXPECT_THAT(poller.handed()[0].bytes, HasSubstr("gzip"));
    EXPECT_THAT(poller.handed()[0].bytes, HasSubstr("br"));
}

TEST(Answers, CredentialsReachTheServerAndNobodyElse) {
    std::atomic<bool> broken = false;
    const WebServer server([&](const WebRequest& request) {
        return WebReply{broken ? 403 : 200, request.authorization, {}, {}};
    });
    const std::string address = "127.0.0.1:" + std::to_string(server.port()) + "/feed.json";
    WatchedPoller poller(quiet_options("http://user:secret@" + address));
    EXPECT_EQ(poller.poll().outcome, Outcome::fresh);
    EXPECT_EQ(poller.handed()[0].bytes, "Basic dXNlcjpzZWNyZXQ=");
    EXPECT_EQ(poller.handed()[0].url, "http://" + address);
    broken = true;
    EXPECT_EQ(poller.poll().error,
              "http://" + address + ": the server answered 403 Forbidden; ask the feed's owner for access");
}

TEST(Answers, PollsByItselfAtTheInterval) {
    const WebServer server([](const WebRequest& request) { return tagged(request, "{}", "\"1\""); });
    PollOptions options = quiet_options(server.url());
    options.interval = 2ms;
    WatchedPoller poller(options);
    for (int i = 0; i < 5; ++i) EXPECT_EQ(poller.await().next_in, 2ms);
}

TEST(Answers, AnAddressThatCannotBeFetchedIsReportedEachTime) {
    WatchedPoller poller(quiet_options("ftp://user:secret@example.org/a"));
    for (int failures = 1; failures <= 2; ++failures) {
        const PollReport report = poller.poll();
        EXPECT_EQ(report.outcome, Outcome::failed);
        EXPECT_EQ(report.failures, failures);
        EXPECT_THAT(report.error, HasSubstr("use http, https or file"));
        EXPECT_THAT(report.error, Not(HasSubstr("secret")));
    }
}

}  // namespace
}  // namespace kiosk::net
