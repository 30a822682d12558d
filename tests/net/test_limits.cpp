#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/net/gzip.hpp"
#include "tests/net/raw_server.hpp"
#include "tests/net/watched_poller.hpp"
#include "tests/net/web_server.hpp"

namespace kiosk::net {
namespace {

using Outcome = PollReport::Outcome;
using testing::HasSubstr;

constexpr std::size_t limit = 1U << 20U;

PollOptions limited(const std::string& url) {
    PollOptions options = quiet_options(url);
    options.byte_limit = limit;
    return options;
}

RawServer::Script gzipped(const std::string& bytes) {
    const std::string packed = gzip(bytes);
    return [answer = "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: " +
                     std::to_string(packed.size()) + "\r\n\r\n" + packed](RawConnection& connection) {
        connection.read_request();
        connection.send(answer);
    };
}

void expect_cut(WatchedPoller& poller) {
    for (int failures = 1; failures <= 2; ++failures) {
        const PollReport report = poller.poll();
        EXPECT_EQ(report.outcome, Outcome::failed);
        EXPECT_THAT(report.error, HasSubstr("larger than the limit of 1048576 bytes"));
    }
    EXPECT_TRUE(poller.handed().empty());
}

TEST(Limits, ABodyOfExactlyTheLimitIsTakenAndOneByteMoreIsNot) {
    for (const std::size_t size : {limit, limit + 1}) {
        const WebServer server([&](const WebRequest&) {
            return WebReply{200, std::string(size, 'a'), {}, {}};
        });
        WatchedPoller poller(limited(server.url()));
        EXPECT_EQ(poller.poll().outcome, size == limit ? Outcome::fresh : Outcome::failed);
    }
}

TEST(Limits, AnEndlessChunkedBodyIsCut) {
    const WebServer server([](const WebRequest&) {
        return WebReply{200, "", {}, [] { return std::string(10'000, 'a'); }};
    });
    WatchedPoller poller(limited(server.url()));
    expect_cut(poller);
}

TEST(Limits, AnEndlessErrorPageIsReportedByItsStatus) {
    const WebServer server([](const WebRequest&) {
        return WebReply{500, "", {}, [] { return std::string(10'000, 'a'); }};
    });
    WatchedPoller poller(limited(server.url()));
    EXPECT_THAT(poller.poll().error, HasSubstr("500 Internal Server Error"));
}

TEST(Limits, ACompressedBodyIsUnpacked) {
    const RawServer server(gzipped("{\"packed\":true}"));
    WatchedPoller poller(limited(server.url()));
    EXPECT_EQ(poller.poll().outcome, Outcome::fresh);
    EXPECT_EQ(poller.handed()[0].bytes, "{\"packed\":true}");
}

TEST(Limits, ACompressedBodyCountsUnpacked) {
    const std::string bomb(50 * limit, ' ');
    const RawServer server(gzipped(bomb));
    WatchedPoller poller(limited(server.url()));
    expect_cut(poller);
}

TEST(Limits, BrotliCountsUnpackedToo) {
    // The server packs by itself what is asked for with "br".
    const WebServer server([](const WebRequest&) {
        return WebReply{200, std::string(20 * limit, ' '), {}, {}};
    });
    WatchedPoller poller(limited(server.url()));
    expect_cut(poller);
}

}  // namespace
}  // namespace kiosk::net
