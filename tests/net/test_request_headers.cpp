#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/net/watched_poller.hpp"
#include "tests/net/web_server.hpp"

namespace kiosk::net {
namespace {

using Outcome = PollReport::Outcome;
using testing::HasSubstr;
using testing::Not;

PollOptions with_headers(const std::string& url, std::vector<RequestHeader> headers) {
    PollOptions options = quiet_options(url);
    options.headers = [headers] { return headers; };
    return options;
}

WebServer::Handler answer_with_authorization() {
    return [](const WebRequest& request) {
        return WebReply{200, "{\"" + request.authorization + "\"}", {}, {}};
    };
}

TEST(RequestHeaders, AreSent) {
    const WebServer server(answer_with_authorization());
    WatchedPoller poller(with_headers(server.url(), {{"Authorization: Bearer s3cret", true}}));
    EXPECT_EQ(poller.poll().outcome, Outcome::fresh);
    EXPECT_EQ(poller.handed()[0].bytes, "{\"Bearer s3cret\"}");
}

TEST(RequestHeaders, AreAskedForBeforeEachRequestSoThatATokenCanBeRenewed) {
    const WebServer server(answer_with_authorization());
    PollOptions options = quiet_options(server.url());
    options.headers = [count = 0]() mutable -> Result<std::vector<RequestHeader>> {
        return std::vector<RequestHeader>{{"Authorization: token " + std::to_string(++count), true}};
    };
    WatchedPoller poller(options);
    poller.poll();
    poller.poll();
    ASSERT_EQ(poller.handed().size(), 2U);
    EXPECT_EQ(poller.handed()[1].bytes, "{\"token 2\"}");
}

TEST(RequestHeaders, ThatCannotBeReadAreAFailedPollAndTriedAgain) {
    const WebServer server(answer_with_authorization());
    PollOptions options = quiet_options(server.url());
    options.headers = [count = 0]() mutable -> Result<std::vector<RequestHeader>> {
        if (++count == 1) return fail("the file does not exist", "token.txt", "check the path");
        return std::vector<RequestHeader>{};
    };
    WatchedPoller poller(options);
    const PollReport report = poller.poll();
    EXPECT_EQ(report.outcome, Outcome::failed);
    EXPECT_EQ(report.error, "token.txt: the file does not exist; check the path");
    EXPECT_EQ(server.hits(), 0);
    EXPECT_EQ(poller.poll().outcome, Outcome::fresh);
}

TEST(RequestHeaders, ThatAreSecretNeverReachAnotherHost) {
    const WebServer other(answer_with_authorization());
    const WebServer server([&](const WebRequest&) {
        return WebReply{302, "", {{"Location", other.url()}}, {}};
    });
    WatchedPoller poller(with_headers(server.url(), {{"X-Api-Key: s3cret", true}}));
    const PollReport report = poller.poll();
    EXPECT_EQ(report.outcome, Outcome::failed);
    EXPECT_THAT(report.error, HasSubstr("redirects to another host, which must not see the secret headers"));
    EXPECT_THAT(report.error, Not(HasSubstr("s3cret")));
    EXPECT_EQ(other.hits(), 0);
}

TEST(RequestHeaders, FollowARedirectWithinTheHostAndOtherwiseWhereNoneIsSecret) {
    const WebServer other(answer_with_authorization());
    const WebServer server([&](const WebRequest& request) {
        if (request.path == "/within") return WebReply{302, "", {{"Location", "/end"}}, {}};
        if (request.path == "/away") return WebReply{302, "", {{"Location", other.url()}}, {}};
        return WebReply{200, "{}", {}, {}};
    });
    WatchedPoller within(with_headers(server.url("/within"), {{"Authorization: s3cret", true}}));
    EXPECT_EQ(within.poll().outcome, Outcome::fresh);
    WatchedPoller away(with_headers(server.url("/away"), {{"Accept-Language: sv", false}}));
    EXPECT_EQ(away.poll().outcome, Outcome::fresh);
}

}  // namespace
}  // namespace kiosk::net
