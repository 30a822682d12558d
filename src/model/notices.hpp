#pragma once

#include <chrono>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "time/iso8601.hpp"

namespace kiosk {

/// A text by language (BCP 47 tag); under "" the one for any language.
using NoticeText = std::map<std::string, std::string, std::less<>>;

/// Between which moments a notice holds: from <= t < until, as schedule::span_of() reads them. Times without
/// an offset are wall times of the event, whose zone may only be known later.
struct NoticeTime {
    std::optional<Timestamp> from;
    std::optional<Timestamp> until;  ///< none: the end of the event day of `from`, else of `seen`
    /// When a screen first saw the notice; 1970: at no known time, and then it holds for as long as it stands
    /// in the file. The reader leaves it empty; app/ fills it in and remembers it, by
    /// the notice's fingerprint, in the folder of the last good programme.
    Instant seen{};

    bool operator==(const NoticeTime&) const = default;
};

/// What all notices have.
struct Notice {
    std::string where;               ///< "announcement 2", for findings and lists
    std::string fingerprint;         ///< the same for the same words in the file, wherever they stand in it
    std::vector<std::string> rooms;  ///< names or ids, for the screens that show them; none: all
    NoticeTime time;

    bool operator==(const Notice&) const = default;
};

/// A line at the foot of pages.
struct Announcement : Notice {
    NoticeText text;  ///< never empty
    int weight = 0;   ///< the heavier stands first, -100 to 100

    bool operator==(const Announcement&) const = default;
};

/// What staff say of one session, over what its feed says. `rooms` is empty: see `room`.
struct Override : Notice {
    std::string session;  ///< its id or number
    std::string title;    ///< or its title
    std::string room;     ///< tells slots with one id or title apart, as `start` does
    std::string start;    ///< as annotations have it: "2022-11-18T09:00", "09:00"

    std::optional<std::chrono::minutes> delay;  ///< start and end move by so much
    bool cancelled = false;
    std::string move_to;  ///< the room's name or id
    bool full = false;
    NoticeText note;
    bool ended = false;                 ///< it is over, before its time
    std::optional<Timestamp> ended_at;  ///< none: at `from`, else when it was first seen
    NoticeText reason;

    bool operator==(const Override&) const = default;
};

/// What takes the whole screen.
struct Emergency : Notice {
    enum class Kind { evacuate, fire, shelter, custom };
    enum class Mode { real, test, lifted };

    Kind kind = Kind::custom;
    Mode mode = Mode::real;
    NoticeText text;  ///< what stands below the words of its kind; of a custom one the words themselves

    bool operator==(const Emergency&) const = default;
};

/// Screens say which ones they are: for staff who hang them up.
struct Identification : Notice {
    bool operator==(const Identification&) const = default;
};

/// All that staff have to tell, in the order in which they wrote it.
struct Notices {
    std::vector<Announcement> announcements;
    std::vector<Override> overrides;
    std::vector<Emergency> emergencies;
    std::vector<Identification> identifications;

    bool operator==(const Notices&) const = default;
};

/// The text for a locale: its own, that of its language, the one for any language, else the first. Empty
/// where there is none at all.
const std::string& in_language(const NoticeText& text, const std::string& locale);

/// "evacuate", …; "real", "test", "lifted": as the file has them.
std::string_view name(Emergency::Kind kind);
std::string_view name(Emergency::Mode mode);

}  // namespace kiosk
