#include "app/command/situations.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <utility>

#include "schedule/board.hpp"

namespace kiosk::app {
namespace {

using namespace std::chrono;
using schedule::Phase;

struct Words {
    Situation situation;
    std::string_view description, file;
};
constexpr std::array all_words{
    Words{Situation::now, "a session runs", "now"},
    Words{Situation::several_now, "several sessions at once", "several"},
    Words{Situation::gap, "between two sessions", "gap"},
    Words{Situation::before, "before the event", "before"},
    Words{Situation::between_days, "between two days", "between-days"},
    Words{Situation::after, "after the event", "after"},
    Words{Situation::nothing_today, "nothing in this room today", "nothing-today"},
    Words{Situation::room_done, "nothing more in this room", "done"},
    Words{Situation::cancelled, "a session is cancelled", "cancelled"},
    Words{Situation::moved, "a session has moved here", "moved"},
    Words{Situation::moved_away, "a session has moved elsewhere", "moved-away"},
    Words{Situation::delayed, "a session is delayed", "delayed"},
    Words{Situation::plenum, "a session for everybody, in another room", "plenum"},
    Words{Situation::one_person, "one person", "people-1"},
    Words{Situation::few_people, "two or three people", "people-2"},
    Words{Situation::some_people, "four to six people", "people-4"},
    Words{Situation::many_people, "seven to twelve people", "people-7"},
    Words{Situation::crowd, "more than twelve people", "people-13"},
};

constexpr std::array of_rooms{Situation::now,           Situation::several_now,  Situation::gap,
                              Situation::before,        Situation::between_days, Situation::after,
                              Situation::nothing_today, Situation::room_done,    Situation::cancelled,
                              Situation::moved,         Situation::moved_away,   Situation::delayed,
                              Situation::plenum,        Situation::one_person,   Situation::few_people,
                              Situation::some_people,   Situation::many_people,  Situation::crowd};
constexpr std::array of_people{Situation::one_person, Situation::few_people, Situation::some_people,
                               Situation::many_people, Situation::crowd};
constexpr std::array of_events{Situation::now, Situation::gap, Situation::before, Situation::between_days,
                               Situation::after};

// How much of a session a page could show.
int richness(const Session& session) {
    // A crowd leaves less room for everything else.
    const auto people = static_cast<int>(session.people.size());
    int score = people > 6 ? 2 : people;
    score += 3 * static_cast<int>(std::min<std::size_t>(session.access.size(), 2));
    if (session.stream) score += 4;
    for (const std::string* text : {&session.number, &session.language, &session.level, &session.format})
        score += text->empty() ? 0 : 1;
    return score + (session.organisers.empty() ? 0 : 1);
}

std::optional<Situation> of_people_count(std::size_t count) {
    if (count == 0) return std::nullopt;
    if (count == 1) return Situation::one_person;
    if (count <= 3) return Situation::few_people;
    if (count <= 6) return Situation::some_people;
    return count <= 12 ? Situation::many_people : Situation::crowd;
}

Situation of_status(Status::Kind kind, Situation planned) {
    switch (kind) {
        case Status::Kind::cancelled:
            return Situation::cancelled;
        case Status::Kind::moved:
            return Situation::moved;
        case Status::Kind::delayed:
            return Situation::delayed;
        case Status::Kind::scheduled:
            break;
    }
    return planned;
}

seconds settled_after(const Session& session) {
    return std::min(seconds{720}, duration_cast<seconds>(session.end - session.start) / 2);
}

// Shortly after each start, in the middle of each gap, the evening before and after.
std::vector<Instant> moments(const Program& program) {
    std::set<Instant> found;
    for (const Session& session : program.sessions) {
        if (session.end <= session.start) continue;
        found.insert(session.start + settled_after(session));
        found.insert(session.end + minutes{1});
        found.insert(session.start - minutes{8});
    }
    if (found.empty()) return {};
    const Instant first = *found.begin(), last = *found.rbegin();
    found.insert(first - hours{20});
    found.insert(last + hours{1});
    // Every so many, where there are more than anyone would wait for; the first and the last in any case.
    constexpr std::size_t most = 998;
    const std::size_t step = (found.size() + most - 1) / most;
    std::vector<Instant> chosen;
    std::size_t i = 0;
    for (const Instant at : found)
        if (i++ % step == 0) chosen.push_back(at);
    chosen.push_back(last + hours{1});
    return chosen;
}

class Search {
  public:
    explicit Search(const Program& program) : program_(program) {}

