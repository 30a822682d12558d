#include "feed/rules/join_parts.hpp"

#include <gtest/gtest.h>

#include "small_programs.hpp"

namespace kiosk::feed::test {
namespace {

// "Title 9-11" for each session, in order, from midnight in hours.
std::string joined(std::vector<Session> sessions) {
    FindingLog log;
    std::string text;
    const Instant midnight = at("2022-11-18T00:00:00Z");
    for (const Session& s : join_parts(std::move(sessions), log)) {
        const auto hour = [&](Instant t) {
            return std::to_string(std::chrono::floor<std::chrono::hours>(t - midnight).count());
        };
        text += (text.empty() ? "" : ", ") + s.title + ' ' + hour(s.start) + '-' + hour(s.end);
    }
    return text;
}

Session cancelled(Session session) {
    session.status.kind = Status::Kind::cancelled;
    return session;
}

Session lasting(Session session, int hours) {
    session.end = session.start + std::chrono::hours{hours};
    return session;
}

TEST(JoinParts, JoinsOnlyWhatIsOneSession) {
    struct Case {
        const char* what;
        std::vector<Session> sessions;
        const char* joined;
    };
    for (const Case& c : {
             Case{"back to back", {session("A", "1", 9), session("A", "1", 10)}, "A 9-11"},
             Case{"three", {session("A", "1", 9), session("A", "1", 10), session("a", "1", 11)}, "A 9-12"},
             Case{"in any order", {session("A", "1", 10), session("A", "1", 9)}, "A 9-11"},
             Case{"a gap", {session("A", "1", 9), session("A", "1", 11)}, "A 9-10, A 11-12"},
             Case{"an overlap", {lasting(session("A", "1", 9), 2), session("A", "1", 10)}, "A 9-11, A 10-11"},
             Case{"another room", {session("A", "1", 9), session("A", "2", 10)}, "A 9-10, A 10-11"},
             Case{"another title", {session("A", "1", 9), session("B", "1", 10)}, "A 9-10, B 10-11"},
             Case{"without rooms", {session("A", "", 9), session("A", "", 10)}, "A 9-11"},
             Case{"others between in the feed",
                  {session("A", "1", 9), session("B", "2", 9), session("A", "1", 10)},
                  "A 9-11, B 9-10"},
             Case{"a part that is cancelled",
                  {session("A", "1", 9), cancelled(session("A", "1", 10)), session("A", "1", 11)},
                  "A 9-10, A 10-11, A 11-12"},
             Case{"no length", {session("A", "1", 9), lasting(session("A", "1", 10), 0)}, "A 9-10, A 10-10"},
         }) {
        EXPECT_EQ(joined(c.sessions), c.joined) << c.what;
    }
}

TEST(JoinParts, KeepsWhatTheLaterPartsAdd) {
    Session first = session("A", "1", 9), second = session("A", "1", 10);
    first.people = {{"", "Ada", "", "", ""}};
    second.people = {{"", "Ada", "", "", ""}, {"", "Bo", "", "", ""}};
    first.access = {{AccessKind::captions, ""}};
    second.access = {{AccessKind::hearing_loop, ""}};
    second.stream = Stream{"https://example.org/", ""};
    second.summary = "S";
    second.plenum = true;
    FindingLog log;
    const auto parts = join_parts({first, second}, log);
    ASSERT_EQ(parts.size(), 1U);
    Session expected = first;
    expected.end = second.end;
    expected.people = second.people;
    expected.access = {{AccessKind::captions, ""}, {AccessKind::hearing_loop, ""}};
    expected.stream = second.stream;
    expected.summary = "S";
    expected.plenum = true;
    EXPECT_EQ(parts.front(), expected);
    EXPECT_EQ(all(log.take()), "\"A\": its parts, back to back, are shown as one session\n");
}

}  // namespace
}  // namespace kiosk::feed::test
