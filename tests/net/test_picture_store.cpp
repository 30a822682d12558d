#include <SDL2/SDL.h>
#include <gtest/gtest.h>

#include <chrono>

#include "app/pictures/picture_store.hpp"
#include "tests/net/temp_dir.hpp"

namespace kiosk::app {
namespace {

namespace fs = std::filesystem;

constexpr Instant noon{std::chrono::seconds{1'668'772'800}};

render::Surface noise(int side, std::uint32_t seed) {
    render::Surface surface(SDL_CreateRGBSurfaceWithFormat(0, side, side, 32, SDL_PIXELFORMAT_ARGB8888));
    auto* pixels = static_cast<std::uint32_t*>(surface->pixels);
    for (int i = 0; i < side * side; ++i) {
        seed = seed * 1'664'525 + 1'013'904'223;
        pixels[i] = 0xFF000000 | seed >> 8;
    }
    return surface;
}

struct PictureStoreTest : testing::Test {
    net::TempDir folder;
    fs::path directory = folder.path() / "pictures";

    std::vector<fs::path> files() const {
        std::vector<fs::path> found;
        for (const auto& entry : fs::directory_iterator(directory)) found.push_back(entry.path());
        return found;
    }
};

TEST_F(PictureStoreTest, GivesBackWhatWasKept) {
    PictureStore store(directory);
    EXPECT_FALSE(store.load("https://a.example/1.png"));
    const auto picture = noise(16, 1);
    ASSERT_TRUE(store.save("https://a.example/1.png", *picture, {"\"e\"", "yesterday"}, noon));
    const auto kept = PictureStore(directory).load("https://a.example/1.png");
    ASSERT_TRUE(kept);
    EXPECT_EQ(kept->picture->w, 16);
    EXPECT_EQ(kept->validators, (net::Validators{"\"e\"", "yesterday"}));
    EXPECT_EQ(kept->confirmed, noon);
    EXPECT_FALSE(store.load("https://a.example/2.png"));
}

TEST_F(PictureStoreTest, RemembersThatAPictureIsRightStill) {
    PictureStore store(directory);
    ASSERT_TRUE(store.save("u", *noise(16, 1), {"\"e\"", ""}, noon));
    ASSERT_TRUE(store.confirm("u", noon + std::chrono::hours{30}));
    EXPECT_EQ(store.load("u")->confirmed, noon + std::chrono::hours{30});
    EXPECT_EQ(store.load("u")->validators.etag, "\"e\"");
}

TEST_F(PictureStoreTest, WhatWasUsedLongestAgoGoesFirst) {
    // Room for three pictures of noise and a half.
    ASSERT_TRUE(PictureStore(directory).save("measured", *noise(64, 7), {}, noon));
    const std::uintmax_t one = fs::file_size(files().front());
    fs::remove_all(directory);
    PictureStore store(directory, 3 * one + one / 2);
    for (const char* url : {"a", "b", "c"}) ASSERT_TRUE(store.save(url, *noise(64, 7), {}, noon));
    // As if they had been used on three days.
    const auto now = fs::file_time_type::clock::now();
    int age = 10;
    for (const fs::path& file : files()) fs::last_write_time(file, now - std::chrono::hours{24 * age--});
    ASSERT_EQ(files().size(), 3U);
    ASSERT_TRUE(store.load("a"));
    ASSERT_TRUE(store.load("c"));
    ASSERT_TRUE(store.save("d", *noise(64, 9), {}, noon));
    EXPECT_FALSE(store.load("b"));
    for (const char* url : {"a", "c", "d"}) EXPECT_TRUE(store.load(url)) << url;
    EXPECT_EQ(files().size(), 3U);
}

TEST_F(PictureStoreTest, StaysWithinItsBound) {
    PictureStore store(directory, 40'000);
    for (std::uint32_t i = 0; i < 20; ++i)
        ASSERT_TRUE(store.save("u" + std::to_string(i), *noise(64, i), {}, noon));
    std::uintmax_t sum = 0;
    for (const fs::path& file : files()) sum += fs::file_size(file);
    EXPECT_LE(sum, 40'000U);
    EXPECT_TRUE(store.load("u19"));
}

TEST_F(PictureStoreTest, ADamagedFileIsAsIfItWereNotThere) {
    PictureStore store(directory);
    ASSERT_TRUE(store.save("u", *noise(16, 1), {}, noon));
    const std::string whole = net::file_bytes(files().front());
    for (const std::size_t length : {std::size_t{0}, std::size_t{20}, whole.size() / 2, whole.size() - 1}) {
        net::write_file(files().front(), whole.substr(0, length));
        EXPECT_FALSE(store.load("u")) << length;
    }
    ASSERT_TRUE(store.save("u", *noise(16, 1), {}, noon));
    EXPECT_TRUE(store.load("u"));
}

TEST_F(PictureStoreTest, SaysWhyNothingCanBeKept) {
    net::write_file(folder.path() / "file", "");
    PictureStore store(folder.path() / "file" / "pictures");
    const auto saved = store.save("u", *noise(16, 1), {}, noon);
    ASSERT_FALSE(saved);
    EXPECT_NE(saved.error().message.find("cannot be written"), std::string::npos);
    EXPECT_TRUE(PictureStore("").save("u", *noise(16, 1), {}, noon)) << "nothing is to be kept";
}

}  // namespace
}  // namespace kiosk::app
