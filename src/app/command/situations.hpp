#pragma once

#include <chrono>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "app/sources/loaded.hpp"

namespace kiosk::app {

/// What a page can have to tell about a room or about the whole event.
enum class Situation {
    now,
    several_now,
    gap,
    before,
    between_days,
    after,
    nothing_today,
    room_done,
    cancelled,
    moved,
    moved_away,
    delayed,
    plenum,  ///< a session for everybody, held in another room
    one_person,
    few_people,   ///< two or three
    some_people,  ///< four to six
    many_people,  ///< seven to twelve
    crowd,        ///< more
};

/// All of them, in the order of a gallery; and those that a page with all rooms can be in.
std::span<const Situation> room_situations();
std::span<const Situation> event_situations();

/// Those in which somebody takes part.
std::span<const Situation> people_situations();

/// For people: "a session runs", "between two sessions".
std::string_view describe(Situation situation);

/// For names of files: "now", "between-days".
std::string_view file_word(Situation situation);

/// Where and when a programme is in it.
struct Scenario {
    Situation situation{};
    std::optional<schedule::RoomIndex> room;  ///< none: of the whole event
    Instant at;

    bool operator==(const Scenario&) const = default;
};

/// A room and a moment for each situation of a room that the programme has, and a moment for each of the
/// event; of several the one with the most to show. At most 1000 moments are looked at.
std::vector<Scenario> find_scenarios(const Loaded& loaded, std::span<const schedule::RoomIndex> rooms,
                                     std::chrono::minutes event_day_starts);

}  // namespace kiosk::app
