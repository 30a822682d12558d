#pragma once

#include <vector>

#include "model/program.hpp"

namespace kiosk::schedule {

/// What has become of a session since it was first announced.
struct Change {
    Session planned;  ///< as first announced, over several changes too; its id, title, room, times and names
    Session last;     ///< as it was last known: alike, or all of it where it has gone
    bool gone = false;        ///< the feed has it no more, and its end was still ahead: it is cancelled
    std::vector<Room> rooms;  ///< those of both, which may go from the feed with their last session

    bool operator==(const Change&) const = default;
};

/// Whether it is held in another room, at another start, under another title, with other people. Names are
/// compared folded; where either side names no room or nobody, there is nothing to compare.
bool is_moved(const Change& change);
bool is_retimed(const Change& change);
bool has_new_title(const Change& change);
bool has_new_people(const Change& change);

/// Until when it is told: the old end of the session.
Instant told_until(const Change& change);

/// What a feed has changed from one programme to the next.
struct Comparison {
    /// Nothing of the earlier programme stands in the later one, or most of what was still ahead has gone
    /// (more than half, and more than three): this is another programme, and its sessions have not changed.
    bool new_programme = false;
    std::vector<Change> changes;  ///< in the order of `now`, then those that have gone
};

/// Compares by same_sessions(); where an id has gone and one with the same title is new, and each is the only
/// one so, they are the same session, since feeds without ids give a changed session a new one. A session
/// counts as gone only while its end is ahead of `at`, and a change is told only until the old end. n log n.
Comparison compare(const Program& before, const Program& now, Instant at);

/// As compare(), with what was known of `before`: a session that has changed again is measured by what was
/// first announced, one that was gone may be back, and one that is as it was first announced has not changed.
Comparison compare(const Program& before, const std::vector<Change>& known, const Program& now, Instant at);

}  // namespace kiosk::schedule
