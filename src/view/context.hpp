#pragma once

#include <chrono>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "i18n/messages.hpp"
#include "model/program.hpp"
#include "schedule/board.hpp"
#include "view/hyphenator.hpp"
#include "view/text_measure.hpp"
#include "view/theme.hpp"

namespace kiosk::view {

/// The event's logo, once it is there: its size is that of the picture.
struct Logo {
    std::string url;
    Size size;

    bool operator==(const Logo&) const = default;
};

/// From where and how a screen is looked at.
struct Viewing {
    std::chrono::minutes stream_lead{15};  ///< a livestream's code stands from so long before the start
    double qr_distance_m = 2.5;            ///< from which a phone shall read codes
    double inches = 55;                    ///< the picture's diagonal

    bool operator==(const Viewing&) const = default;
};

/// What a page may say of the moment it stands in.
enum class Claims {
    now,      ///< that sessions run
    plan,     ///< only what was planned: the programme is too old to say what runs
    nothing,  ///< not even the time: the clock is known to be wrong
};

/// What stands below every page, in the page's language. Set by with_foot().
struct Foot {
    std::vector<std::string> announcements;  ///< those that take turns
    std::size_t shown = 0;                   ///< the one whose turn it is
    std::size_t more = 0;                    ///< further ones that have no turn
    std::string as_of;  ///< how old the programme is: "Programmet per 13:05"; may be empty
    int band = 0;       ///< pixels: the height of the announcements' band
    int height = 0;     ///< pixels that pages leave free above their lower margin

    bool operator==(const Foot&) const = default;
};

/// Everything that a page is made from. Views hold it for one layout only.
struct Context {
    const Program& program;
    const schedule::Board& board;
    const i18n::Messages& words;
    const Theme& theme;
    const TextMeasure& measure;
    Size size;          ///< of the picture, in pixels
    int margin = 0;     ///< pixels kept free all around (overscan), on top of the design's own
    std::string title;  ///< of the event, as configured or as the feed says
    std::chrono::minutes event_day_starts{240};
    const Hyphenator* hyphens = nullptr;  ///< none: words stay whole
    /// What leads from this screen to a room, by Room::id: "→", "↑ Plan 2".
    std::map<std::string, std::string, std::less<>> directions = {};
    Logo logo = {};
    Viewing viewing = {};
    /// Of all rooms, for the pages of a single door's screen that tell of the venue; none: `board` is that.
    const schedule::Board* venue = nullptr;
    Claims claims = Claims::now;
    std::optional<Instant> as_of = {};  ///< what the programme is as old as, where that matters
    Foot foot = {};

    /// Pixels for a length in units: 1 % of the shorter side of what the margin leaves.
    int px(double units) const;
    /// Whether things stand below rather than beside each other: upright and nearly square screens.
    bool portrait() const { return size.w * 4 < size.h * 5; }
    const Session& session(schedule::SessionIndex index) const { return program.sessions[index]; }
    const Room& room(schedule::RoomIndex index) const { return program.rooms[index]; }
    const std::string& locale() const { return words.locale(); }
};

/// The smallest type anywhere, in units.
inline constexpr double smallest_type = 2.6;

/// Where content may stand: the picture without its margins and its foot.
Rect content_area(const Context& c);

/// The same with the foot.
Rect full_area(const Context& c);

}  // namespace kiosk::view
