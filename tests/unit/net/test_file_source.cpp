#include <gtest/gtest.h>

#include "net/file_source.hpp"
#include "tests/net/temp_dir.hpp"

namespace kiosk::net {
namespace {

using Kind = Answer::Kind;

TEST(FileSource, TrustsAStampOnlyAfterASecondReading) {
    // A write right after the first reading may fall into the same tick of the file system's clock.
    const TempDir dir;
    const auto file = dir.path() / "feed.json";
    write_file(file, "{}");
    const Answer first = read_file(file, 100, {});
    EXPECT_EQ(first.kind, Kind::body);
    const Answer second = read_file(file, 100, first.headers.validators);
    EXPECT_EQ(second.kind, Kind::body);
    EXPECT_NE(second.headers.validators, first.headers.validators);
    EXPECT_EQ(read_file(file, 100, second.headers.validators).kind, Kind::not_modified);
}

TEST(FileSource, AnotherFileUnderTheNameIsReadAgainThoughSizeAndTimeAreThose) {
    const TempDir dir;
    const auto file = dir.path() / "feed.json";
    write_file(file, "{1}");
    const Answer once = read_file(file, 100, {});
    const Answer twice = read_file(file, 100, once.headers.validators);
    const auto time = std::filesystem::last_write_time(file);
    write_file(dir.path() / "next", "{2}");
    std::filesystem::last_write_time(dir.path() / "next", time);
    std::filesystem::rename(dir.path() / "next", file);
    const Answer next = read_file(file, 100, twice.headers.validators);
    EXPECT_EQ(next.kind, Kind::body);
    EXPECT_EQ(next.bytes, "{2}");
}

TEST(FileSource, NoValidatorsOfAServerAreTakenForAStamp) {
    const TempDir dir;
    write_file(dir.path() / "feed.json", "{}");
    EXPECT_EQ(read_file(dir.path() / "feed.json", 100, {"\"1\"", "Fri, 18 Nov 2022 08:00:00 GMT"}).kind,
              Kind::body);
}

}  // namespace
}  // namespace kiosk::net
