#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <atomic>
#include <optional>

#include "net/store.hpp"
#include "tests/net/temp_dir.hpp"
#include "tests/net/watched_poller.hpp"
#include "tests/net/web_server.hpp"

namespace kiosk::net {
namespace {

namespace fs = std::filesystem;
using Outcome = PollReport::Outcome;
using testing::HasSubstr;
using testing::Not;

WebReply tagged(const WebRequest& request, const std::string& body, const std::string& etag) {
    if (request.if_none_match == etag) return {304, "", {{"ETag", etag}}, {}};
    return {200, body, {{"ETag", etag}}, {}};
}

// A server, a cache directory, and pollers one after the other as if the machine were started anew.
class Kept : public testing::Test {
  protected:
    PollOptions options() {
        PollOptions made = quiet_options(url());
        made.store = dir_.path() / "cache";
        return made;
    }
    std::string url() { return "http://127.0.0.1:" + std::to_string(port_) + "/feed.json"; }
    Store store() { return Store(options().store, url(), 1U << 20U); }

    Record stored() {
        auto record = store().load();
        return record && *record ? std::move(**record) : Record{{}, {}, {}, {}, "(nothing)"};
    }

    void start_server() {
        server_.emplace([this](const WebRequest& request) { return tagged(request, body_, etag_); }, port_);
        port_ = server_->port();
    }

    TempDir dir_;
    std::string body_ = "{}";
    std::string etag_ = "\"1\"";
    int port_ = 0;
    std::optional<WebServer> server_;
};

TEST_F(Kept, AStartWithoutNetworkHandsOutTheStoredBytes) {
    start_server();
    { EXPECT_EQ(WatchedPoller(options()).poll().outcome, Outcome::fresh); }
    server_.reset();
    WatchedPoller poller(options());
    const PollReport report = poller.poll();
    EXPECT_EQ(report.outcome, Outcome::failed);
    EXPECT_EQ(report.last_success, noon);
    ASSERT_EQ(poller.handed().size(), 1U);
    EXPECT_EQ(poller.handed()[0].bytes, "{}");
    EXPECT_EQ(poller.handed()[0].url, url());
    EXPECT_EQ(poller.handed()[0].fetched, noon);
    EXPECT_TRUE(poller.handed()[0].from_store);
}

TEST_F(Kept, TheFirstRequestAfterAStartIsConditional) {
    start_server();
    { WatchedPoller(options()).poll(); }
    WatchedPoller poller(options());
    EXPECT_EQ(poller.poll().outcome, Outcome::unchanged);
    EXPECT_EQ(server_->conditional_hits(), 1);
    EXPECT_EQ(poller.handed().size(), 1U);
}

TEST_F(Kept, StoredBytesThatAreNoLongerUnderstoodAreFetchedAnew) {
    start_server();
    { WatchedPoller(options()).poll(); }
    WatchedPoller poller(options(), [](const Body& body) -> Result<void> {
        if (body.from_store) return fail("written by an older version");
        return {};
    });
    const PollReport report = poller.poll();
    EXPECT_EQ(report.outcome, Outcome::fresh);
    EXPECT_EQ(server_->conditional_hits(), 0);
}

TEST_F(Kept, ARejectedBodyIsNotStored) {
    start_server();
    WatchedPoller(options()).poll();
    server_.reset();
    body_ = "<h1>Sorry</h1>";
    etag_ = "\"page\"";
    start_server();
    { EXPECT_EQ(WatchedPoller(options()).poll().outcome, Outcome::rejected); }
    EXPECT_EQ(stored().bytes, "{}");
    EXPECT_EQ(stored().validators.etag, "\"1\"");
}

TEST_F(Kept, ADamagedStoreIsReportedAndReplaced) {
    start_server();
    { WatchedPoller(options()).poll(); }
    const std::string whole = file_bytes(store().file());
    write_file(store().file(), whole.substr(0, whole.size() - 1));
    WatchedPoller poller(options());
    const PollReport report = poller.poll();
    EXPECT_EQ(report.outcome, Outcome::fresh);
    EXPECT_EQ(file_bytes(store().file()), whole);
    ASSERT_EQ(poller.handed().size(), 1U);
    EXPECT_FALSE(poller.handed()[0].from_store);
}

TEST_F(Kept, ADamagedStoreIsReportedWhileTheSourceIsDown) {
    start_server();
    { WatchedPoller(options()).poll(); }
    server_.reset();
    write_file(store().file(), "venue-kiosk record 1 ");
    WatchedPoller poller(options());
    EXPECT_THAT(poller.poll().store_error, HasSubstr("not a stored programme"));
    EXPECT_EQ(poller.poll().store_error, "") << "told once";
    EXPECT_TRUE(poller.handed().empty());
}

TEST_F(Kept, AStoreThatIsLostIsFilledAgainFromAnUnconditionalRequest) {
    std::atomic<int> hours = 0;
    start_server();
    PollOptions later = options();
    later.wall_clock = [&] { return noon + std::chrono::hours{hours}; };
    WatchedPoller poller(later);
    poller.poll();
    fs::remove_all(later.store);
    hours = 2;
    EXPECT_EQ(poller.poll().outcome, Outcome::unchanged);
    EXPECT_EQ(poller.poll().outcome, Outcome::unchanged);
    EXPECT_EQ(stored().bytes, "{}");
    EXPECT_EQ(poller.poll().outcome, Outcome::unchanged);
    EXPECT_EQ(server_->conditional_hits(), 2);
    EXPECT_EQ(poller.handed().size(), 1U);
}

TEST_F(Kept, AStoreThatCannotBeWrittenIsToldOnceAndDoesNotStopThePolling) {
    write_file(dir_.path() / "cache", "in the way");
    start_server();
    WatchedPoller poller(options());
    const PollReport first = poller.poll();
    EXPECT_EQ(first.outcome, Outcome::fresh);
    EXPECT_THAT(first.store_error, HasSubstr("cannot be written"));
    const PollReport second = poller.poll();
    EXPECT_EQ(second.outcome, Outcome::unchanged);
    EXPECT_EQ(second.store_error, "");
    fs::remove(dir_.path() / "cache");
    EXPECT_EQ(poller.poll().outcome, Outcome::unchanged);
    EXPECT_EQ(stored().bytes, "{}") << "it is written as soon as it can be";
}

TEST_F(Kept, CredentialsAreNeverWritten) {
    start_server();
    PollOptions secret = options();
    secret.url = "http://user:secret@127.0.0.1:" + std::to_string(port_) + "/feed.json";
    { WatchedPoller(secret).poll(); }
    const std::string written = file_bytes(store().file());
    EXPECT_THAT(written, HasSubstr(url()));
    EXPECT_THAT(written, Not(HasSubstr("secret")));
    EXPECT_THAT(written, Not(HasSubstr("user")));
}

}  // namespace
}  // namespace kiosk::net
