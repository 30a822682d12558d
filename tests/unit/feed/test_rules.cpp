#include "feed/rules/rules.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "small_programs.hpp"

namespace kiosk::feed::test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using Names = std::vector<std::string>;

// Four sessions: a talk and a break for grown-ups, a game for children, and something without anything.
Program day() {
    Program p = program({room("Aula"), room("Lekrum"), room("Foajé")},
                        {session("Talk", "Aula", 9), session("Fika", "Aula", 10), session("Lek", "Lekrum", 9),
                         session("Öppet", "", 9)});
    p.sessions[0].track = Track{"Vuxna", {}};
    p.sessions[0].tags = {"fred", "frihet"};
    p.sessions[1].type = "break";
    p.sessions[2].track = Track{"Barn", {}};
    p.sessions[2].tags = {"frihet"};
    return p;
}

Program applied(const FeedRules& rules, std::string* findings = nullptr) {
    FindingLog log;
    Program p = apply_rules(day(), rules, log);
    const std::string told = all(log.take());
    if (findings != nullptr) *findings = told;
    return p;
}

SessionFilter filter(Names rooms, Names tracks, Names tags, Names types, Names titles) {
    return {std::move(rooms), std::move(tracks), std::move(tags), std::move(types), std::move(titles)};
}

TEST(Rules, ChangeNothingWhereThereAreNone) {
    std::string findings;
    EXPECT_EQ(applied({}, &findings), day());
    EXPECT_EQ(findings, "");
}

TEST(Rules, ChooseSessionsByEveryList) {
    struct Case {
        const char* what;
        SessionFilter filter;
        Names titles;
    };
    for (const Case& c : {
             Case{"track", filter({}, {"BARN"}, {}, {}, {}), {"Lek @ Lekrum"}},
             Case{"either track", filter({}, {"barn", "vuxna"}, {}, {}, {}), {"Talk @ Aula", "Lek @ Lekrum"}},
             Case{"tag", filter({}, {}, {"frihet"}, {}, {}), {"Talk @ Aula", "Lek @ Lekrum"}},
             Case{"track and tag", filter({}, {"Vuxna"}, {"frihet"}, {}, {}), {"Talk @ Aula"}},
             Case{"type", filter({}, {}, {}, {"Break"}, {}), {"Fika @ Aula"}},
             Case{"title", filter({}, {}, {}, {}, {"öppet"}), {"Öppet @ -"}},
             Case{"room", filter({"aula"}, {}, {}, {}, {}), {"Talk @ Aula", "Fika @ Aula"}},
             Case{"room by id", filter({"r-Lekrum"}, {}, {}, {}, {}), {"Lek @ Lekrum"}},
             Case{"room and type", filter({"aula"}, {}, {}, {"break"}, {}), {"Fika @ Aula"}},
         }) {
        FeedRules rules;
        rules.only = c.filter;
        std::string findings;
        const Program only = applied(rules, &findings);
        EXPECT_EQ(titles(only), c.titles) << c.what;
        EXPECT_THAT(findings, testing::StartsWith("only: leaves out ")) << c.what;

        rules = {};
        rules.without = c.filter;
        EXPECT_EQ(titles(applied(rules)).size(), 4 - c.titles.size()) << c.what;

        rules = {};
        rules.plenum = c.filter;
        Names plenum;
        Program marked = applied(rules);
        std::erase_if(marked.sessions, [](const Session& s) { return !s.plenum; });
        EXPECT_EQ(titles(marked), c.titles) << c.what;
    }
}

TEST(Rules, KeepTheFeedsOwnPlenumSessions) {
    Program p = day();
    p.sessions[0].plenum = true;
    FeedRules rules;
    rules.plenum.titles = {"Lek"};
    FindingLog log;
    p = apply_rules(std::move(p), rules, log);
    EXPECT_TRUE(p.sessions[0].plenum);
    EXPECT_FALSE(p.sessions[1].plenum);
    EXPECT_TRUE(p.sessions[2].plenum);
}

TEST(Rules, ChooseByOldNamesOfRoomsAndElseByNewOnes) {
    FeedRules rules;
    rules.rooms = {{{"Aula"}, "Lekrum", "", false}, {{"Lekrum"}, "Vinden", "", false}};
    rules.only.rooms = {"Lekrum"};
    EXPECT_THAT(titles(applied(rules)), ElementsAre("Lek @ Vinden"));
    rules.only.rooms = {"Vinden"};
    EXPECT_THAT(titles(applied(rules)), ElementsAre("Lek @ Vinden"));
}

TEST(Rules, LeaveOutRoomsThatLoseEverySession) {
    FeedRules rules;
    rules.only.tracks = {"Barn"};
    EXPECT_EQ(room_names(applied(rules)), (Names{"Lekrum", "Foajé"})) << "the foyer had none to lose";
    rules = {};
    rules.without.types = {"break"};
    EXPECT_EQ(room_names(applied(rules)), room_names(day()));
}

TEST(Rules, TellWordsThatNoSessionHas) {
    struct Case {
        SessionFilter filter;
        const char* findings;
    };
    for (const Case& c : {
             Case{filter({}, {"Barnn"}, {}, {}, {}),
                  "without.track: no session has the track \"Barnn\"; did you mean \"Barn\"?\n"},
             Case{filter({}, {"Barn", "Ungdom"}, {}, {}, {}),
                  "without.track: no session has the track \"Ungdom\"\nwithout: leaves out one session\n"},
             Case{filter({}, {}, {"ferd"}, {}, {}),
                  "without.tag: no session has the tag \"ferd\"; did you mean \"fred\"?\n"},
             Case{filter({}, {}, {}, {"brake"}, {}),
                  "without.type: no session has the type \"brake\"; did you mean \"break\"?\n"},
             Case{filter({}, {}, {}, {}, {"Talks"}),
                  "without.title: no session has the title \"Talks\"; did you mean \"Talk\"?\n"},
             Case{filter({"Aulan"}, {}, {}, {}, {}),
                  "without.room: the feed has no room \"Aulan\"; did you mean \"Aula\"?\n"},
             Case{filter({"Aula"}, {"Barn"}, {}, {}, {}), "without: no session has all of this\n"},
         }) {
        FeedRules rules;
        rules.without = c.filter;
        std::string findings;
        applied(rules, &findings);
        EXPECT_EQ(findings, c.findings);
    }
}

TEST(Rules, TellThatNothingIsLeft) {
    FeedRules rules;
    rules.only.tracks = {"Ungdom"};
    std::string findings;
    EXPECT_THAT(applied(rules, &findings).sessions, IsEmpty());
    EXPECT_EQ(findings,
              "only.track: no session has the track \"Ungdom\"\nonly: leaves out 4 sessions\n"
              "feed: its rules leave no session\n");
}

TEST(Rules, TakeALargeProgrammeInGoodTime) {
    Program p;
    for (int i = 0; i < 20'000; ++i) {
        const std::string name = std::to_string(i);
        p.rooms.push_back(room(name));
        p.sessions.push_back(session("Title " + name, name, i % 24));
    }
    FeedRules rules;
    rules.rooms = {{{"1", "2", "no such"}, "3", "", false}};
    rules.without = filter({"5", "no such"}, {}, {}, {}, {"Title 5", "nothing like it"});
    rules.plenum.titles = {"Title 7", "nor this"};
    rules.join_parts = true;
    FindingLog log;
    p = apply_rules(std::move(p), rules, log);
    EXPECT_EQ(p.sessions.size(), 19'999U);
    EXPECT_EQ(p.rooms.size(), 19'997U);
}

}  // namespace
}  // namespace kiosk::feed::test
