#include <SDL2/SDL.h>
#include <gtest/gtest.h>

#include <filesystem>

#include "images/compare.hpp"
#include "render/painter.hpp"
#include "render/pixels.hpp"

namespace kiosk::images {
namespace {

render::Surface plain(int w, int h, std::uint32_t color, std::uint32_t format = SDL_PIXELFORMAT_ARGB8888) {
    render::Surface surface(SDL_CreateRGBSurfaceWithFormat(0, w, h, 32, format));
    const auto byte = [color](unsigned shift) { return static_cast<std::uint8_t>(color >> shift & 0xFF); };
    SDL_FillRect(surface.get(), nullptr, SDL_MapRGB(surface->format, byte(16), byte(8), byte(0)));
    return surface;
}

TEST(Compare, EqualPicturesDoNotDiffer) {
    const auto result = compare(*plain(10, 10, 0x123456), *plain(10, 10, 0x123456), {0, 0});
    EXPECT_TRUE(result.same_size);
    EXPECT_EQ(result.largest, 0);
    EXPECT_EQ(result.differing, 0);
}

TEST(Compare, ComparesColoursNotFormats) {
    const auto result =
        compare(*plain(4, 4, 0x123456), *plain(4, 4, 0x123456, SDL_PIXELFORMAT_ABGR8888), {0, 0});
    EXPECT_EQ(result.largest, 0);
}

TEST(Compare, CountsThePixelsBeyondTheTolerance) {
    const auto expected = plain(10, 10, 0x646464), actual = plain(10, 10, 0x646464);
    render::row_of(*actual, 3)[4] = 0xFF646467U;  // off by 3
    render::row_of(*actual, 5)[6] = 0xFF6E6464U;  // off by 10
    struct Case {
        int channel;
        double differing;
    };
    for (const auto& [channel, differing] : {Case{2, 0.02}, Case{3, 0.01}, Case{9, 0.01}, Case{10, 0}}) {
        const auto result = compare(*actual, *expected, {channel, 0});
        EXPECT_DOUBLE_EQ(result.differing, differing) << channel;
        EXPECT_EQ(result.largest, 10);
    }
}

TEST(Compare, MarksWhatDiffers) {
    const auto expected = plain(10, 10, 0x808080), actual = plain(10, 10, 0x808080);
    render::row_of(*actual, 3)[4] = 0xFF000000U;
    const auto result = compare(*actual, *expected, {8, 0});
    EXPECT_EQ(render::row_of(std::as_const(*result.diff), 3)[4], 0xFFFF0000U);
    EXPECT_EQ(render::row_of(std::as_const(*result.diff), 3)[5], 0xFF202020U);
}

TEST(Compare, OtherSizesAreNotCompared) {
    const auto result = compare(*plain(10, 10, 0), *plain(10, 11, 0), {255, 1});
    EXPECT_FALSE(result.same_size);
    EXPECT_EQ(result.diff, nullptr);
}

class GoldenFile : public testing::Test {
  protected:
    void SetUp() override {
        std::filesystem::create_directories(folder_);
        ASSERT_TRUE(render::write_png(*plain(20, 10, 0x404040), golden_));
    }
    void TearDown() override { std::filesystem::remove_all(folder_); }
    bool exists(const char* name) const { return std::filesystem::exists(folder_ / "out" / name); }
    testing::AssertionResult held_against(const SDL_Surface& actual, const Tolerance& tolerance) const {
        return matches_file(actual, golden_, folder_ / "out", tolerance);
    }
    std::filesystem::path folder_ =
        std::filesystem::path(testing::TempDir()) /
        (std::string("kiosk-golden-") + testing::UnitTest::GetInstance()->current_test_info()->name());
    std::string golden_ = folder_ / "page.png";
};

TEST_F(GoldenFile, AMatchWritesNothing) {
    EXPECT_TRUE(held_against(*plain(20, 10, 0x404040), {0, 0}));
    EXPECT_TRUE(held_against(*plain(20, 10, 0x424242), {2, 0}));
    EXPECT_FALSE(exists(""));
}

TEST_F(GoldenFile, ADifferenceWritesActualAndDiff) {
    const auto result = held_against(*plain(20, 10, 0x434343), {2, 0.5});
    EXPECT_FALSE(result);
    EXPECT_TRUE(exists("page.actual.png"));
    EXPECT_TRUE(exists("page.diff.png"));
    EXPECT_NE(std::string(result.message()).find("100"), std::string::npos);
    EXPECT_NE(std::string(result.message()).find("cp '"), std::string::npos);
}

TEST_F(GoldenFile, AFewDifferingPixelsAreBorne) {
    const auto actual = plain(20, 10, 0x404040);
    render::row_of(*actual, 0)[0] = 0xFFFFFFFFU;
    EXPECT_TRUE(held_against(*actual, {8, 0.005}));
    EXPECT_FALSE(held_against(*actual, {8, 0.004}));
}

TEST_F(GoldenFile, AnotherSizeIsADifference) {
    const auto result = held_against(*plain(20, 11, 0x404040), {255, 1});
    EXPECT_FALSE(result);
    EXPECT_NE(std::string(result.message()).find("20x11"), std::string::npos);
}

TEST_F(GoldenFile, AMissingGoldenFailsAndShowsWhatItCouldBe) {
    const auto result = matches_file(*plain(20, 10, 0), folder_ / "none.png", folder_ / "out", {});
    EXPECT_FALSE(result);
    EXPECT_TRUE(exists("none.actual.png"));
}

}  // namespace
}  // namespace kiosk::images
