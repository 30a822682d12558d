#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "feed/feed.hpp"
#include "schedule/timetable.hpp"

namespace kiosk::app {

/// One feed's part in a programme, for staff.
struct FeedAccount {
    std::string name;     ///< its address, without credentials
    feed::Parsed parsed;  ///< how it was read. Its programme is empty: it went into the whole
    std::size_t sessions = 0;
    std::size_t rooms = 0;
    std::size_t days = 0;  ///< event days on which a session starts
    Zone zone;
};

/// What all feeds and annotations together give, with what is made from it once. Immutable: shared between
/// threads.
struct Loaded {
    explicit Loaded(Program from) : whole(std::move(from)), timetable(whole) {}

    /// In the language at that place of the config's; in the first one where the feeds have no other.
    const Program& program(std::size_t language = 0) const {
        return language == 0 || language > translations.size() ? whole : translations[language - 1];
    }

    Program whole;                      ///< in the first language
    std::vector<Program> translations;  ///< in the others; the same rooms and sessions, index by index
    schedule::Timetable timetable;
    std::vector<FeedAccount> feeds;
    Findings findings;            ///< of all feeds and annotations; with several, each names its own
    std::size_t annotations = 0;  ///< rows that staff wrote
    std::uint64_t serial = 0;     ///< grows from one to the next of an assembler
    Instant overrides_change = Instant::max();  ///< when what notices say of sessions next begins or ends
    bool new_findings = true;                   ///< they are others than those of the one before
};

using LoadedPtr = std::shared_ptr<const Loaded>;

}  // namespace kiosk::app
