#include <gtest/gtest.h>

#include <cstring>
#include <filesystem>
#include <fstream>

#include "scenes.hpp"

namespace kiosk::render {
namespace {

view::Scene page() {
    return scene_of({320, 180},
                    {view::Box{{10, 10, 300, 160}, Color{21, 28, 48, 255}, 16, Color{125, 211, 252, 255}, 2},
                     text_at("Från osäkert till säkert", {view::Face::display, 22, false}, 20, 50),
                     text_at("حقوق الإنسان", {view::Face::semibold, 20, false}, 20, 90),
                     text_at("\uF2A3", {view::Face::icon, 24, false}, 20, 130)},
                    Color{11, 16, 32, 255});
}

class PngFile : public testing::Test {
  protected:
    void SetUp() override { std::filesystem::create_directories(folder_); }
    void TearDown() override { std::filesystem::remove_all(folder_); }
    std::filesystem::path folder_ =
        std::filesystem::path(testing::TempDir()) /
        (std::string("kiosk-png-") + testing::UnitTest::GetInstance()->current_test_info()->name());
};

TEST(Picture, HasTheSamePixelsOnEveryRun) {
    const auto first = drawn(page());
    const auto fonts = Fonts::open({});
    ASSERT_TRUE(fonts);
    const auto second = picture(page(), **fonts);
    ASSERT_TRUE(second);
    EXPECT_TRUE(same_pixels(*first, **second));
    EXPECT_TRUE(same_pixels(*first, *drawn(page())));
}

TEST(Picture, HasTheScenesSizeAndBackground) {
    const auto p = drawn(scene_of({33, 17}, {}, Color{1, 2, 3, 0}));
    EXPECT_EQ(p->w, 33);
    EXPECT_EQ(p->h, 17);
    EXPECT_EQ(pixel(*p, 32, 16), 0x010203U);
}

TEST(Picture, RefusesSizesThatAreNoPicture) {
    for (const view::Size size : {view::Size{0, 10}, view::Size{10, -1}, view::Size{20000, 10}}) {
        const auto result = picture(scene_of(size, {}), test_fonts());
        ASSERT_FALSE(result);
        EXPECT_NE(result.error().message.find("pixels"), std::string::npos);
    }
}

TEST_F(PngFile, IsWrittenWholeAndLeavesNothingElse) {
    const std::string path = folder_ / "page.png";
    const auto written = write_png(*drawn(page()), path);
    ASSERT_TRUE(written) << to_string(written.error());
    std::ifstream file(path, std::ios::binary);
    char signature[8] = {};
    file.read(signature, sizeof signature);
    EXPECT_EQ(std::memcmp(signature, "\x89PNG\r\n\x1A\n", sizeof signature), 0);
    EXPECT_EQ(std::distance(std::filesystem::directory_iterator(folder_), {}), 1);
}

TEST_F(PngFile, ReplacesAnOlderOne) {
    const std::string path = folder_ / "page.png";
    std::ofstream(path) << "old";
    ASSERT_TRUE(write_png(*drawn(page()), path));
    EXPECT_GT(std::filesystem::file_size(path), 100U);
}

TEST_F(PngFile, AFolderThatIsNotThereIsNamed) {
    const std::string path = folder_ / "nowhere" / "page.png";
    const auto written = write_png(*drawn(page()), path);
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().place, path);
    EXPECT_FALSE(written.error().remedy.empty());
}

TEST_F(PngFile, AFolderInTheWayIsNamedAndNothingIsLeft) {
    const std::string path = folder_ / "page.png";
    std::filesystem::create_directories(path + "/full");
    const auto written = write_png(*drawn(page()), path);
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().place, path);
    EXPECT_FALSE(std::filesystem::exists(path + ".part"));
}

}  // namespace
}  // namespace kiosk::render
