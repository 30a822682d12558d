#include <set>

#include "corpus.hpp"
#include "schedule/board.hpp"

// Now and next of the largest real programmes, against a slow model: every session is looked at, every time.
namespace kiosk::feed {
namespace {

using schedule::RoomIndex;
using schedule::SessionIndex;
using std::chrono::seconds;

class CorpusNow : public test::CorpusTest {
  public:
    CorpusNow() : CorpusTest("schedule-xml") {}

  protected:
    std::size_t overlapping = 0, without_length = 0, after_midnight = 0;

    // At each start and end, a second before and after it: at most `most` of them, evenly spread, and
    // those at which a session without length stands.
    void check_all(const char* file, std::size_t most) {
        const Program program = test::parsed(bytes(file), options).program;
        const schedule::Timetable timetable(program);
        std::vector<RoomIndex> rooms(program.rooms.size());
        for (RoomIndex i = 0; i < rooms.size(); ++i) rooms[i] = i;

        std::set<Instant> moments;
        std::set<Instant> lengthless;
        for (const Session& session : program.sessions) {
            if (session.end <= session.start) lengthless.insert(session.start);
            for (const Instant edge : {session.start, session.end}) {
                for (const int off : {-1, 0, 1}) moments.insert(edge + seconds{off});
            }
        }
        const std::size_t step = std::max<std::size_t>(1, moments.size() / most);
        std::size_t index = 0;
        for (const Instant at : moments) {
            if (index++ % step != 0 && !lengthless.contains(at)) continue;
            const schedule::Board board = schedule::pick(program, timetable, at, rooms);
            for (const schedule::RoomBoard& room : board.rooms) check(program, room, at);
        }
    }

  private:
    void check(const Program& program, const schedule::RoomBoard& room, Instant at) {
        std::set<SessionIndex> running;
        std::optional<Instant> next;
        for (SessionIndex i = 0; i < program.sessions.size(); ++i) {
            const Session& session = program.sessions[i];
            if (session.room != program.rooms[room.room].id) continue;
            if (session.start <= at && at < session.end) running.insert(i);
            if (session.start > at && (!next || session.start < *next)) next = session.start;
            without_length += session.end <= session.start && session.start == at ? 1U : 0U;
        }
        const std::set<SessionIndex> shown(room.now.begin(), room.now.end());
        EXPECT_EQ(shown, running) << program.rooms[room.room].name << ' ' << format_iso(at, program.zone);
        EXPECT_EQ(shown.size(), room.now.size()) << "each once";
        ASSERT_EQ(room.next.has_value(), next.has_value());
        if (next) {
            EXPECT_EQ(program.sessions[*room.next].start, *next);
        }
        overlapping += running.size() > 1 ? 1U : 0U;
        const LocalTime local = program.zone.to_local(at);
        const auto clock = local - std::chrono::floor<std::chrono::days>(local);
        after_midnight += !running.empty() && clock < std::chrono::hours{4} ? 1U : 0U;
    }
};

TEST_F(CorpusNow, The36C3sOverlapsShortSessionsAndNightsAreRight) {
    check_all("giggity-test__36c3_merged.xml", 400);
    EXPECT_GT(overlapping, 100U);
    EXPECT_GT(after_midnight, 100U);
    EXPECT_GT(without_length, 0U);
}

TEST_F(CorpusNow, The38C3sNightsAreRight) {
    check_all("eventfahrplan-test__schedule-38c3.xml", 400);
    EXPECT_GT(overlapping, 0U);
    EXPECT_GT(after_midnight, 100U);
}

TEST_F(CorpusNow, FosdemsTwoDaysAreRight) {
    check_all("mttcrsp-fosdem-test__2020.xml", 200);
    check_all("mttcrsp-fosdem-test__2025.xml", 200);
}

}  // namespace
}  // namespace kiosk::feed
