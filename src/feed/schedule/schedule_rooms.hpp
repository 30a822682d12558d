#pragma once

#include <map>
#include <string>

#include "feed/finding_log.hpp"
#include "feed/json/value.hpp"
#include "feed/schedule/room_table.hpp"
#include "feed/text/text_reader.hpp"
#include "model/session.hpp"

namespace kiosk::feed {

struct ScheduleRooms {
    RoomTable table;
    std::map<std::string, std::size_t, std::less<>> by_key;   ///< by the name as the feed writes it
    std::map<std::string, Recording, std::less<>> recording;  ///< by room id, where the room says
};

/// The rooms of a schedule.json in the feed's order: its list, then the keys of its days. A room without a
/// name is called after the conference where it is the only one.
ScheduleRooms read_rooms(const Value& schedule, const Value& conference, const Value& days,
                         const TextReader& texts, FindingLog& log);

}  // namespace kiosk::feed
