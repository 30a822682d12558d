// What has changed from one answer of a feed to the next, through the assembler, with the journal on disk.

#include "app/sources/change_keeper.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

#include "app/sources/assembler.hpp"
#include "app/sources/rooms_chosen.hpp"
#include "setup_of.hpp"
#include "time/iso8601.hpp"

namespace kiosk::app {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

struct Slot {
    std::string id, room, start;
    std::string title = {};
};

std::string feed_of(const std::vector<Slot>& slots, const std::string& hall = "Stora salen") {
    std::string text =
        R"({"venue-kiosk": 1, "time_zone": "Europe/Stockholm", "rooms": [{"id": "h", "name": ")" + hall +
        R"("}, {"id": "s", "name": "Studion"}], "sessions": [)";
    for (std::size_t i = 0; i < slots.size(); ++i) {
        const Slot& one = slots[i];
        const std::string title =
            one.title.empty() ? R"({"sv": "Pass )" + one.id + R"(", "en": "Session )" + one.id + R"("})"
                              : '"' + one.title + '"';
        text += (i == 0 ? "" : ", ") + std::string(R"({"id": ")") + one.id + R"(", "title": )" + title +
                R"(, "room": ")" + one.room + R"(", "start": "2022-11-18T)" + one.start +
                R"(", "duration": 60})";
    }
    return text + "]}";
}

const std::vector<Slot> plan{{"1", "h", "09:00"}, {"2", "h", "10:00"}, {"3", "s", "10:00"}};

Arrival fresh(const std::string& time) {
    return {true,
            resolve(parse_timestamp("2022-11-18T" + time).value(), Zone::find("Europe/Stockholm").value())};
}

struct Keeper : testing::Test {
    app::Setup setup = setup_of(R"({"feed": "/a.json", "language": ["sv", "en"], "room": "Stora salen"})");
    Source source = sources(setup).at(0);
    std::unique_ptr<Assembler> assembler = std::make_unique<Assembler>(setup);

    void restart() { assembler = std::make_unique<Assembler>(setup); }

    LoadedPtr take(const std::string& bytes, const Arrival& arrival) {
        auto taken = assembler->take(source, bytes, arrival);
        EXPECT_TRUE(taken) << (taken ? "" : to_string(taken.error()));
        return taken.value_or(nullptr);
    }
};

Status status_of(const LoadedPtr& loaded, const std::string& id) {
    for (const Session& session : loaded->program().sessions) {
        if (session.id == id) return session.status;
    }
    ADD_FAILURE() << "no session " << id;
    return {};
}

TEST_F(Keeper, TheFirstAnswerOfAFeedIsNoChange) {
    EXPECT_EQ(status_of(take(feed_of(plan), fresh("08:00")), "2"), Status());
}

TEST_F(Keeper, MarksWhatAFreshAnswerSaysOtherwise) {
    take(feed_of(plan), fresh("08:00"));
    const auto loaded = take(feed_of({{"1", "h", "09:00"}, {"2", "s", "10:00"}}), fresh("08:10"));
    EXPECT_EQ(status_of(loaded, "2").moved_from, "h");
    EXPECT_EQ(status_of(loaded, "3").kind, Status::Kind::cancelled);
    EXPECT_EQ(loaded->feeds.at(0).sessions, 2U) << "what the feed itself has";
}

TEST_F(Keeper, KeepsTheTranslationsOfASessionThatHasGone) {
    take(feed_of(plan), fresh("08:00"));
    for (const char* time : {"08:10", "08:20"}) {
        const auto loaded = take(feed_of({plan[0], plan[1], {"4", "s", "12:00", time}}), fresh(time));
        EXPECT_EQ(loaded->program(0).sessions.back().title, "Pass 3");
        EXPECT_EQ(loaded->program(1).sessions.back().title, "Session 3");
        EXPECT_EQ(loaded->program(1).sessions.at(0).title, "Session 1");
    }
}

TEST_F(Keeper, ARestartForgetsNothing) {
    take(feed_of(plan), fresh("08:00"));
    const std::string later = feed_of({{"1", "h", "09:00"}, {"2", "s", "10:00"}});
    const auto before = take(later, fresh("08:10"));
    restart();
    const auto after = take(later, {});
    EXPECT_EQ(after->program(), before->program());
    EXPECT_EQ(status_of(take(feed_of(plan), fresh("08:20")), "3"), Status()) << "it has come back";
}

