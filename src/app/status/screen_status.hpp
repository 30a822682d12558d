#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/screen/frame.hpp"
#include "app/screen/state.hpp"
#include "app/setup/setup.hpp"
#include "app/sources/sources.hpp"
#include "app/status/process_figures.hpp"
#include "render/painter.hpp"
#include "view/scene.hpp"

namespace kiosk::app {

/// A session as the screen shows it.
struct ShownSession {
    std::string id, title;
    std::string room;  ///< the name of the room that it is held in; may be empty
    Instant start, end;
    std::string status;     ///< "scheduled", "cancelled", "moved", "delayed"
    bool said_now = false;  ///< the screen says that it runs

    bool operator==(const ShownSession&) const = default;
};

/// A room on a door or in a foyer, with what the screen says of it.
struct ShownRoom {
    std::string id, name;
    std::vector<ShownSession> now;
    std::optional<ShownSession> next;

    bool operator==(const ShownRoom&) const = default;
};

/// What stands on the screen, as far as anybody could hold it against the programme.
struct Shown {
    std::string
        view;  ///< as the config names views; "emergency", "identify", "closed"; empty before the first frame
    std::size_t page = 0, pages = 0;  ///< of the rotation, from 1
    std::string language;             ///< of the page; empty where it is in all of them
    view::Claims claims = view::Claims::now;
    std::vector<ShownRoom> rooms;                ///< of doors and foyers
    std::vector<ShownSession> sessions;          ///< of other pages that list sessions
    std::string emergency_kind, emergency_mode;  ///< empty: there is none
    std::uint64_t serial = 0;                    ///< of the programme; 0: there is none

    bool operator==(const Shown&) const = default;
};

/// How it stands with one source.
struct SourceStatus {
    std::string kind, name;  ///< "feed", "companion", "annotations", "notices"; its address, no credentials
    std::string outcome;     ///< "fresh", "unchanged", "failed", "rejected"; empty: not asked yet
    std::optional<Instant> asked, last_success;
    std::chrono::milliseconds next_in{};
    int failures = 0;   ///< in a row
    std::string error;  ///< of the last time; empty: none

    bool operator==(const SourceStatus&) const = default;
};

/// The programme that is shown.
struct ProgrammeStatus {
    std::string title, fingerprint;  ///< the same on all screens whose programmes say the same
    std::size_t sessions = 0, rooms = 0;
    std::optional<Instant> as_of;  ///< none: nothing of it comes from the web

    bool operator==(const ProgrammeStatus&) const = default;
};

/// What only the running process knows.
struct Figures {
    std::string screen;  ///< its name
    Instant written;     ///< by the machine's clock
    bool simulated = false;
    MemoryFigures memory;
    render::TextureUse textures;
    std::uint64_t frames = 0;  ///< drawn since the start
    std::chrono::seconds uptime{0};
    std::string backend;  ///< "software surface", "opengl", …
    view::Size size;      ///< of the picture, in pixels

    bool operator==(const Figures&) const = default;
};

/// All that staff at a distance want to know of a screen. A value; no credentials.
struct ScreenStatus {
    Figures figures;
    std::string version, config;
    std::vector<std::string> rooms;  ///< as the config names them; none: all
    Instant at;                      ///< what the screen takes the time to be
    Zone zone;                       ///< of the event
    Shown shown;
    std::optional<ProgrammeStatus> programme;
    std::vector<SourceStatus> sources;
    ClockVerdict clock;
    std::vector<std::string> errors;  ///< clock, settings, sources; for staff

    bool operator==(const ScreenStatus&) const = default;
};

/// Pure.
Shown shown_of(const State& state, const Setup& setup, const Frame& frame, Instant at);

/// Pure. `fingerprint`: see fingerprint().
ScreenStatus screen_status(const State& state, const Setup& setup, const Frame& frame, Instant at,
                           const Figures& figures, const std::string& fingerprint);

/// 16 hexadecimal digits that differ where what two programmes say of rooms and sessions does.
std::string fingerprint(const Program& program);

}  // namespace kiosk::app
