#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <thread>

#include "../view/fixed_measure.hpp"
#include "app/notices/notice_file.hpp"
#include "app/notices/notice_item.hpp"
#include "app/screen/frame.hpp"
#include "app/setup/files.hpp"
#include "app/sources/assembler.hpp"
#include "programme.hpp"
#include "setup_of.hpp"

namespace kiosk::app {
namespace {

using namespace std::chrono_literals;
using testing::HasSubstr;

constexpr const char* config =
    R"({"feed": "feed.json", "notices": "notices.json", "language": ["sv", "en"]})";
constexpr const char* feed_bytes = R"({"venue-kiosk": 1, "title": "Day", "time_zone": "UTC",
  "rooms": [{"id": "R0", "name": "R0"}, {"id": "R1", "name": "R1"}],
  "sessions": [{"id": "1", "title": "Talk", "room": "R0",
                "start": "2022-11-18T09:00:00Z", "end": "2022-11-18T10:00:00Z"}]})";

const Source& source_of(const std::vector<Source>& all, Source::Kind kind) {
    return *std::ranges::find(all, kind, &Source::kind);
}

struct NoticesOfAScreen : testing::Test {
    app::Setup setup = setup_of(config);
    std::vector<Source> all = sources(setup);

    State state_of(const std::string& notices, Instant at) {
        Assembler assembler(setup);
        return update(
            {}, NoticesArrived{
                    assembler.take_notices(source_of(all, Source::Kind::notices), notices, at).value()});
    }
    Frame frame(const State& state, Instant at) const {
        return compose(state, setup, view::FixedMeasure(), {1920, 1080}, at);
    }
    static bool shows(const Frame& frame, std::string_view words) {
        return std::ranges::any_of(frame.scene.items, [&](const view::Item& item) {
            const auto* text = std::get_if<view::Text>(&item);
            return text != nullptr && text->text.find(words) != std::string::npos;
        });
    }
};

TEST_F(NoticesOfAScreen, TakeItWholeInAnEmergencyEvenBeforeAnyProgramme) {
    State state = state_of(
        R"({"emergency": {"kind": "fire", "from": "2022-11-18T09:00Z", "until": "2022-11-18T09:30Z"}})",
        utc("08:00"));
    for (const bool programme_known : {false, true}) {
        if (programme_known) state.programme = programme(2);
        EXPECT_FALSE(frame(state, utc("08:59:59")).emergency);
        EXPECT_EQ(frame(state, utc("08:59:59")).changes_at, utc("09:00"));
        const Frame during = frame(state, utc("09:00"));
        EXPECT_TRUE(during.emergency);
        EXPECT_TRUE(shows(during, "Brand!"));
        EXPECT_TRUE(shows(during, "Fire!"));
        EXPECT_FALSE(shows(during, "R0"));
        EXPECT_TRUE(frame(state, utc("09:29:59")).emergency);
        EXPECT_EQ(frame(state, utc("09:29:59")).changes_at, utc("09:30"));
        EXPECT_FALSE(frame(state, utc("09:30")).emergency);
    }
}

TEST_F(NoticesOfAScreen, StandAtTheFootInThePagesLanguageAndTakeTurns) {
    State state =
        state_of(R"({"announcements": [{"text": {"sv": "Lunchdags", "en": "Lunch time"}}, {"text": "Mer"}]})",
                 utc("08:00"));
    state.programme = programme(2);
    bool lunch = false;
    bool more = false;
    for (auto at = utc("09:12:00"); at < utc("09:12:30"); at += 1s) {
        const Frame f = frame(state, at);
        EXPECT_LE(f.changes_at, at + 8s);
        lunch = lunch || shows(f, "Lunchdags") || shows(f, "Lunch time");
        more = more || shows(f, "Mer");
    }
    EXPECT_TRUE(lunch && more);
}

TEST_F(NoticesOfAScreen, NameTheirRoomsWhereAScreenShowsOthersToo) {
    State state = state_of(R"({"announcements": [{"text": "Kaffe", "rooms": ["R0"]}]})", utc("08:00"));
    state.programme = programme(2);
    EXPECT_TRUE(shows(frame(state, utc("09:12")), "R0: Kaffe"));
    setup.config.rooms = {"R1"};
    EXPECT_FALSE(shows(frame(state, utc("09:12")), "Kaffe"));
    setup.config.rooms = {"R0"};
    EXPECT_TRUE(shows(frame(state, utc("09:12")), "Kaffe"));
    EXPECT_FALSE(shows(frame(state, utc("09:12")), "R0: Kaffe"));
}

