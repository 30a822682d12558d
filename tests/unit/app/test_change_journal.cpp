#include "app/sources/change_journal.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

#include "app/setup/files.hpp"
#include "app/setup/seal.hpp"

namespace kiosk::app {
namespace {

using schedule::Change;
using schedule::ChangeRecord;
using namespace std::chrono;

constexpr Instant ten = sys_days{year{2022} / 11 / 18} + 10h;

Session session(const char* id, const char* room, Instant start) {
    Session made;
    made.id = made.title = id;
    made.room = room;
    made.start = start;
    made.end = start + 1h;
    return made;
}

ChangeRecord record() {
    const std::vector<Room> rooms{{"a", "Sal A", "Plan 2", {}}, {"b", "Sal B", "", {}}};
    Session gone = session("Borta", "a", ten);
    gone.people = {{"", "Anna Lind", "speaker", "Ett institut", ""}};
    gone.summary = "En lång text.";
    gone.status.reason = "Snö";
    return {{{session("Flyttad", "a", ten), session("Flyttad", "b", ten + 2h), false, rooms},
             {session("Borta", "a", ten), gone, true, {rooms[0]}}},
            {{"a", "Stora salen"}}};
}

struct Journal : testing::Test {
    std::filesystem::path folder = std::filesystem::path(testing::TempDir()) / "kiosk-journal" /
                                   testing::UnitTest::GetInstance()->current_test_info()->name();
    ChangeJournal journal{folder, "https://example.org/a"};

    void SetUp() override { std::filesystem::remove_all(folder); }
    void write(const std::string& bytes) const {
        std::filesystem::create_directories(folder);
        std::ofstream(journal.file(), std::ios::binary) << bytes;
    }
};

TEST_F(Journal, GivesBackWhatWasSaved) {
    ASSERT_TRUE(journal.save(record()));
    const auto loaded = journal.load();
    ASSERT_TRUE(loaded) << to_string(loaded.error());
    EXPECT_EQ(*loaded, record());
}

TEST_F(Journal, IsEmptyWithoutAFileAndWithoutAFolder) {
    EXPECT_EQ(journal.load().value(), ChangeRecord());
    const ChangeJournal nowhere({}, "https://example.org/a");
    EXPECT_TRUE(nowhere.save(record()));
    EXPECT_EQ(nowhere.load().value(), ChangeRecord());
}

TEST_F(Journal, OfAnotherFeedIsAnother) {
    ASSERT_TRUE(journal.save(record()));
    EXPECT_EQ(ChangeJournal(folder, "https://example.org/b").load().value(), ChangeRecord());
}

TEST_F(Journal, ThatIsBrokenIsToldWithItsPlace) {
    ASSERT_TRUE(journal.save(record()));
    const std::string whole = unsealed(read_file(journal.file()).value()).value();
    const std::string other = [&] {
        std::string text = whole;
        return text.replace(text.find("example.org/a"), 13, "example.org/b");
    }();
    const std::string uneven = [&] {
        std::string text = whole;
        return text.replace(text.find("true"), 4, "true, true");
    }();
    for (
        const std::string& bytes :
        {std::string(), std::string("{"), std::string("[]"), std::string("{}"),
         whole.substr(0, whole.size() / 2), other, uneven, std::string(100'000, '['),
         std::string(ChangeJournal::most_bytes + 1, ' '), std::string("\xff\xfe"),
         std::string(R"({"venue-kiosk-changes": 2})"),
         std::string(
             R"({"venue-kiosk-changes": 1, "source": "https://example.org/a", "gone": [], "programme": 3})")}) {
        write(sealed(bytes));
        const auto loaded = journal.load();
        ASSERT_FALSE(loaded) << bytes.substr(0, 80);
        EXPECT_EQ(loaded.error().place, journal.file().string());
        EXPECT_THAT(loaded.error().remedy, testing::HasSubstr("forgotten"));
    }
    ASSERT_TRUE(journal.save(record())) << "it is written anew";
    EXPECT_TRUE(journal.load());
}

TEST_F(Journal, IsNotBelievedWhenAnyByteIsAnotherOrItEndsAtAnyByte) {
    ASSERT_TRUE(journal.save(record()));
    const std::string whole = read_file(journal.file()).value();
    for (std::size_t at = 0; at < whole.size(); ++at) {
        std::string other = whole;
        other[at] = static_cast<char>(other[at] ^ 1);
        write(other);
        ASSERT_FALSE(journal.load()) << "byte " << at;
        write(whole.substr(0, at));
        ASSERT_FALSE(journal.load()) << at << " bytes";
    }
}

TEST_F(Journal, StaysWithinItsSize) {
    ChangeRecord large;
    for (int i = 0; i < 1000; ++i) {
        Session gone = session("S", "a", ten + minutes{i});
        gone.summary.assign(20'000, 'x');
        gone.note.assign(i < 500 ? 5'000 : 0, 'y');
        large.changes.push_back({session("S", "a", ten + minutes{i}), gone, true, {}});
    }
    ASSERT_TRUE(journal.save(large));
    EXPECT_LE(std::filesystem::file_size(journal.file()), ChangeJournal::most_bytes);
    const auto loaded = journal.load();
    ASSERT_TRUE(loaded) << to_string(loaded.error());
    EXPECT_GT(loaded->changes.size(), 100U);
    EXPECT_TRUE(loaded->changes[0].last.summary.empty()) << "long texts go first";
}

}  // namespace
}  // namespace kiosk::app
