#include "feed/rules/merge.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "small_programs.hpp"

namespace kiosk::feed::test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

Program merged_of(std::vector<Program> programs, std::string* findings = nullptr) {
    FindingLog log;
    Program p = merge(std::move(programs), std::nullopt, log);
    const std::string told = all(log.take());
    if (findings != nullptr) *findings = told;
    return p;
}

TEST(Merge, MakesNothingOfNothing) {
    EXPECT_EQ(merged_of({}), Program());
}

TEST(Merge, LeavesASingleFeedAsItIs) {
    // Rooms named alike, an id and a whole session twice: what one feed says stands.
    Program p = program({room("A"), room("a")}, {session("x", "A", 9), session("x", "A", 9)});
    p.title = "T";
    p.zone = Zone::find("Europe/Stockholm").value();
    std::string findings;
    EXPECT_EQ(merged_of({p}, &findings), p);
    EXPECT_EQ(findings, "");
    FindingLog log;
    const Zone zone = Zone::find("Asia/Tokyo").value();
    EXPECT_EQ(merge({p}, zone, log).zone, zone);
}

TEST(Merge, TakesTitleAddressAndVersionFromTheFirstThatHasThem) {
    Program a, b, c;
    b.title = "B";
    b.url = "https://b.example.org";
    c.title = "C";
    c.version = "3";
    const Program p = merged_of({a, b, c});
    EXPECT_EQ(p.title, "B");
    EXPECT_EQ(p.url, "https://b.example.org");
    EXPECT_EQ(p.version, "3");
}

TEST(Merge, ShowsTheConfiguredZoneElseTheFirst) {
    Program a, b;
    a.zone = Zone::find("Europe/Stockholm").value();
    b.zone = Zone::find("Europe/London").value();
    b.title = "B";
    std::string findings;
    EXPECT_EQ(merged_of({a, b}, &findings).zone, a.zone);
    EXPECT_EQ(findings, "feed 2 (\"B\"): its times, of Europe/London, are shown in Europe/Stockholm\n");
    FindingLog log;
    EXPECT_EQ(merge({a, b}, b.zone, log).zone, b.zone);
    EXPECT_THAT(log.take(), IsEmpty());
}

TEST(Merge, KeepsTheOrderOfTheFeeds) {
    const Program p =
        merged_of({program({room("A")}, {session("late", "A", 12)}),
                   program({room("B"), room("A")}, {session("early", "A", 9), session("b", "B", 9)})});
    EXPECT_THAT(titles(p), ElementsAre("late @ A", "early @ A", "b @ B"));
    EXPECT_THAT(room_names(p), ElementsAre("A", "B"));
}

TEST(Merge, JoinsRoomsNamedAlikeUnlessTheyLieElsewhere) {
    struct Case {
        const char* what;
        Room first, second;
        std::size_t rooms;
        const char* location;
    };
    for (const Case& c : {
             Case{"alike", room("Sal A"), room("SAL-A"), 1, ""},
             Case{"other names", room("Sal A"), room("Sal B"), 2, ""},
             Case{"one location", room("Sal A"), room("Sal A", "Plan 2"), 1, "Plan 2"},
             Case{"the same location", room("Sal A", "Plan 2"), room("Sal A", "plan-2"), 1, "Plan 2"},
             Case{"two locations", room("Sal A", "Plan 1"), room("Sal A", "Plan 2"), 2, "Plan 1"},
             Case{"symbols", room("★"), room("★"), 1, ""},
             Case{"other symbols", room("★"), room("☆"), 2, ""},
         }) {
        Program a = program({c.first}, {}), b = program({c.second}, {});
        a.rooms[0].id = "id a";
        b.rooms[0].id = "id b";
        Session s = session("x", "", 9);
        s.room = "id b";
        b.sessions = {s};
        const Program p = merged_of({a, b});
        ASSERT_EQ(p.rooms.size(), c.rooms) << c.what;
        EXPECT_EQ(p.rooms[0].name, c.first.name) << c.what;
        EXPECT_EQ(p.rooms[0].location, c.location) << c.what;
        EXPECT_EQ(p.sessions[0].room, p.rooms.back().id) << c.what;
    }
}

TEST(Merge, AddsTheAccessOfRoomsThatAreOne) {
    Program a = program({room("A")}, {}), b = a;
    a.rooms[0].access = {{AccessKind::hearing_loop, ""}};
    b.rooms[0].access = {{AccessKind::step_free, ""}};
    EXPECT_EQ(merged_of({a, b}).rooms[0].access,
              (Access{{AccessKind::hearing_loop, ""}, {AccessKind::step_free, ""}}));
}

TEST(Merge, KeepsRoomsApartThatOneFeedKeepsApart) {
    Program a = program({room("A"), room("a")}, {}), b = program({room("A"), room("a"), room("A.")}, {});
    EXPECT_EQ(merged_of({a, b}).rooms.size(), 3U);
}

TEST(Merge, KeepsIdsOfRoomsUniqueAndSessionsInTheirRooms) {
    Program a = program({{"1", "Aula", "", {}}}, {}), b = program({{"1", "Foajé", "", {}}}, {});
    Session s = session("x", "", 9);
    s.room = "1";
    s.status.kind = Status::Kind::moved;
    s.status.moved_from = "1";
    a.sessions = {s};
    s.title = s.id = "y";
    b.sessions = {s};
    const Program p = merged_of({a, b});
    EXPECT_THAT(titles(p), ElementsAre("x @ Aula", "y @ Foajé"));
    EXPECT_NE(p.rooms[0].id, p.rooms[1].id);
    EXPECT_EQ(p.sessions[1].status.moved_from, p.rooms[1].id);
}

TEST(Merge, LeavesOutWhatAnEarlierFeedHas) {
    Session other_title = session("x", "A", 9);
    other_title.title = "y";
    Session other_id = session("x", "A", 9);
    other_id.id = "another";
    Session later = session("x", "A", 9);
    later.start += std::chrono::seconds{1};
    struct Case {
        const char* what;
        Session second;
        bool left_out;
    };
    for (const Case& c : {
             Case{"the same", session("x", "A", 9), true},
             Case{"the same id", other_title, true},
             Case{"the same title", other_id, true},
             Case{"the title in capitals", session("X", "A", 9), true},
             Case{"another room", session("x", "B", 9), false},
             Case{"no room", session("x", "", 9), false},
             Case{"a second later", later, false},
             Case{"another session", session("z", "A", 9), false},
         }) {
        std::string findings;
        const Program p = merged_of(
            {program({room("A")}, {session("x", "A", 9)}), program({room("A"), room("B")}, {c.second})},
            &findings);
        EXPECT_EQ(p.sessions.size(), c.left_out ? 1U : 2U) << c.what;
        EXPECT_EQ(findings, c.left_out
                                ? "feed 2, \"" + c.second.title +
                                      "\": an earlier feed has this session, too; the first one is shown\n"
                                : "")
            << c.what;
    }
}

TEST(Merge, TakesLargeProgrammesInGoodTime) {
    Program a, b;
    for (int i = 0; i < 20'000; ++i) {
        const std::string name = std::to_string(i);
        a.rooms.push_back({"a" + name, "All alike", "Plan " + name, {}});
        a.sessions.push_back(session("Title " + name, "", i % 24));
        a.sessions.back().room = "a" + name;
    }
    b = a;
    for (Room& r : b.rooms) r.location += " B";
    const Program p = merged_of({a, b});
    EXPECT_EQ(p.sessions.size(), 40'000U);
    EXPECT_EQ(p.rooms.size(), 40'000U);
}

}  // namespace
}  // namespace kiosk::feed::test
