#include "feed/schedule/schedule_rooms.hpp"

#include <algorithm>
#include <set>

namespace kiosk::feed {
namespace {

std::optional<Recording> recording(const Value& room) {
    const std::string* text = room["features"]["recording"].string();
    if (text == nullptr) return std::nullopt;
    if (*text == "record_by_default") return Recording::yes;
    if (*text == "recording_forbidden" || *text == "recording_not_possible") return Recording::no;
    return std::nullopt;
}

std::string location(const Value& room, const TextReader& texts, const std::string& where) {
    std::string text = texts.line(room["location"], "location", where);
    if (!text.empty()) return text;
    // A description may be how to find the room, or a page about it.
    constexpr std::size_t longest = 120;
    text = texts.line(room["description"], "description", where);
    return text.size() <= longest ? text : std::string();
}

class RoomReader {
  public:
    RoomReader(const TextReader& texts, FindingLog& log) : texts_(texts), log_(log) {}

    void read_list(const Value& list) {
        if (list.array() == nullptr) return;
        std::map<std::string, int> guids;
        for (const Value& room : *list.array()) {
            if (const std::string* guid = room["guid"].string()) ++guids[*guid];
        }
        for (std::size_t i = 0; i < list.array()->size(); ++i) {
            const Value& value = (*list.array())[i];
            const std::string where = "rooms, entry " + std::to_string(i + 1);
            Room room;
            room.name = texts_.line(value.object() != nullptr ? value["name"] : value, "name", where);
            if (room.name.empty()) continue;
            room.id = texts_.line(value.has("guid") ? value["guid"] : value["id"], "guid", where);
            if (const std::string* guid = value["guid"].string(); guid != nullptr && guids[*guid] > 1) {
                log_.warn(where, "its guid is given to several rooms; " + in_quotes(room.name) +
                                     " is known by its name");
                room.id.clear();
            }
            room.location = location(value, texts_, where);
            // eventyay says so of rooms whose sound comes in several languages.
            if (value["has_interpretation"].boolean().value_or(false)) {
                add(room.access, {AccessKind::spoken_interpretation, {}});
            }
            const std::string* key = value["name"].string();
            const std::string written = key == nullptr ? room.name : *key;
            const std::size_t index = rooms_.table.add(std::move(room));
            rooms_.by_key.emplace(written, index);
            if (const auto known = recording(value)) rooms_.recording[rooms_.table[index].id] = *known;
        }
    }

    void read_name(const std::string& key) {
        if (rooms_.by_key.contains(key)) return;
        const std::string name = texts_.line(Value(key), "a room's name", "rooms");
        if (name.empty()) return;
        const auto known = rooms_.table.find_name(name);
        rooms_.by_key[key] = known ? *known : rooms_.table.add({{}, name, {}, {}});
    }

    void name_unnamed(const std::string& conference) {
        const bool only = rooms_.table.rooms().empty();
        const std::string name = only && !conference.empty()
                                     ? conference
                                     : "Room " + std::to_string(rooms_.table.rooms().size() + 1);
        log_.warn("rooms", "a room has no name; it is shown as " + in_quotes(name));
        rooms_.by_key[""] = rooms_.table.add({{}, name, {}, {}});
    }

    ScheduleRooms take() { return std::move(rooms_); }

  private:
    const TextReader& texts_;
    FindingLog& log_;
    ScheduleRooms rooms_;
};

bool names_room(const Value& event) {
    return event["room"].string() != nullptr && !event["room"].string()->empty();
}

// Whether events stand under a name that is none, and do not name a room themselves.
bool is_unnamed(const Member& room) {
    return room.key.find_first_not_of(" \t\r\n") == std::string::npos && room.value.array() != nullptr &&
           std::ranges::any_of(*room.value.array(), [](const Value& event) { return !names_room(event); });
}

}  // namespace

ScheduleRooms read_rooms(const Value& schedule, const Value& conference, const Value& days,
                         const TextReader& texts, FindingLog& log) {
    RoomReader reader(texts, log);
    reader.read_list(conference["rooms"]);
    if (conference["rooms"].array() == nullptr && &schedule != &conference &&
        schedule["rooms"].array() != nullptr) {
        log.note("schedule.rooms",
                 "the list of rooms belongs into schedule.conference; it is read all the same");
        reader.read_list(schedule["rooms"]);
    }
    bool unnamed = false;
    for (const Value& day : *days.array()) {
        if (day["rooms"].object() == nullptr) continue;
        for (const Member& room : *day["rooms"].object()) {
            unnamed = unnamed || is_unnamed(room);
            reader.read_name(room.key);
            if (room.value.array() == nullptr) continue;
            for (const Value& event : *room.value.array()) {
                if (room.key.empty() && names_room(event)) reader.read_name(*event["room"].string());
            }
        }
    }
    if (unnamed) reader.name_unnamed(texts.line(conference["title"], "title", "conference"));
    return reader.take();
}

}  // namespace kiosk::feed
