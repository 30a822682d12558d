#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "net/poller.hpp"
#include "tests/net/temp_dir.hpp"
#include "tests/net/web_server.hpp"

namespace kiosk::net {
namespace {

using testing::HasSubstr;

PollOptions only(const std::string& url) {
    PollOptions options;
    options.url = url;
    return options;
}

TEST(FetchOnce, GivesTheBytesOfAServerAndOfAFile) {
    const WebServer server([](const WebRequest& request) {
        return WebReply{200, request.user_agent, {}, {}};
    });
    EXPECT_EQ(fetch_once(only(server.url())).value(), "venue-kiosk");
    const TempDir dir;
    write_file(dir.path() / "feed.json", "{}");
    EXPECT_EQ(fetch_once(only((dir.path() / "feed.json").string())).value(), "{}");
}

TEST(FetchOnce, StoresNothing) {
    const WebServer server([](const WebRequest&) { return WebReply{200, "{}", {}, {}}; });
    const TempDir dir;
    PollOptions options = only(server.url());
    options.store = dir.path();
    ASSERT_TRUE(fetch_once(options));
    EXPECT_TRUE(std::filesystem::is_empty(dir.path()));
}

TEST(FetchOnce, FailsWithPlaceReasonAndRemedy) {
    const WebServer server([](const WebRequest&) { return WebReply{404, "{}", {}, {}}; });
    const auto fetched = fetch_once(only(server.url()));
    ASSERT_FALSE(fetched);
    EXPECT_EQ(fetched.error().place, server.url());
    EXPECT_EQ(fetched.error().message, "the server answered 404 Not Found");
    EXPECT_NE(fetched.error().remedy, "");
    EXPECT_THAT(to_string(fetch_once(only("ftp://example.org/")).error()), HasSubstr("are not fetched"));
}

TEST(FetchOnce, StaysWithinTheByteLimit) {
    const WebServer server([](const WebRequest&) {
        return WebReply{200, "", {}, [] { return std::string(10'000, 'a'); }};
    });
    PollOptions options = only(server.url());
    options.byte_limit = 50'000;
    EXPECT_THAT(fetch_once(options).error().message, HasSubstr("larger than the limit of 50000 bytes"));
}

}  // namespace
}  // namespace kiosk::net
