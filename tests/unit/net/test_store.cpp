#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include "net/keeper.hpp"
#include "net/store.hpp"
#include "tests/net/temp_dir.hpp"

namespace kiosk::net {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;
using testing::HasSubstr;

const std::string source = "https://example.org/schedule.json";
constexpr Instant noon{std::chrono::seconds{1668772800}};

Record record(const std::string& bytes, const std::string& etag = "\"1\"", Instant fetched = noon) {
    return {source, source, fetched, {etag, ""}, bytes};
}

Record stored(const Store& store) {
    auto record = store.load();
    return record && *record ? std::move(**record) : Record{{}, {}, {}, {}, "(nothing)"};
}

std::size_t files_in(const fs::path& directory) {
    return static_cast<std::size_t>(
        std::distance(fs::directory_iterator(directory), fs::directory_iterator()));
}

TEST(Store, GivesBackWhatWasSavedLast) {
    const TempDir dir;
    const Store store(dir.path() / "new" / "deep", source, 1000);
    ASSERT_TRUE(store.load());
    EXPECT_FALSE(*store.load());
    ASSERT_TRUE(store.save(record("first")));
    ASSERT_TRUE(store.save(record("second", "\"2\"")));
    const auto read = store.load();
    ASSERT_TRUE(read && *read);
    EXPECT_EQ((*read)->bytes, "second");
    EXPECT_EQ((*read)->validators.etag, "\"2\"");
    EXPECT_EQ(files_in(dir.path() / "new" / "deep"), 1U);
}

TEST(Store, KeepsSourcesApartInOneDirectory) {
    const TempDir dir;
    const Store one(dir.path(), source, 1000);
    const Store other(dir.path(), source + "?2", 1000);
    ASSERT_TRUE(one.save(record("one")));
    ASSERT_TRUE(other.load());
    EXPECT_FALSE(*other.load());
}

TEST(Store, ReportsADamagedFileAndReplacesIt) {
    const TempDir dir;
    const Store store(dir.path(), source, 1000);
    ASSERT_TRUE(store.save(record("good")));
    const std::string whole = file_bytes(store.file());
    for (std::size_t length = 0; length < whole.size(); ++length) {
        write_file(store.file(), whole.substr(0, length));
        EXPECT_FALSE(store.load()) << length;
    }
    std::string damaged = whole;
    damaged.back() = 'x';
    write_file(store.file(), damaged);
    EXPECT_THAT(to_string(store.load().error()),
                HasSubstr("damaged or cut short; it is ignored and will be replaced"));
    ASSERT_TRUE(store.save(record("good again")));
    EXPECT_EQ(stored(store).bytes, "good again");
}

TEST(Store, DoesNotReadMoreThanIsEverFetched) {
    const TempDir dir;
    ASSERT_TRUE(Store(dir.path(), source, 1U << 20U).save(record(std::string(200'000, 'a'))));
    EXPECT_FALSE(Store(dir.path(), source, 1000).load());
}

TEST(Store, DoesNotHangOnADirectoryOrAPipeInItsPlace) {
    const TempDir dir;
    const Store store(dir.path(), source, 1000);
    ASSERT_EQ(::mkfifo(store.file().c_str(), 0600), 0);
    EXPECT_FALSE(store.load());
    fs::remove(store.file());
    fs::create_directory(store.file());
    EXPECT_FALSE(store.load());
    EXPECT_FALSE(store.save(record("a")));
    EXPECT_EQ(files_in(dir.path()), 1U) << "the temporary file must be gone";
}

TEST(Store, SaysWhereItCannotWriteAndWhatToDo) {
    const TempDir dir;
    write_file(dir.path() / "file", "");
    const auto saved = Store(dir.path() / "file" / "cache", source, 1000).save(record("a"));
    ASSERT_FALSE(saved);
    EXPECT_THAT(to_string(saved.error()), HasSubstr("cannot be written: Not a directory; free some space"));
}

TEST(Store, RemovesWhatADeadProcessLeftAndNothingElse) {
    const TempDir dir;
    const Store store(dir.path(), source, 1000);
    ASSERT_TRUE(store.save(record("good")));
    const std::string name = store.file().string() + ".tmp-";
    for (const std::string tail : {"999999999", "1", "x", "-5", ""}) write_file(name + tail, "half");
    ASSERT_TRUE(*store.load());
    EXPECT_FALSE(fs::exists(name + "999999999"));
    EXPECT_TRUE(fs::exists(name + "1")) << "that process lives";
    EXPECT_TRUE(fs::exists(name + "-5"));
    EXPECT_EQ(files_in(dir.path()), 5U);
}

TEST(Keeper, WritesAMereConfirmationAtMostOnceAnHour) {
    const TempDir dir;
    const Store store(dir.path(), source, 1000);
    Keeper keeper(store);
    keeper.keep(record("a"));
    EXPECT_TRUE(keeper.confirm({"\"1\"", ""}, noon + 59min));
    EXPECT_EQ(stored(store).fetched, noon);
    EXPECT_TRUE(keeper.confirm({"\"1\"", ""}, noon + 60min));
    EXPECT_EQ(stored(store).fetched, noon + 60min);
    EXPECT_TRUE(keeper.confirm({"\"1\"", ""}, noon)) << "a clock that was set back is written down";
    EXPECT_EQ(stored(store).fetched, noon);
}

TEST(Keeper, WritesChangedValidatorsAtOnce) {
    const TempDir dir;
    const Store store(dir.path(), source, 1000);
    Keeper keeper(store);
    keeper.keep(record("a"));
    EXPECT_TRUE(keeper.confirm({"\"2\"", ""}, noon + 1s));
    EXPECT_EQ(stored(store).validators.etag, "\"2\"");
    EXPECT_EQ(stored(store).bytes, "a");
}

TEST(Keeper, AsksForTheBytesWhenTheDiskHasLostThem) {
    const TempDir dir;
    const Store store(dir.path(), source, 1000);
    Keeper keeper(store);
    keeper.keep(record("a"));
    fs::remove(store.file());
    EXPECT_FALSE(keeper.confirm({"\"1\"", ""}, noon + 2h));
}

TEST(Keeper, TellsATroubleOnceAndTriesAgain) {
    const TempDir dir;
    const fs::path blocked = dir.path() / "cache";
    write_file(blocked, "");
    const Store store(blocked, source, 1000);
    Keeper keeper(store);
    keeper.keep(record("a"));
    EXPECT_THAT(keeper.news(), HasSubstr("cannot be written"));
    EXPECT_TRUE(keeper.confirm({"\"1\"", ""}, noon + 1s));
    EXPECT_EQ(keeper.news(), "");
    fs::remove(blocked);
    EXPECT_TRUE(keeper.confirm({"\"1\"", ""}, noon + 2s));
    EXPECT_EQ(keeper.news(), "");
    EXPECT_EQ(stored(store).bytes, "a");
    fs::remove_all(blocked);
    write_file(blocked, "");
    keeper.keep(record("b"));
    EXPECT_THAT(keeper.news(), HasSubstr("cannot be written")) << "it changed, so it is told again";
}

TEST(Keeper, WithoutAStoreKeepsNothingAndFailsNever) {
    Keeper keeper(std::nullopt);
    EXPECT_FALSE(keeper.load());
    keeper.keep(record("a"));
    EXPECT_TRUE(keeper.confirm({"\"2\"", ""}, noon + 5h));
    EXPECT_EQ(keeper.news(), "");
}

}  // namespace
}  // namespace kiosk::net
