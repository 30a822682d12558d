#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>

#include "tests/net/certificate.hpp"
#include "tests/net/watched_poller.hpp"
#include "tests/net/web_server.hpp"

namespace kiosk::net {
namespace {

using Outcome = PollReport::Outcome;
using testing::HasSubstr;
using testing::Not;

WebReply moved(const std::string& to) {
    return {302, "moved", {{"Location", to}}, {}};
}

// What the environment says, for as long as this lives.
class Variable {
  public:
    Variable(const char* name, const std::string& value) : name_(name) { ::setenv(name, value.c_str(), 1); }
    Variable(const Variable&) = delete;
    Variable& operator=(const Variable&) = delete;
    ~Variable() { ::unsetenv(name_); }

  private:
    const char* name_;
};

// "/5" leads to "/4" … to "/0", which answers.
WebReply countdown(const WebRequest& request) {
    const int left = std::atoi(request.path.c_str() + 1);
    return left == 0 ? WebReply{200, "{}", {}, {}} : moved("/" + std::to_string(left - 1));
}

TEST(Redirects, FiveAreFollowedAndTheBodysAddressIsTheLast) {
    const WebServer server(countdown);
    WatchedPoller poller(quiet_options(server.url("/5")));
    EXPECT_EQ(poller.poll().outcome, Outcome::fresh);
    EXPECT_EQ(poller.handed()[0].url, server.url("/0"));
}

TEST(Redirects, TheSixthIsNotFollowed) {
    const WebServer server(countdown);
    WatchedPoller poller(quiet_options(server.url("/6")));
    EXPECT_THAT(poller.poll().error, HasSubstr("redirects in a loop or too often"));
    EXPECT_EQ(server.hits(), 6);
}

TEST(Redirects, ALoopIsLeftAndPollingGoesOn) {
    const WebServer server([](const WebRequest&) { return moved("/feed.json"); });
    WatchedPoller poller(quiet_options(server.url()));
    for (int failures = 1; failures <= 2; ++failures) {
        const PollReport report = poller.poll();
        EXPECT_THAT(report.error, HasSubstr("redirects in a loop or too often"));
        EXPECT_EQ(report.failures, failures);
    }
    EXPECT_EQ(server.hits(), 12);
}

TEST(Redirects, LeadNowhereButToTheWeb) {
    for (const std::string target : {"file:///etc/passwd", "ftp://127.0.0.1/a", "gopher://127.0.0.1/"}) {
        const WebServer server([&](const WebRequest&) { return moved(target); });
        WatchedPoller poller(quiet_options(server.url()));
        const PollReport report = poller.poll();
        EXPECT_EQ(report.outcome, Outcome::failed);
        EXPECT_THAT(report.error, HasSubstr("redirects away from http and https")) << target;
        EXPECT_TRUE(poller.handed().empty());
    }
}

TEST(Redirects, WithoutATargetFail) {
    const WebServer server([](const WebRequest&) { return WebReply{302, "", {}, {}}; });
    WatchedPoller poller(quiet_options(server.url()));
    EXPECT_THAT(poller.poll().error, HasSubstr("the server answered 302"));
}

TEST(Redirects, DoNotTakeCredentialsToAnotherServer) {
    const WebServer other([](const WebRequest& request) {
        return WebReply{200, "[" + request.authorization + "]", {}, {}};
    });
    const WebServer server([&](const WebRequest&) { return moved(other.url()); });
    WatchedPoller poller(
        quiet_options("http://user:secret@127.0.0.1:" + std::to_string(server.port()) + "/"));
    EXPECT_EQ(poller.poll().outcome, Outcome::fresh);
    EXPECT_EQ(poller.handed()[0].bytes, "[]");
}

TEST(Redirects, TellNoCredentialsThatStandInTheirTarget) {
    const WebServer server([](const WebRequest& request) {
        if (request.path == "/gone") return WebReply{404, "", {}, {}};
        return moved("http://user:secret@127.0.0.1:1/");
    });
    WatchedPoller poller(quiet_options(server.url()));
    const PollReport report = poller.poll();
    EXPECT_EQ(report.outcome, Outcome::failed);
    EXPECT_THAT(report.error, Not(HasSubstr("secret")));
}

TEST(Secure, ACertificateIsTrustedWhereTheEnvironmentSaysSo) {
    const Certificate certificate;
    const WebServer server([](const WebRequest&) { return WebReply{200, "{}", {}, {}}; }, 0, &certificate);
    {
        WatchedPoller poller(quiet_options(server.url()));
        const PollReport report = poller.poll();
        EXPECT_EQ(report.outcome, Outcome::failed);
        EXPECT_THAT(report.error, HasSubstr("the server's certificate is not trusted"));
        EXPECT_THAT(report.error, HasSubstr("SSL_CERT_FILE"));
    }
    for (const char* name : {"SSL_CERT_FILE", "CURL_CA_BUNDLE"}) {
        const Variable trusted(name, certificate.file());
        WatchedPoller poller(quiet_options(server.url()));
        const PollReport report = poller.poll();
        EXPECT_EQ(report.outcome, Outcome::fresh) << report.error;
    }
}

TEST(Secure, HttpMayLeadToHttps) {
    const Certificate certificate;
    const Variable trusted("SSL_CERT_FILE", certificate.file());
    const WebServer secure([](const WebRequest&) { return WebReply{200, "{}", {}, {}}; }, 0, &certificate);
    const WebServer plain([&](const WebRequest&) { return moved(secure.url()); });
    WatchedPoller poller(quiet_options(plain.url()));
    const PollReport report = poller.poll();
    EXPECT_EQ(report.outcome, Outcome::fresh) << report.error;
}

TEST(Secure, HttpsNeverLeadsToHttp) {
    const Certificate certificate;
    const Variable trusted("SSL_CERT_FILE", certificate.file());
    const WebServer plain([](const WebRequest&) { return WebReply{200, "{}", {}, {}}; });
    const WebServer secure([&](const WebRequest&) { return moved(plain.url()); }, 0, &certificate);
    WatchedPoller poller(quiet_options(secure.url()));
    EXPECT_THAT(poller.poll().error, HasSubstr("redirects from https to http, which is not followed"));
    EXPECT_EQ(plain.hits(), 0);
}

TEST(Secure, NorDoesItByAWayAround) {
    const Certificate certificate;
    const Variable trusted("SSL_CERT_FILE", certificate.file());
    const WebServer end([](const WebRequest&) { return WebReply{200, "{}", {}, {}}; });
    const WebServer secure([&](const WebRequest&) { return moved(end.url()); }, 0, &certificate);
    const WebServer begin([&](const WebRequest&) { return moved(secure.url()); });
    WatchedPoller poller(quiet_options(begin.url()));
    EXPECT_THAT(poller.poll().error, HasSubstr("redirects from https to http, which is not followed"));
    EXPECT_EQ(secure.hits(), 1);
    EXPECT_EQ(end.hits(), 0);
}

}  // namespace
}  // namespace kiosk::net
