#pragma once

#include <vector>

#include "schedule/timetable.hpp"

namespace kiosk::schedule {

/// Two sessions that are held in one room at the same time, neither cancelled. A plenum session counts only
/// where it is held.
struct Overlap {
    RoomIndex room;
    SessionIndex first, second;  ///< first: the one that starts earlier

    bool operator==(const Overlap&) const = default;
};

/// Each session that begins while another runs, with the one that ends last of those. By room and start.
std::vector<Overlap> overlaps(const Program& program);

}  // namespace kiosk::schedule
