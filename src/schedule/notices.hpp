#pragma once

#include <chrono>
#include <span>
#include <string>
#include <vector>

#include "model/notices.hpp"
#include "model/program.hpp"

namespace kiosk::schedule {

/// From `from` up to, but not at, `until`.
struct Span {
    Instant from, until;

    bool has(Instant at) const { return from <= at && at < until; }
    /// When has() is next another than at `at`; Instant::max() where it never is.
    Instant changes_after(Instant at) const {
        if (from > at) return from;
        return until > at ? until : Instant::max();
    }
    bool operator==(const Span&) const = default;
};

/// When a notice holds. Times without an offset are those of `zone`. Without `from` it holds from ever on;
/// without `until` up to the end of the event day of its `from`, else of the moment it was first seen; for
/// ever where that is not known.
Span span_of(const NoticeTime& time, const Zone& zone, std::chrono::minutes day_starts);

/// The same of an emergency: without an end it holds for six hours at least, past the turn of an event day,
/// so that one that begins shortly before it is not over then.
Span emergency_span(const NoticeTime& time, const Zone& zone, std::chrono::minutes day_starts);

/// The same of a screen that says which one it is: without an end for a minute, from the moment on at which
/// the screen first saw it, so that clocks may differ; never past the event day, and not at all where nobody
/// knows when that was.
Span identification_span(const NoticeTime& time, const Zone& zone, std::chrono::minutes day_starts);

/// The rooms that a screen is for.
struct Audience {
    std::vector<std::string> rooms;  ///< their names and ids, and their names in the config
    bool everywhere = false;         ///< it shows all rooms, whichever they are
    bool without_clock = false;      ///< nobody knows the time: emergencies hold whenever they may be for
};

/// What is told on a screen at one moment, by its place in Notices.
struct NoticesInForce {
    std::vector<std::size_t> announcements;  ///< the heaviest first, else as written
    std::vector<std::size_t> emergency;      ///< none or one
    bool identify = false;                   ///< the screen says which one it is
    Instant changes_at;                      ///< the next moment at which anything of it may change
};

/// What holds at `at` for a screen. A notice for rooms stands on the screens that show one of them. Where an
/// emergency names a room that `program` does not have, it stands everywhere: a slip of the hand must not
/// keep it from anybody. Of several emergencies a real one goes before a lifted one, and that before a test;
/// else the last one written holds.
NoticesInForce in_force(const Notices& notices, const Program& program, const Audience& audience, Instant at,
                        std::chrono::minutes day_starts);

}  // namespace kiosk::schedule
