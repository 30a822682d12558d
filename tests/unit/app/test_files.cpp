#include "app/setup/files.hpp"

#include <gtest/gtest.h>
#include <unistd.h>

#include <cstdlib>
#include <fstream>

namespace kiosk::app {
namespace {

TEST(ReadFile, FailsWithPathAndCause) {
    const auto missing = read_file("/no/such/file.json");
    ASSERT_FALSE(missing);
    EXPECT_EQ(missing.error().place, "/no/such/file.json");
    EXPECT_FALSE(read_file("/"));
    EXPECT_FALSE(read_file("/dev/zero"));
}

TEST(ReadFile, IsBounded) {
    const std::string path = testing::TempDir() + "venue-kiosk-read-file-" + std::to_string(getpid());
    std::ofstream(path) << std::string(100, 'x');
    EXPECT_EQ(read_file(path, 100).value().size(), 100U);
    EXPECT_FALSE(read_file(path, 99));
    std::filesystem::remove(path);
}

TEST(CacheDirectory, FollowsTheConfigThenTheEnvironment) {
    setenv("XDG_CACHE_HOME", "/x", 1);
    EXPECT_EQ(cache_directory("/configured"), "/configured");
    EXPECT_EQ(cache_directory(""), "/x/venue-kiosk");
    unsetenv("XDG_CACHE_HOME");
    setenv("HOME", "/home/kiosk", 1);
    EXPECT_EQ(cache_directory(""), "/home/kiosk/.cache/venue-kiosk");
}

}  // namespace
}  // namespace kiosk::app
