#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include "tests/net/temp_dir.hpp"
#include "tests/net/watched_poller.hpp"

namespace kiosk::net {
namespace {

namespace fs = std::filesystem;
using Outcome = PollReport::Outcome;
using testing::HasSubstr;

TEST(Files, AreReadAgainAndToldApartFromUnchangedOnes) {
    const TempDir dir;
    const fs::path file = dir.path() / "my feed.json";
    write_file(file, "{1}");
    for (const std::string& url : {file.string(), "file://" + dir.path().string() + "/my%20feed.json"}) {
        WatchedPoller poller(quiet_options(url));
        EXPECT_EQ(poller.poll().outcome, Outcome::fresh);
        for (int i = 0; i < 3; ++i) EXPECT_EQ(poller.poll().outcome, Outcome::unchanged);
        // Of another length: the kernel's time may be the same for both.
        write_file(file, "{22}");
        EXPECT_EQ(poller.poll().outcome, Outcome::fresh);
        EXPECT_EQ(poller.handed().back().bytes, "{22}");
        EXPECT_EQ(poller.handed().back().url, file.string());
        write_file(file, "{1}");
        EXPECT_EQ(poller.poll().outcome, Outcome::fresh);
    }
}

TEST(Files, OneThatGoesAndComesBackIsFoundAgain) {
    const TempDir dir;
    const fs::path file = dir.path() / "feed.json";
    WatchedPoller poller(quiet_options(file.string()));
    const PollReport gone = poller.poll();
    EXPECT_EQ(gone.outcome, Outcome::failed);
    EXPECT_THAT(gone.error,
                HasSubstr("there is no such file; check the path; begin a web address with https://"));
    write_file(file, "{}");
    EXPECT_EQ(poller.poll().outcome, Outcome::fresh);
    fs::remove(file);
    EXPECT_EQ(poller.poll().outcome, Outcome::failed);
    write_file(file, "{}");
    EXPECT_EQ(poller.poll().outcome, Outcome::unchanged);
}

TEST(Files, WhatIsNoRegularFileIsRefusedAtOnce) {
    const TempDir dir;
    const fs::path pipe = dir.path() / "pipe";
    ASSERT_EQ(::mkfifo(pipe.c_str(), 0600), 0);
    for (const std::string& url :
         {pipe.string(), "file://" + pipe.string(), dir.path().string(), std::string("/dev/zero")}) {
        WatchedPoller poller(quiet_options(url));
        EXPECT_THAT(poller.poll().error, HasSubstr("is not a regular file")) << url;
    }
}

TEST(Files, OneOfExactlyTheLimitIsTakenAndOneByteMoreIsNot) {
    const TempDir dir;
    PollOptions options = quiet_options((dir.path() / "feed.json").string());
    options.byte_limit = 100'000;
    write_file(options.url, std::string(100'000, 'a'));
    WatchedPoller poller(options);
    EXPECT_EQ(poller.poll().outcome, Outcome::fresh);
    write_file(options.url, std::string(100'001, 'a'));
    EXPECT_THAT(poller.poll().error, HasSubstr("larger than the limit of 100000 bytes"));
}

TEST(Files, ARejectedOneIsJudgedAnewThoughItDoesNotChange) {
    const TempDir dir;
    const fs::path file = dir.path() / "feed.json";
    write_file(file, "<html>");
    WatchedPoller poller(quiet_options(file.string()));
    for (int i = 0; i < 3; ++i) EXPECT_EQ(poller.poll().outcome, Outcome::rejected);
    EXPECT_EQ(poller.handed().size(), 3U);
}

TEST(Files, AStartWithoutTheFileHandsOutTheStoredBytes) {
    const TempDir dir;
    PollOptions options = quiet_options((dir.path() / "feed.json").string());
    options.store = dir.path() / "cache";
    write_file(options.url, "{}");
    { WatchedPoller(options).poll(); }
    fs::remove(options.url);
    WatchedPoller poller(options);
    EXPECT_EQ(poller.poll().outcome, Outcome::failed);
    ASSERT_EQ(poller.handed().size(), 1U);
    EXPECT_TRUE(poller.handed()[0].from_store);
}

}  // namespace
}  // namespace kiosk::net
