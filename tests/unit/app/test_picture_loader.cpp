#include "app/pictures/picture_loader.hpp"

#include <SDL.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <atomic>
#include <condition_variable>
#include <filesystem>
#include <fstream>

#include "app/pictures/fetch_picture.hpp"
#include "render/painter.hpp"

namespace kiosk::app {
namespace {

struct PictureLoaderTest : testing::Test {
    std::filesystem::path folder =
        std::filesystem::path(testing::TempDir()) / ("venue-kiosk-pictures-" + std::to_string(getpid()));
    std::mutex mutex;
    std::condition_variable woken;
    int wakes = 0;

    void SetUp() override { std::filesystem::create_directories(folder); }
    void TearDown() override { std::filesystem::remove_all(folder); }

    std::string picture(const std::string& name) const {
        const render::Surface surface(SDL_CreateRGBSurfaceWithFormat(0, 8, 8, 32, SDL_PIXELFORMAT_ARGB8888));
        const std::string path = (folder / name).string();
        EXPECT_TRUE(render::write_png(*surface, path));
        return path;
    }

    std::atomic<int> hours = 0;  // since it began

    PictureOptions options() {
        PictureOptions options;
        options.feed = feed();
        options.clock = [this] { return Instant{std::chrono::hours{hours}}; };
        return options;
    }

    static net::PollOptions feed(std::string url = "/srv/program.json") {
        net::PollOptions options;
        options.url = std::move(url);
        return options;
    }

    std::function<void()> wake() {
        return [this] {
            const std::scoped_lock lock(mutex);
            ++wakes;
            woken.notify_all();
        };
    }

    void wait_for(int count) {
        std::unique_lock lock(mutex);
        ASSERT_TRUE(woken.wait_for(lock, std::chrono::seconds{20}, [&] { return wakes >= count; }));
    }
};

TEST_F(PictureLoaderTest, GivesAPictureOnceItHasArrived) {
    const std::string path = picture("a.png");
    PictureLoader loader(options(), wake());
    EXPECT_EQ(loader.get(path), nullptr);
    EXPECT_EQ(loader.get(path), nullptr) << "asked for once, not twice";
    wait_for(1);
    EXPECT_TRUE(loader.collect());
    ASSERT_NE(loader.get(path), nullptr);
    EXPECT_EQ(loader.get(path)->w, 8);
    EXPECT_FALSE(loader.collect());
}

TEST_F(PictureLoaderTest, AFailureIsTriedAgainFiveTimesAndThenOnceAnHour) {
    const std::string path = (folder / "later.png").string();
    PictureLoader loader(options(), wake());
    EXPECT_EQ(loader.get(path), nullptr);
    for (int tries = 1; tries <= 5; ++tries) {
        wait_for(tries);
        EXPECT_FALSE(loader.collect());
        loader.retry();
    }
    EXPECT_EQ(wakes, 5);
    picture("later.png");
    loader.retry();
    EXPECT_FALSE(loader.collect());
    EXPECT_EQ(wakes, 5);
    hours = 1;
    loader.retry();
    wait_for(6);
    EXPECT_TRUE(loader.collect());
    EXPECT_NE(loader.get(path), nullptr);
}

TEST_F(PictureLoaderTest, APictureThatComesLaterIsShown) {
    const std::string path = (folder / "late.png").string();
    PictureLoader loader(options(), wake());
    loader.get(path);
    wait_for(1);
    loader.collect();
    picture("late.png");
    loader.retry();
    wait_for(2);
    EXPECT_TRUE(loader.collect());
    EXPECT_NE(loader.get(path), nullptr);
}

TEST_F(PictureLoaderTest, AFeedFromTheNetworkMayNotNameFilesOfThisMachine) {
    const std::string path = picture("private.png");
    EXPECT_TRUE(fetch_picture(feed(), path));
    for (const std::string& url : {path, "file://" + path}) {
        const auto refused = fetch_picture(feed("https://example.org/program.json"), url);
        ASSERT_FALSE(refused);
        EXPECT_EQ(refused.error().message, "a feed from the network names a file of this machine");
    }
}

TEST_F(PictureLoaderTest, TheConfigMayNameALogoOfThisMachine) {
    const std::string path = picture("logo.png");
    config::Config config;
    config.logo = path;
    const auto network = feed("https://example.org/program.json");
    EXPECT_TRUE(fetch_picture(network, path, picture_rules(config, path)));
    EXPECT_FALSE(fetch_picture(network, path + "x", picture_rules(config, path + "x")));
}

}  // namespace
}  // namespace kiosk::app