TEST_F(NoticesOfAScreen, ThatSayMoreOfSessionsAreAppliedWhenTheyBeginAndEnd) {
    Assembler assembler(setup);
    ASSERT_TRUE(assembler.take(source_of(all, Source::Kind::feed), feed_bytes));
    EXPECT_EQ(assembler.refresh(utc("08:00")), nullptr) << "there are no notices";
    ASSERT_TRUE(assembler.take_notices(
        source_of(all, Source::Kind::notices),
        R"({"overrides": [{"session": "1", "delay": 15, "from": "2022-11-18T08:30", "until": "2022-11-18T08:45"}]})",
        utc("08:00")));
    const auto start = [](const LoadedPtr& loaded) {
        return std::pair(loaded->program(0).sessions[0].start, loaded->program(1).sessions[0].start);
    };
    LoadedPtr loaded = assembler.refresh(utc("08:00"));
    ASSERT_NE(loaded, nullptr);
    EXPECT_EQ(start(loaded), std::pair(utc("09:00"), utc("09:00")));
    EXPECT_EQ(loaded->overrides_change, utc("08:30"));
    EXPECT_EQ(assembler.refresh(utc("08:29:59")), nullptr);
    loaded = assembler.refresh(utc("08:30"));
    ASSERT_NE(loaded, nullptr);
    EXPECT_EQ(start(loaded), std::pair(utc("09:15"), utc("09:15")));
    EXPECT_EQ(assembler.refresh(utc("08:44:59")), nullptr);
    loaded = assembler.refresh(utc("08:45"));
    ASSERT_NE(loaded, nullptr);
    EXPECT_EQ(start(loaded), std::pair(utc("09:00"), utc("09:00")));
}