    void look(const schedule::Board& board) {
        int running = 0, rich = 0;
        for (const schedule::RoomBoard& room : board.rooms) {
            look_at_room(board, room);
            if (room.now.empty()) continue;
            ++running;
            rich += richness(session(room.now.front()));
        }
        const auto event = [&](Situation situation, int score) {
            keep({situation, std::nullopt, board.at}, score);
        };
        switch (board.phase) {
            case Phase::empty:
                break;
            case Phase::before:
                event(Situation::before, 0);
                break;
            case Phase::between_days:
                event(Situation::between_days, 0);
                break;
            case Phase::after:
                event(Situation::after, 0);
                break;
            case Phase::running:
                event(running > 0 ? Situation::now : Situation::gap, 20 * running + rich);
        }
    }

    std::vector<Scenario> found() const {
        std::vector<Scenario> result;
        for (const auto& [key, best] : best_) result.push_back(best.scenario);
        return result;
    }

  private:
    const Session& session(schedule::SessionIndex index) const { return program_.sessions[index]; }

    void look_at_room(const schedule::Board& board, const schedule::RoomBoard& room) {
        const auto add = [&](Situation situation, int score) {
            keep({situation, room.room, board.at}, score);
        };
        const int after = room.next ? 2 : 0;
        if (!room.moved_away.empty()) add(Situation::moved_away, after);
        if (!room.now.empty()) {
            const Session& lead = session(room.now.front());
            const bool elsewhere = lead.plenum && lead.room != program_.rooms[room.room].id;
            const Situation planned = elsewhere ? Situation::plenum : Situation::now;
            // Of two alike, that at which the session is well under way.
            const int settled = board.at - lead.start >= settled_after(lead) ? 1 : 0;
            add(of_status(lead.status.kind, planned), 100 + 2 * (richness(lead) + after) + settled);
            if (const auto people = of_people_count(lead.people.size())) add(*people, richness(lead));
            if (room.now.size() > 1) add(Situation::several_now, richness(lead));
            return;
        }
        if (room.next) {
            const Situation told = of_status(session(*room.next).status.kind, Situation::gap);
            if (told != Situation::gap) add(told, richness(session(*room.next)));
        }
        idle(board, room);
    }

    void idle(const schedule::Board& board, const schedule::RoomBoard& room) {
        const int score = room.next ? richness(session(*room.next)) : 0;
        const auto add = [&](Situation situation) { keep({situation, room.room, board.at}, score); };
        // A room may have its days off in the middle of the event.
        if (board.phase == Phase::running && !room.begun_today &&
            (room.phase == Phase::between_days || room.phase == Phase::before))
            return add(Situation::nothing_today);
        if (room.phase == Phase::running) return add(Situation::gap);
        if (room.phase == Phase::before) return add(Situation::before);
        if (room.phase == Phase::between_days) return add(Situation::between_days);
        if (room.phase == Phase::after)
            add(board.phase == Phase::after ? Situation::after : Situation::room_done);
    }

    // Of two that have as much to show the earlier.
    void keep(const Scenario& scenario, int score) {
        const auto key = std::pair(scenario.room.has_value(), scenario.situation);
        const auto [best, is_new] = best_.try_emplace(key, Best{scenario, score});
        if (!is_new && score > best->second.score) best->second = {scenario, score};
    }

    struct Best {
        Scenario scenario;
        int score = 0;
    };
    const Program& program_;
    std::map<std::pair<bool, Situation>, Best> best_;
};

const Words& words_of(Situation situation) {
    return *std::ranges::find(all_words, situation, &Words::situation);
}

}  // namespace

std::span<const Situation> room_situations() {
    return of_rooms;
}

std::span<const Situation> event_situations() {
    return of_events;
}

std::span<const Situation> people_situations() {
    return of_people;
}

std::string_view describe(Situation situation) {
    return words_of(situation).description;
}

std::string_view file_word(Situation situation) {
    return words_of(situation).file;
}

std::vector<Scenario> find_scenarios(const Loaded& loaded, std::span<const schedule::RoomIndex> rooms,
                                     std::chrono::minutes event_day_starts) {
    Search search(loaded.program());
    for (const Instant at : moments(loaded.program()))
        search.look(schedule::pick(loaded.program(), loaded.timetable, at, rooms, {event_day_starts, 8}));
    return search.found();
}

}  // namespace kiosk::app
