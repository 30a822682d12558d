#include "feed/rules/room_rules.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "feed/rules/rules.hpp"
#include "small_programs.hpp"

namespace kiosk::feed::test {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

RoomRule named(std::vector<std::string> rooms, std::string name, std::string location = "") {
    return {std::move(rooms), std::move(name), std::move(location), false};
}

RoomRule dropped(std::string name) {
    return {{std::move(name)}, "", "", true};
}

Program applied(Program p, std::vector<RoomRule> rooms, Findings* findings = nullptr) {
    FeedRules rules;
    rules.rooms = std::move(rooms);
    FindingLog log;
    p = apply_rules(std::move(p), rules, log);
    const Findings all_of_them = log.take();
    if (findings != nullptr) *findings = all_of_them;
    return p;
}

Program house() {
    return program({room("Sal 1"), room("Sal 2"), room("Kök")},
                   {session("a", "Sal 1", 9), session("b", "Sal 2", 9), session("c", "Kök", 9)});
}

TEST(RoomRules, RenamePlaceJoinAndDrop) {
    struct Case {
        const char* what;
        std::vector<RoomRule> rules;
        std::vector<std::string> titles;
    };
    for (const Case& c : {
             Case{"a new name", {named({"Sal 1"}, "Aula")}, {"a @ Aula", "b @ Sal 2", "c @ Kök"}},
             Case{"by id", {named({"r-Sal 1"}, "Aula")}, {"a @ Aula", "b @ Sal 2", "c @ Kök"}},
             Case{"folded", {named({"SAL-1"}, "Aula")}, {"a @ Aula", "b @ Sal 2", "c @ Kök"}},
             Case{"two become one", {named({"Sal 2", "Sal 1"}, "Aula")}, {"a @ Aula", "b @ Aula", "c @ Kök"}},
             Case{"into a name that is there",
                  {named({"Sal 2"}, "Sal 1")},
                  {"a @ Sal 1", "b @ Sal 1", "c @ Kök"}},
             Case{"exchanged names",
                  {named({"Sal 1"}, "Sal 2"), named({"Sal 2"}, "Sal 1")},
                  {"a @ Sal 2", "b @ Sal 1", "c @ Kök"}},
             Case{"dropped", {dropped("kök")}, {"a @ Sal 1", "b @ Sal 2"}},
         }) {
        Findings findings;
        const Program p = applied(house(), c.rules, &findings);
        EXPECT_EQ(titles(p), c.titles) << c.what;
        EXPECT_EQ(warnings(findings), 0U) << c.what << '\n' << all(findings);
    }
}

TEST(RoomRules, LeaveOneRoomOfThoseThatBecomeOne) {
    Program p = house();
    p.rooms[0].access = {{AccessKind::hearing_loop, ""}};
    p.rooms[1].access = {{AccessKind::step_free, ""}};
    p.rooms[1].location = "Plan 2";
    const Program joined = applied(p, {named({"Sal 1", "Sal 2"}, "Aula")});
    ASSERT_EQ(joined.rooms.size(), 2U);
    EXPECT_EQ(
        joined.rooms[0],
        (Room{"r-Sal 1", "Aula", "Plan 2", {{AccessKind::hearing_loop, ""}, {AccessKind::step_free, ""}}}));
    EXPECT_EQ(applied(p, {named({"Sal 1", "Sal 2"}, "", "Plan 3")}).rooms[0].location, "Plan 3");
}

TEST(RoomRules, KeepNamesakesApartThatLieElsewhere) {
    Program p = house();
    p.rooms[0].location = "Hus A";
    EXPECT_EQ(applied(p, {named({"Sal 2"}, "Sal 1", "Hus B")}).rooms.size(), 3U);
    EXPECT_EQ(applied(p, {named({"Sal 2"}, "Sal 1", "hus a")}).rooms.size(), 2U);
}

TEST(RoomRules, FollowASessionThatWasMoved) {
    Program p = house();
    Status& status = p.sessions[0].status;
    status.kind = Status::Kind::moved;
    status.moved_from = "r-Sal 2";
    EXPECT_EQ(applied(p, {named({"Kök", "Sal 2"}, "Aula")}).sessions[0].status.moved_from, "r-Kök");
    EXPECT_EQ(applied(p, {dropped("Sal 2")}).sessions[0].status.moved_from, "");
    EXPECT_EQ(applied(p, {named({"Sal 1", "Sal 2"}, "Aula")}).sessions[0].status, Status())
        << "within one room nothing is moved";
}

TEST(RoomRules, TellRoomsThatTheFeedDoesNotHave) {
    Findings findings;
    const Program p = applied(house(), {named({"Sall 1"}, "Aula"), dropped("Garage")}, &findings);
    EXPECT_EQ(p, house());
    EXPECT_EQ(all(findings),
              "rooms: the feed has no room \"Sall 1\"; did you mean \"Sal 1\" or \"Sal 2\"?\n"
              "rooms: the feed has no room \"Garage\"\n");
}

TEST(RoomRules, TellARoomThatTwoRulesName) {
    Findings findings;
    const Program p = applied(house(), {named({"Sal 1"}, "Aula"), dropped("r-Sal 1")}, &findings);
    EXPECT_EQ(p.rooms[0].name, "Aula");
    EXPECT_THAT(all(findings), HasSubstr("\"r-Sal 1\" is a room that another rule names already"));
}

}  // namespace
}  // namespace kiosk::feed::test
