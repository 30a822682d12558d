#pragma once

#include <string>

#include "feed/feed.hpp"
#include "model/program.hpp"

namespace kiosk::bench {

/// A feed as it comes from the network.
struct Sample {
    std::string bytes;
    bool real = false;  ///< false: a look-alike of the same size, made up
};

/// How large a programme is that is made up. The same shape gives the same bytes.
struct Shape {
    std::size_t sessions = 0, rooms = 0, days = 0;
    std::size_t text_bytes = 0;  ///< of each session's description
};

/// schedule.xml and schedule.json as conferences publish them.
std::string schedule_xml(const Shape& shape);
std::string schedule_json(const Shape& shape);

/// A file of the collected feeds, which are no part of the project: $KIOSK_SHARED/feeds/…, or feeds/… in a
/// folder "shared" beside the repository. Where it is not there: `instead`.
Sample collected(const std::string& path, const std::string& instead);

/// As a screen reads feeds: with the words for access services that are shipped.
feed::FeedOptions reading();

/// Sessions of half an hour, twenty a day in each room, from 18 November 2022 on.
Program crowd(std::size_t rooms, std::size_t sessions);

/// The demo's programme.
Program demo();

/// A file of the repository; ends the program where it cannot be read.
std::string asset(const std::string& path);

}  // namespace kiosk::bench