TEST_F(Keeper, WhatChangedWhileTheScreenWasOffIsTold) {
    take(feed_of(plan), {});
    EXPECT_EQ(status_of(take(feed_of({plan[0], plan[1]}), fresh("09:30")), "3").kind,
              Status::Kind::cancelled);
}

TEST_F(Keeper, ABrokenJournalIsAsGoodAsNone) {
    take(feed_of(plan), fresh("08:00"));
    const std::string later = feed_of({plan[0], plan[1]});
    take(later, fresh("08:10"));
    for (const auto& entry : std::filesystem::directory_iterator(setup.config.cache_dir)) {
        ASSERT_THAT(entry.path().string(), HasSubstr(".changes.json"));
        std::ofstream(entry.path()) << "{";
    }
    restart();
    EXPECT_EQ(take(later, {})->program().sessions.size(), 2U);
    EXPECT_EQ(status_of(take(feed_of({plan[1]}), fresh("08:20")), "1").kind, Status::Kind::cancelled);
}

TEST_F(Keeper, AProgrammeThatIsImportedAnewTellsNoChange) {
    take(feed_of(plan), fresh("08:00"));
    take(feed_of({plan[0], plan[1]}), fresh("08:10"));
    const auto loaded = take(feed_of({{"11", "s", "09:00"}, {"12", "h", "10:00"}}), fresh("08:20"));
    EXPECT_EQ(loaded->program().sessions.size(), 2U);
    for (const Session& session : loaded->program().sessions) EXPECT_EQ(session.status, Status());
    restart();
    EXPECT_EQ(take(feed_of({{"11", "s", "09:00"}, {"12", "h", "10:00"}}), {})->program().sessions.size(), 2U);
}

TEST_F(Keeper, AnAskedOnceCommandReadsTheJournalAndLeavesItAlone) {
    take(feed_of(plan), fresh("08:00"));
    const std::string later = feed_of({plan[0], plan[1]});
    take(later, fresh("08:10"));
    restart();
    EXPECT_EQ(take(later, {})->program().sessions.size(), 3U);
    take(feed_of({plan[0]}), {});
    restart();
    EXPECT_EQ(take(later, {})->program().sessions.size(), 3U);
}

TEST_F(Keeper, ARenamedRoomIsFollowedByItsIdOverARestart) {
    take(feed_of(plan), fresh("08:00"));
    const std::string renamed = feed_of(plan, "Aula Magna");
    for (const Arrival& arrival : {fresh("08:10"), Arrival{}}) {
        const auto loaded = take(renamed, arrival);
        EXPECT_THAT(choose_rooms(loaded->program(), setup.config.rooms).rooms, ElementsAre(0U));
        ASSERT_FALSE(loaded->findings.empty());
        EXPECT_THAT(loaded->findings.back().where, HasSubstr("room \"Stora salen\""));
        EXPECT_EQ(loaded->findings.back().what,
                  "the feed calls it \"Aula Magna\" now, and the screen has followed; write the new name");
        EXPECT_EQ(status_of(loaded, "1"), Status()) << "nobody has to go elsewhere";
        restart();
    }
}

TEST(ChangesWithCompanions, WhatACompanionBringsIsNoChange) {
    const app::Setup setup = setup_of(R"({"feeds": [{"url": "/a.json", "with": {"x": "/x.json"}}]})");
    Assembler assembler(setup);
    const auto all = sources(setup);
    ASSERT_TRUE(assembler.take(all.at(1), feed_of(plan), fresh("08:00")));
    const auto loaded = assembler.take(all.at(0), "{}", fresh("08:10"));
    ASSERT_TRUE(loaded);
    for (const Session& session : (*loaded)->program().sessions) EXPECT_EQ(session.status, Status());
    EXPECT_EQ(
        status_of(assembler.take(all.at(1), feed_of({plan[0], plan[1]}), fresh("08:20")).value(), "3").kind,
        Status::Kind::cancelled);
}

}  // namespace
}  // namespace kiosk::app
