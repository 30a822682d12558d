#include "feed/rules/merge.hpp"

#include <algorithm>
#include <iterator>
#include <span>
#include <unordered_map>
#include <unordered_set>

#include "base/text.hpp"
#include "feed/rules/room_rules.hpp"
#include "feed/schedule/room_table.hpp"

namespace kiosk::feed {
namespace {

using NewIds = std::unordered_map<std::string, std::string>;

/// The rooms of all feeds, each once.
class MergedRooms {
  public:
    /// Takes in the rooms of a feed and tells their new ids.
    NewIds add(std::vector<Room> rooms) {
        ++feed_;
        NewIds ids;
        for (Room& room : rooms) {
            std::string old = room.id;
            const std::size_t index = add(std::move(room));
            ids.emplace(std::move(old), table_[index].id);
        }
        return ids;
    }

    std::vector<Room> take() {
        std::vector<Room> rooms = table_.take();
        for (std::size_t i = 0; i < rooms.size(); ++i) {
            rooms[i].access = std::move(said_[i].access);
            rooms[i].location = std::move(said_[i].location);
        }
        return rooms;
    }

  private:
    std::size_t add(Room room) {
        auto& namesakes = by_name_[fold(room.name)];
        std::string location = fold(room.location);
        // Bounded, because a faulty feed may name 100,000 rooms alike.
        for (const std::size_t i : std::span(namesakes).first(std::min(most_namesakes, namesakes.size()))) {
            // What one feed keeps apart stays apart.
            const bool elsewhere = !location.empty() && !locations_[i].empty() && location != locations_[i];
            if (last_feed_[i] == feed_ || elsewhere) continue;
            join(said_[i], room);
            if (locations_[i].empty()) locations_[i] = std::move(location);
            last_feed_[i] = feed_;
            return i;
        }
        const std::size_t index = table_.add(room);
        said_.push_back(std::move(room));
        locations_.push_back(std::move(location));
        last_feed_.push_back(feed_);
        namesakes.push_back(index);
        return index;
    }

    static constexpr std::size_t most_namesakes = 16;

    RoomTable table_;
    std::vector<Room> said_;              // beside table_: location and access as they grow
    std::vector<std::string> locations_;  // of said_, folded
    std::vector<std::size_t> last_feed_;  // that had the room
    std::size_t feed_ = 0;
    std::unordered_map<std::string, std::vector<std::size_t>> by_name_;
};

/// Tells the sessions that an earlier feed has held.
class SeenSessions {
  public:
    bool has(const Session& session) {
        std::string place =
            '\n' + session.room + '\n' + std::to_string(session.start.time_since_epoch().count());
        std::string by_id = "id " + session.id + place, by_title = "title " + fold(session.title) + place;
        if (earlier_.contains(by_id) || earlier_.contains(by_title)) return true;
        of_this_feed_.push_back(std::move(by_id));
        of_this_feed_.push_back(std::move(by_title));
        return false;
    }

    void end_feed() {
        earlier_.insert(std::make_move_iterator(of_this_feed_.begin()),
                        std::make_move_iterator(of_this_feed_.end()));
        of_this_feed_.clear();
    }

  private:
    std::unordered_set<std::string> earlier_;
    std::vector<std::string> of_this_feed_;
};

void point(std::string& room, const NewIds& ids) {
    if (const auto found = ids.find(room); found != ids.end()) room = found->second;
}

void take_first(std::string& into, std::string& from) {
    if (into.empty()) into = std::move(from);
}

std::string name_of_feed(std::size_t index, const Program& program) {
    std::string name = "feed " + std::to_string(index + 1);
    if (!program.title.empty()) name += " (\"" + program.title + "\")";
    return name;
}

}  // namespace

Program merge(std::vector<Program> programs, const std::optional<Zone>& shown, FindingLog& log) {
    Program merged;
    if (!programs.empty()) merged.zone = programs.front().zone;
    if (shown) merged.zone = *shown;
    if (programs.size() == 1) {
        programs.front().zone = merged.zone;
        return std::move(programs.front());
    }
    MergedRooms rooms;
    SeenSessions seen;
    for (std::size_t i = 0; i < programs.size(); ++i) {
        Program& program = programs[i];
        const std::string feed = name_of_feed(i, program);
        if (!shown && program.zone != merged.zone) {
            log.note(feed, "its times, of " + program.zone.name() + ", are shown in " + merged.zone.name());
        }
        take_first(merged.title, program.title);
        take_first(merged.url, program.url);
        take_first(merged.version, program.version);
        const NewIds ids = rooms.add(std::move(program.rooms));
        for (Session& session : program.sessions) {
            point(session.room, ids);
            point(session.status.moved_from, ids);
            if (seen.has(session)) {
                log.warn(feed + ", \"" + session.title + '"',
                         "an earlier feed has this session, too; the first one is shown");
            } else {
                merged.sessions.push_back(std::move(session));
            }
        }
        seen.end_feed();
    }
    merged.rooms = rooms.take();
    return merged;
}

}  // namespace kiosk::feed