TEST_F(NoticesOfAScreen, ThatAreBrokenKeepTheLastGoodOnes) {
    Assembler assembler(setup);
    const Source& source = source_of(all, Source::Kind::notices);
    ASSERT_TRUE(assembler.take(source_of(all, Source::Kind::feed), feed_bytes));
    ASSERT_TRUE(assembler.take_notices(source, R"({"overrides": [{"session": "1", "cancelled": true}]})",
                                       utc("08:00")));
    ASSERT_TRUE(is_cancelled(assembler.refresh(utc("08:00"))->program().sessions[0]));
    EXPECT_FALSE(assembler.take_notices(source, R"({"overrides": [{"sess)", utc("08:01")));
    EXPECT_EQ(assembler.refresh(utc("08:01")), nullptr);
}

TEST_F(NoticesOfAScreen, WithoutATimeEndWithTheirDayEvenOverARestart) {
    const std::string notices = R"({"announcements": [{"text": "Lunchdags"}]})";
    ASSERT_TRUE(shows(frame(state_of(notices, utc("12:00")), utc("12:00")), "Lunchdags"));
    const Instant next_day = utc("12:00") + 24h;
    EXPECT_FALSE(shows(frame(state_of(notices, next_day), next_day), "Lunchdags"));
    std::filesystem::remove_all(setup.config.cache_dir);
    EXPECT_TRUE(shows(frame(state_of(notices, next_day), next_day), "Lunchdags"))
        << "without its memory a screen sees it for the first time";
}

TEST_F(NoticesOfAScreen, BeginAnewWhereTheirMemoryIsDamaged) {
    const std::string notices = R"({"announcements": [{"text": "Lunchdags"}]})";
    const Instant next_day = utc("12:00") + 24h;
    ASSERT_TRUE(shows(frame(state_of(notices, utc("12:00")), utc("12:00")), "Lunchdags"));
    const auto entry = std::ranges::find_if(
        std::filesystem::directory_iterator(setup.config.cache_dir), std::filesystem::directory_iterator(),
        [](const auto& one) { return one.path().filename().string().starts_with("notices-seen-"); });
    ASSERT_NE(entry, std::filesystem::directory_iterator());
    const std::filesystem::path memory = entry->path();
    std::string damaged = read_file(memory).value();
    // What was the second of its first sight.
    damaged[damaged.find('\n') - 1] ^= 1;
    std::ofstream(memory, std::ios::binary) << damaged;
    EXPECT_TRUE(shows(frame(state_of(notices, next_day), next_day), "Lunchdags"));
}

TEST_F(NoticesOfAScreen, DelayASessionOnceEvenIfTheFeedFollowsAndTheScreenStartsAgain) {
    const std::string late = R"({"overrides": [{"session": "1", "delay": 15}]})";
    const auto start_of = [&](const std::string& feed, const std::string& notices) {
        Assembler assembler(setup);
        const LoadedPtr planned = assembler.take(source_of(all, Source::Kind::feed), feed).value();
        EXPECT_TRUE(assembler.take_notices(source_of(all, Source::Kind::notices), notices, utc("08:00")));
        const LoadedPtr told = assembler.refresh(utc("08:00"));
        return (told ? told : planned)->program().sessions[0].start;
    };
    std::string following = feed_bytes;
    following.replace(following.find("09:00:00"), 5, "09:15");
    EXPECT_EQ(start_of(feed_bytes, late), utc("09:15"));
    EXPECT_EQ(start_of(following, late), utc("09:15"));
    EXPECT_EQ(start_of(following, "{}"), utc("09:15")) << "the feed's own";
    EXPECT_EQ(start_of(following, late), utc("09:30")) << "said anew, of what the feed says now";
}

TEST_F(NoticesOfAScreen, ArePolledSoonWhateverHappens) {
    const net::PollOptions& options = source_of(all, Source::Kind::notices).options;
    EXPECT_LE(options.interval * 11 / 10, 5s);
    EXPECT_LE(options.longest_interval, 5s);
}

struct NoticesOfStaff : testing::Test {
    std::filesystem::path file;

    NoticesOfStaff() {
        const auto* test = testing::UnitTest::GetInstance()->current_test_info();
        const auto folder = std::filesystem::path(testing::TempDir()) / "kiosk-notices" / test->name();
        std::filesystem::remove_all(folder);
        std::filesystem::create_directories(folder);
        file = folder / "notices.json";
    }
    void write(const std::string& text) const { std::ofstream(file) << text; }
    std::string text() const {
        std::ifstream in(file);
        return {std::istreambuf_iterator<char>(in), {}};
    }
};

TEST_F(NoticesOfStaff, KeepWhatIsNotUnderstood) {
    write(R"({"ours": {"x": [1, 2]}, "announcements": [{"text": "A", "later": 1}]})");
    ASSERT_TRUE(edit_notice_file(file, [](NoticeFile& one) -> Result<void> {
        notice_list(one.document, "announcements").push_back({{"text", "B"}});
        return {};
    }));
    EXPECT_THAT(text(), HasSubstr("\"ours\""));
    EXPECT_THAT(text(), HasSubstr("\"later\""));
    EXPECT_EQ(read_notice_file(file)->read.notices.announcements.size(), 2U);
}

TEST_F(NoticesOfStaff, AreNotWrittenOverABrokenFileOrOneWithComments) {
    for (const std::string broken : {"{\"announcements\": [", "{ // lunch\n}"}) {
        write(broken);
        const auto edited = edit_notice_file(file, [](NoticeFile&) -> Result<void> { return {}; });
        ASSERT_FALSE(edited);
        EXPECT_THAT(edited.error().place, HasSubstr("notices.json"));
        EXPECT_FALSE(edited.error().remedy.empty());
        EXPECT_EQ(text(), broken);
    }
}

TEST_F(NoticesOfStaff, OfTwoAtOnceAreBothThere) {
    std::vector<std::jthread> staff;
    for (int i = 0; i < 8; ++i) {
        staff.emplace_back([this, i] {
            const auto done = edit_notice_file(file, [i](NoticeFile& one) -> Result<void> {
                notice_list(one.document, "announcements").push_back({{"text", std::to_string(i)}});
                return {};
            });
            EXPECT_TRUE(done);
        });
    }
    staff.clear();
    EXPECT_EQ(read_notice_file(file)->read.notices.announcements.size(), 8U);
}

TEST(NoticeItems, AreWrittenAsTheyWereTyped) {
    NoticeOptions options;
    options.texts = {"sv=Lunch", "en=Lunch time"};
    options.until = "13:00";
    const auto made = notice_of(options, utc("12:30"), Zone()).value();
    EXPECT_EQ(made.list, "announcements");
    EXPECT_EQ(made.item.dump(),
              R"({"text":{"sv":"Lunch","en":"Lunch time"},"from":"2022-11-18T12:30:00+00:00",)"
              R"("until":"2022-11-18T13:00"})");
}

TEST(NoticeItems, MeanTheNextTimeOfDay) {
    NoticeOptions options;
    options.texts = {"Lunch"};
    options.until = "09:00";
    EXPECT_EQ(notice_of(options, utc("12:30"), Zone())->item["until"], "2022-11-19T09:00");
}

TEST(NoticeItems, OfAnEmergencyBeginAtOnceWhateverThisClockSays) {
    NoticeOptions options;
    options.emergency = "fire";
    EXPECT_FALSE(notice_of(options, utc("12:30"), Zone())->item.contains("from"));
}

TEST(NoticeItems, ThatWouldEndBeforeTheyBeginAreRefused) {
    NoticeOptions options;
    options.texts = {"Lunch"};
    options.from = "2022-11-18T14:00";
    options.until = "2022-11-18T13:00";
    const auto made = notice_of(options, utc("12:30"), Zone());
    ASSERT_FALSE(made);
    EXPECT_EQ(made.error().place, "--until");
    options.from.clear();
    options.until = "2020-01-01T10:00";
    EXPECT_FALSE(notice_of(options, utc("12:30"), Zone()));
}

TEST(NoticeItems, ThatSayNothingOrTooMuchAreRefused) {
    NoticeOptions options;
    EXPECT_FALSE(notice_of(options, utc("12:30"), Zone()));
    options.delay = 5;
    EXPECT_THAT(to_string(notice_of(options, utc("12:30"), Zone()).error()), HasSubstr("--session"));
    options.session = "49";
    EXPECT_TRUE(notice_of(options, utc("12:30"), Zone()));
    options.until = "soon";
    EXPECT_THAT(to_string(notice_of(options, utc("12:30"), Zone()).error()), HasSubstr("--until"));
}

}  // namespace
}  // namespace kiosk::app
