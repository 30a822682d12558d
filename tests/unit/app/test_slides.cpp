#include "app/pictures/slides.hpp"

#include <SDL.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <condition_variable>
#include <filesystem>
#include <fstream>
#include <mutex>

#include "app/pictures/slide_loader.hpp"
#include "render/painter.hpp"

namespace kiosk::app {
namespace {

using testing::ElementsAre;
using testing::EndsWith;
using testing::HasSubstr;

struct Slides : testing::Test {
    std::filesystem::path folder = std::filesystem::path(testing::TempDir()) / "kiosk-slides" /
                                   testing::UnitTest::GetInstance()->current_test_info()->name();

    void SetUp() override {
        std::filesystem::remove_all(folder);
        std::filesystem::create_directories(folder);
    }

    void picture(const std::string& name) const {
        const render::Surface surface(SDL_CreateRGBSurfaceWithFormat(0, 8, 8, 32, SDL_PIXELFORMAT_ARGB8888));
        ASSERT_TRUE(render::write_png(*surface, (folder / name).string()));
    }
};

TEST_F(Slides, AreThoseOfTheFolderThatCanBeShown) {
    picture("b.png");
    picture("a.PNG");
    std::ofstream(folder / "c.png") << "no picture";
    std::ofstream(folder / "d.txt") << "no picture by its name";
    SlideFolders folders;
    const SlideList list = folders.list(folder.string());
    EXPECT_THAT(list.pictures, ElementsAre(EndsWith("a.PNG"), EndsWith("b.png")));
    ASSERT_EQ(list.findings.size(), 1U);
    EXPECT_THAT(list.findings[0].what, HasSubstr("c.png"));
    EXPECT_EQ(folders.list(folder.string()), list);
}

TEST_F(Slides, OfOnePictureThatGoesForAMomentIsShownAgainAtTheNextLook) {
    picture("a.png");
    SlideFolders folders;
    const std::string url = folders.list(folder.string()).pictures.at(0);
    std::mutex mutex;
    std::condition_variable woken;
    int wakes = 0;
    SlideLoader loader(
        {folder.string()}, [](const SlidesListed&) {},
        [&] {
            const std::scoped_lock lock(mutex);
            ++wakes;
            woken.notify_all();
        });
    const auto wait_for = [&](int count) {
        std::unique_lock lock(mutex);
        ASSERT_TRUE(woken.wait_for(lock, std::chrono::seconds{20}, [&] { return wakes >= count; }));
    };
    loader.fit_into({64, 64});
    std::filesystem::rename(folder / "a.png", folder / "gone");
    EXPECT_EQ(loader.get(url), nullptr);
    wait_for(1);
    EXPECT_FALSE(loader.collect());
    std::filesystem::rename(folder / "gone", folder / "a.png");
    EXPECT_EQ(loader.get(url), nullptr) << "no page is drawn for ever over a picture that fails";
    loader.look();
    EXPECT_EQ(loader.get(url), nullptr) << "it is asked for";
    wait_for(2);
    EXPECT_TRUE(loader.collect());
    EXPECT_NE(loader.get(url), nullptr);
}

}  // namespace
}  // namespace kiosk::app
