#include "render/decode.hpp"

#include <SDL2/SDL.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <iterator>

#include "render/painter.hpp"

namespace kiosk::render {
namespace {

// A PNG of that size, as our own writer makes it.
std::string png(int w, int h) {
    const Surface surface(SDL_CreateRGBSurfaceWithFormat(0, w, h, 32, SDL_PIXELFORMAT_ARGB8888));
    SDL_FillRect(surface.get(), nullptr, 0xFF336699);
    const std::string path = testing::TempDir() + "venue-kiosk-decode-" + std::to_string(getpid()) + ".png";
    EXPECT_TRUE(write_png(*surface, path));
    std::ifstream in(path, std::ios::binary);
    std::string bytes{std::istreambuf_iterator<char>(in), {}};
    std::filesystem::remove(path);
    return bytes;
}

// The header of a PNG that claims a size; nothing behind it.
std::string claimed(unsigned w, unsigned h) {
    std::string bytes("\x89PNG\r\n\x1A\n\0\0\0\x0DIHDR", 16);
    for (const unsigned value : {w, h}) {
        for (int shift = 24; shift >= 0; shift -= 8)
            bytes += static_cast<char>(value >> static_cast<unsigned>(shift));
    }
    return bytes + std::string(9, '\0');
}

TEST(DecodePicture, GivesThePixels) {
    const auto picture = decode_picture(png(40, 30));
    ASSERT_TRUE(picture) << to_string(picture.error());
    EXPECT_EQ((*picture)->w, 40);
    EXPECT_EQ((*picture)->h, 30);
}

TEST(DecodePicture, RefusesABombBeforeItIsDecoded) {
    for (const auto& [w, h] :
         {std::pair{50'000U, 10U}, {10U, 9'000U}, {8'000U, 8'000U}, {0U, 10U}, {0xFFFFFFFFU, 1U}}) {
        const auto picture = decode_picture(claimed(w, h));
        ASSERT_FALSE(picture);
        EXPECT_EQ(picture.error().message,
                  "the picture has " + std::to_string(w) + "x" + std::to_string(h) + " pixels");
    }
}

TEST(DecodePicture, RefusesABigJpegByItsFrameHeader) {
    // SOI, an APP0 of two bytes, SOF0 with 60000 rows of 60000 pixels.
    const std::string jpeg("\xFF\xD8\xFF\xE0\x00\x04\x00\x00\xFF\xC0\x00\x11\x08\xEA\x60\xEA\x60\x03\x01",
                           19);
    const auto picture = decode_picture(jpeg);
    ASSERT_FALSE(picture);
    EXPECT_EQ(picture.error().message, "the picture has 60000x60000 pixels");
}

TEST(DecodePicture, RefusesWhatIsNoPicture) {
    for (const std::string bytes : {"", "<html>", "GIF89a", "\xFF\xD8\xFF", "\x89PNG\r\n\x1A\n"}) {
        EXPECT_FALSE(decode_picture(bytes));
    }
}

TEST(DecodePicture, SurvivesEveryTruncation) {
    const std::string whole = png(16, 16);
    for (std::size_t length = 0; length < whole.size(); ++length) decode_picture(whole.substr(0, length));
    EXPECT_TRUE(decode_picture(whole));
}

TEST(Shrunk, KeepsProportionsAndLeavesSmallOnesAlone) {
    const Surface large = shrunk(decode_picture(png(600, 300)).value(), 100);
    EXPECT_EQ(large->w, 100);
    EXPECT_EQ(large->h, 50);
    const Surface small = shrunk(decode_picture(png(60, 30)).value(), 100);
    EXPECT_EQ(small->w, 60);
    EXPECT_FALSE(shrunk(nullptr, 100));
}

}  // namespace
}  // namespace kiosk::render
