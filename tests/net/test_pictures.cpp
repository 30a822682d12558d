// The pictures of people, fetched from a real server on loopback.
#include <SDL2/SDL.h>
#include <gtest/gtest.h>

#include <atomic>
#include <condition_variable>

#include "app/pictures/picture_loader.hpp"
#include "tests/net/drawn_pictures.hpp"
#include "tests/net/temp_dir.hpp"
#include "tests/net/web_server.hpp"

namespace kiosk::app {
namespace {

using namespace std::chrono_literals;
using net::drawn_jpeg;
using net::drawn_png;
using net::WebReply;
using net::WebRequest;
using net::WebServer;

// A gate that a server's answers wait at, for no longer than a test may take.
class Gate {
  public:
    void open() {
        const std::scoped_lock lock(mutex_);
        open_ = true;
        changed_.notify_all();
    }
    void pass() {
        std::unique_lock lock(mutex_);
        changed_.wait_for(lock, 20s, [this] { return open_; });
    }
    // Opens itself once so many wait.
    bool pass_together(int count) {
        std::unique_lock lock(mutex_);
        open_ = open_ || ++waiting_ >= count;
        changed_.notify_all();
        return changed_.wait_for(lock, 20s, [this] { return open_; });
    }

  private:
    std::mutex mutex_;
    std::condition_variable changed_;
    bool open_ = false;
    int waiting_ = 0;
};

struct Pictures : testing::Test {
    net::TempDir folder;
    std::atomic<std::int64_t> now{1'668'758'400};
    std::mutex mutex;
    std::condition_variable woken;
    int wakes = 0;

    PictureOptions options() {
        PictureOptions options;
        options.feed.url = "https://example.org/program.json";
        options.store = folder.path() / "pictures";
        options.clock = [this] { return Instant{std::chrono::seconds{now}}; };
        return options;
    }
    void wake() {
        const std::scoped_lock lock(mutex);
        ++wakes;
        woken.notify_all();
    }
    std::unique_ptr<PictureLoader> loader(PictureOptions options) {
        return std::make_unique<PictureLoader>(std::move(options), [this] { wake(); });
    }
    std::unique_ptr<PictureLoader> loader() { return loader(options()); }

    // Takes over what arrives until `holds`, for no longer than a test may take.
    template <class Holds>
    bool until(PictureLoader& pictures, Holds holds) {
        std::unique_lock lock(mutex);
        return woken.wait_for(lock, 20s, [&] {
            pictures.collect();
            return holds();
        });
    }
    bool shows(PictureLoader& pictures, const std::string& url) {
        return until(pictures, [&] { return pictures.get(url) != nullptr; });
    }
};

TEST_F(Pictures, SeveralAreFetchedAtOnce) {
    Gate gate;
    std::atomic<int> together = 0;
    const WebServer server([&](const WebRequest&) {
        if (gate.pass_together(4)) ++together;
        return WebReply{200, drawn_png(8, 8), {}, {}};
    });
    const auto pictures = loader();
    const std::string urls[] = {server.url("/a"), server.url("/b"), server.url("/c"), server.url("/d")};
    for (const std::string& url : urls) EXPECT_EQ(pictures->get(url), nullptr);
    for (const std::string& url : urls) EXPECT_TRUE(shows(*pictures, url)) << url;
    EXPECT_EQ(together, 4) << "no answer came before all four had asked";
}

TEST_F(Pictures, JpegAndPngAreShrunkToWhatIsShown) {
    const WebServer server([&](const WebRequest& request) {
        return WebReply{200, request.path == "/a.jpg" ? drawn_jpeg(900, 600) : drawn_png(500, 1000), {}, {}};
    });
    const auto pictures = loader();
    for (const char* path : {"/a.jpg", "/b.png"}) pictures->get(server.url(path));
    ASSERT_TRUE(shows(*pictures, server.url("/a.jpg")));
    ASSERT_TRUE(shows(*pictures, server.url("/b.png")));
    EXPECT_EQ(pictures->get(server.url("/a.jpg"))->w, 640);
    EXPECT_EQ(pictures->get(server.url("/a.jpg"))->h, 426);
    EXPECT_EQ(pictures->get(server.url("/b.png"))->w, 320);
}

TEST_F(Pictures, WhatCannotBeHadHoldsNothingUp) {
    Gate gate;
    const WebServer server([&](const WebRequest& request) {
        if (request.path == "/missing") return WebReply{404, "gone", {}, {}};
        if (request.path == "/bomb") return WebReply{200, net::png_bomb(), {}, {}};
        if (request.path == "/page") return WebReply{200, "<html>", {}, {}};
        if (request.path == "/slow") gate.pass();
        return WebReply{200, drawn_png(8, 8), {}, {}};
    });
    const auto pictures = loader();
    for (const char* path : {"/missing", "/bomb", "/page", "/slow", "/good"}) pictures->get(server.url(path));
    EXPECT_TRUE(shows(*pictures, server.url("/good")));
    EXPECT_EQ(pictures->get(server.url("/slow")), nullptr);
    gate.open();
    EXPECT_TRUE(shows(*pictures, server.url("/slow")));
    for (const char* path : {"/missing", "/bomb", "/page"})
        EXPECT_EQ(pictures->get(server.url(path)), nullptr) << path;
}

TEST_F(Pictures, EndInTheMiddleOfATransfer) {
    Gate asked, gate;
    std::atomic<bool> answered = false;
    const WebServer server([&](const WebRequest&) {
        asked.open();
        gate.pass();
        answered = true;
        return WebReply{200, drawn_png(8, 8), {}, {}};
    });
    auto pictures = loader();
    for (const char* path : {"/a", "/b", "/c", "/d", "/e"}) pictures->get(server.url(path));
    asked.pass();
    pictures.reset();
    EXPECT_FALSE(answered) << "it waited for an answer";
    gate.open();
}

TEST_F(Pictures, AreShownWithoutAnyNetworkAfterARestart) {
    std::string url;
    {
        const WebServer server([&](const WebRequest&) { return WebReply{200, drawn_png(30, 40), {}, {}}; });
        url = server.url("/a.png");
        const auto pictures = loader();
        pictures->get(url);
        ASSERT_TRUE(shows(*pictures, url));
    }
    for (const int days : {0, 3}) {
        now += 86'400 * days;
        const auto pictures = loader();
        pictures->get(url);
        ASSERT_TRUE(shows(*pictures, url)) << days << " days later";
        EXPECT_EQ(pictures->get(url)->h, 40);
    }
}

TEST_F(Pictures, AreAskedForAgainOnceADay) {
    std::atomic<int> asked = 0, conditional = 0;
    int fences = 0;
    const WebServer server([&](const WebRequest& request) {
        if (request.path != "/a.png") return WebReply{200, drawn_png(8, 8), {}, {}};
        ++asked;
        const bool known = request.if_none_match == "\"1\"";
        conditional += known ? 1 : 0;
        return WebReply{known ? 304 : 200, drawn_png(30, 40), {{"ETag", "\"1\""}}, {}};
    });
    const std::string url = server.url("/a.png");
    // One thread does one thing after the other: what was wished for before a fence that is there is done.
    PictureOptions one = options();
    one.threads = 1;
    const auto settle = [&](PictureLoader& pictures) {
        EXPECT_TRUE(shows(pictures, server.url("/fence" + std::to_string(++fences))));
    };
    const auto look = [&] {
        auto pictures = loader(one);
        EXPECT_TRUE(shows(*pictures, url));
        settle(*pictures);
        return pictures;
    };
    look();
    EXPECT_EQ(asked, 1);
    now += 86'399;
    look();
    EXPECT_EQ(asked, 1) << "it is not a day old";
    now += 1;
    const auto pictures = look();
    EXPECT_EQ(conditional, 1);
    now += 86'399;
    pictures->retry();
    settle(*pictures);
    EXPECT_EQ(asked, 2);
    now += 1;
    pictures->retry();
    settle(*pictures);
    EXPECT_EQ(conditional, 2) << "a screen that runs for days asks, too";
    EXPECT_EQ(asked, 3);
    EXPECT_NE(pictures->get(url), nullptr);
}

TEST_F(Pictures, AnAnswerIsAsOldAsItsQuestion) {
    const WebServer server([&](const WebRequest& request) {
        now += 3'600;  // a slow server
        return WebReply{request.conditional() ? 304 : 200, drawn_png(30, 40), {{"ETag", "\"1\""}}, {}};
    });
    const std::string url = server.url("/a.png");
    for (const int conditional : {0, 1, 2}) {
        const auto pictures = loader();
        const int wanted = wakes + (conditional == 0 ? 1 : 2);  // the answer, and before it what is kept
        pictures->get(url);
        EXPECT_TRUE(until(*pictures, [&] { return wakes == wanted; }));
        EXPECT_EQ(server.conditional_hits(), conditional);
        now += 86'400 - 3'600;
    }
}

TEST_F(Pictures, WhatIsKeptIsShownBeforeTheServerIsAsked) {
    Gate kept_arrives, other_asked;
    std::atomic<int> side = 30;
    std::atomic<bool> asked_for_other = false, asked_too_early = false;
    const WebServer server([&](const WebRequest& request) {
        if (request.path == "/other") {
            asked_for_other = true;
            other_asked.open();
        } else if (side == 50) {
            asked_too_early = !asked_for_other;
        }
        return WebReply{200, drawn_png(side, side), {}, {}};
    });
    const std::string url = server.url("/a.png");
    ASSERT_TRUE(shows(*loader(), url));
    now += 86'400;
    side = 50;
    // Of two threads, that which hands over what is kept waits until the other has asked for all it can.
    PictureOptions two = options();
    two.threads = 2;
    std::atomic<bool> first = true;
    PictureLoader pictures(std::move(two), [&] {
        if (first.exchange(false)) {
            kept_arrives.open();
            other_asked.pass();
        }
        wake();
    });
    pictures.get(url);
    kept_arrives.pass();
    pictures.get(server.url("/other"));
    EXPECT_TRUE(until(pictures, [&] {
        const SDL_Surface* shown = pictures.get(url);
        return shown && shown->w == 50;
    }));
    EXPECT_FALSE(asked_too_early)
        << "an older picture could have come after the newer, and would have stayed";
}

TEST_F(Pictures, ANewOneReplacesTheOld) {
    std::atomic<int> side = 30;
    const WebServer server([&](const WebRequest&) { return WebReply{200, drawn_png(side, side), {}, {}}; });
    const std::string url = server.url("/a.png");
    const auto pictures = loader();
    pictures->get(url);
    ASSERT_TRUE(shows(*pictures, url));
    side = 50;
    now += 86'400;
    pictures->retry();
    EXPECT_TRUE(until(*pictures, [&] { return pictures->get(url)->w == 50; }));
}

TEST_F(Pictures, AreShownThoughTheyCannotBeKept) {
    const auto file = folder.path() / "in-the-way";
    net::write_file(file, "");
    const WebServer server([&](const WebRequest&) { return WebReply{200, drawn_png(30, 40), {}, {}}; });
    for (const std::filesystem::path& store : {file / "pictures", std::filesystem::path("/proc/pictures"),
                                               std::filesystem::path("/dev/full/pictures")}) {
        PictureOptions nowhere = options();
        nowhere.store = store;
        const auto pictures = loader(std::move(nowhere));
        EXPECT_TRUE(shows(*pictures, server.url("/a.png"))) << store;
    }
}

}  // namespace
}  // namespace kiosk::app
