#include "schedule/changes.hpp"

#include <gtest/gtest.h>

#include "programs.hpp"

namespace kiosk::schedule {
namespace {

constexpr std::string_view nine = "2022-11-18T09:00";
constexpr std::string_view ten = "2022-11-18T10:00";
constexpr std::string_view eleven = "2022-11-18T11:00";

// Sessions of an hour each, from nine on, one in each hour, with their number for a name.
ProgramBuilder hours(int count, int first = 0) {
    ProgramBuilder p({"A", "B"});
    const Instant begin = at(nine, p.program.zone);
    for (int i = 0; i < count; ++i) {
        Session& session = p.add("S" + std::to_string(first + i), nine, ten);
        session.start = begin + std::chrono::hours{i};
        session.end = session.start + std::chrono::hours{1};
    }
    return p;
}

struct OneSession : testing::Test {
    ProgramBuilder before = ProgramBuilder({"A", "B"}), now = before;

    // Others keep the programme the same.
    void SetUp() override {
        for (ProgramBuilder* p : {&before, &now}) {
            p->add("other", nine, ten);
            p->add("it", ten, eleven);
        }
    }
    Session& it() { return now.program.sessions[1]; }
    Session& planned() { return before.program.sessions[1]; }

    std::vector<Change> changes(std::string_view when = nine) {
        return compare(before.program, now.program, at(when, now.program.zone)).changes;
    }
};

TEST_F(OneSession, ThatStaysAsItIsHasNotChanged) {
    EXPECT_TRUE(changes().empty());
    it().summary = "Another text, and a new picture, are no news at a door";
    EXPECT_TRUE(changes().empty());
}

TEST_F(OneSession, IsToldOfUntilItsOldEnd) {
    it().room = "B";
    it().start += std::chrono::hours{5};
    it().end += std::chrono::hours{5};
    EXPECT_EQ(changes("2022-11-18T10:59:59").size(), 1U);
    EXPECT_TRUE(changes(eleven).empty());
}

TEST_F(OneSession, ThatHasGoneIsToldOfWhileItsEndWasAhead) {
    now.program.sessions.pop_back();
    ASSERT_EQ(changes("2022-11-18T10:59:59").size(), 1U);
    const Change change = changes("2022-11-18T10:59:59").front();
    EXPECT_TRUE(change.gone);
    EXPECT_EQ(change.last.title, "it");
    EXPECT_EQ(told_until(change), at(eleven, now.program.zone));
    EXPECT_TRUE(changes(eleven).empty()) << "a feed may drop what is over";
}

TEST_F(OneSession, IsMovedOnlyBetweenTwoKnownRooms) {
    struct Case {
        const char *from, *to;
        bool moved;
    };
    for (const auto& [from, to, moved] :
         {Case{"A", "B", true}, Case{"A", "A", false}, Case{"", "B", false}, Case{"A", "", false}}) {
        planned().room = from;
        it().room = to;
        EXPECT_EQ(!changes().empty(), moved) << from << " to " << to;
    }
}

TEST_F(OneSession, ThatMovesBringsBothRoomsAlong) {
    it().room = "B";
    now.program.rooms.erase(now.program.rooms.begin());
    const auto found = changes();
    ASSERT_EQ(found.size(), 1U);
    ASSERT_EQ(found[0].rooms.size(), 2U) << "the old room has gone from the feed with its last session";
    EXPECT_EQ(found[0].rooms[0].id, "A");
}

TEST_F(OneSession, IsRetimedByItsStart) {
    it().end += std::chrono::hours{1};
    EXPECT_TRUE(changes().empty()) << "an extension is seen in the times";
    it().start -= std::chrono::seconds{1};
    ASSERT_EQ(changes().size(), 1U);
    EXPECT_TRUE(is_retimed(changes()[0]));
}

TEST_F(OneSession, HasANewTitleWhenItReadsOtherwise) {
    it().title = "IT  ";
    EXPECT_TRUE(changes().empty()) << "spelling is no news";
    it().title = "It, again";
    ASSERT_EQ(changes().size(), 1U);
    EXPECT_TRUE(has_new_title(changes()[0]));
}

TEST_F(OneSession, HasNewPeopleWhenOthersComeThanWereAnnounced) {
    const auto people = [](std::initializer_list<const char*> names) {
        std::vector<Person> list;
        for (const char* name : names) list.push_back({"", name, "", "", ""});
        return list;
    };
    planned().people = people({"Anna Lind", "Bo Ek"});
    it().people = people({"BO EK", "Anna  Lind"});
    EXPECT_TRUE(changes().empty());
    it().people = people({"Anna Lind", "Eva Ek"});
    ASSERT_EQ(changes().size(), 1U);
    EXPECT_TRUE(has_new_people(changes()[0]));
    it().people.clear();
    EXPECT_TRUE(changes().empty()) << "there is nobody to tell of";
    planned().people.clear();
    it().people = people({"Anna Lind"});
    EXPECT_TRUE(changes().empty()) << "nobody had been announced";
}

TEST_F(OneSession, WithANewIdIsKnownByItsTitle) {
    it().id = "made of title and start";
    it().start += std::chrono::minutes{15};
    ASSERT_EQ(changes().size(), 1U);
    EXPECT_FALSE(changes()[0].gone);
    EXPECT_TRUE(is_retimed(changes()[0]));
}

TEST_F(OneSession, IsNotGuessedAmongSeveralOfItsTitle) {
    it().id = "x";
    now.add("it", ten, eleven, "B").id = "y";
    ASSERT_EQ(changes().size(), 1U);
    EXPECT_TRUE(changes()[0].gone);
}

TEST(Changes, OfMostThatIsAheadAreANewProgramme) {
    struct Case {
        int ahead, gone;
        bool is_new;
    };
    for (const auto& [ahead, gone, is_new] :
         {Case{1, 1, false}, Case{2, 2, false}, Case{3, 3, false}, Case{4, 4, true}, Case{8, 4, false},
          Case{8, 5, true}, Case{100, 50, false}, Case{100, 51, true}}) {
        // One that is over is the same in both.
        ProgramBuilder before = hours(ahead + 1), now = hours(ahead + 1);
        now.program.sessions.resize(static_cast<std::size_t>(ahead + 1 - gone));
        const Comparison found = compare(before.program, now.program, at(ten, now.program.zone));
        EXPECT_EQ(found.new_programme, is_new) << gone << " of " << ahead;
        EXPECT_EQ(found.changes.size(), is_new ? 0U : static_cast<std::size_t>(gone))
            << gone << " of " << ahead;
    }
}

TEST(Changes, OfAllIdsAreANewProgrammeHoweverSmall) {
    for (const int count : {1, 3, 20}) {
        ProgramBuilder now = hours(count);
        for (Session& session : now.program.sessions) session.id += " imported again";
        const Comparison found = compare(hours(count).program, now.program, at(nine, now.program.zone));
        EXPECT_TRUE(found.new_programme) << count;
        EXPECT_TRUE(found.changes.empty()) << count;
    }
}

TEST(Changes, NeedAProgrammeBefore) {
    const ProgramBuilder now = hours(5);
    EXPECT_EQ(compare(Program(), now.program, Instant{}).changes.size(), 0U);
    EXPECT_FALSE(compare(Program(), now.program, Instant{}).new_programme);
}

}  // namespace
}  // namespace kiosk::schedule
