#pragma once

#include <map>
#include <optional>
#include <string>
#include <variant>

#include "app/notices/notice_keeper.hpp"
#include "app/sources/loaded.hpp"
#include "net/poller.hpp"
#include "time/instant.hpp"
#include "time/server_time.hpp"
#include "view/scene.hpp"

namespace kiosk::app {

/// What a screen knows and what staff at its keyboard have asked for. A value: see update().
struct State {
    LoadedPtr programme;                           ///< null until a feed was ever read
    NoticesPtr notices;                            ///< null until any were ever read
    bool notices_are_first = false;                ///< see NoticesArrived
    std::map<std::size_t, net::PollReport> polls;  ///< the last one of each source; see sources()
    /// When the web last confirmed each source that a programme is made of; what is read from files has no
    /// age.
    std::map<std::size_t, Instant> confirmed;
    /// The same of the sources before these, whose programme still stands.
    std::optional<Instant> confirmed_before;
    ClockVerdict clock;  ///< of the machine's clock, on which all times here are corrected already
    view::Size logo;     ///< of the event's logo; 0 by 0 until it is there
    /// The pictures of each folder of "pages", in their order; see list_slides().
    std::map<std::string, std::vector<std::string>> slides;
    std::string setup_error;  ///< of an edit that is not applied because of a fault; empty: none
    std::map<std::string, std::string> fleet_errors;  ///< by source; see FleetJudged
    bool status_panel = false;
    bool quit = false;

    /// Pages turned by hand, and a room chosen by a digit; both forgotten after a minute.
    long turned = 0;
    std::optional<schedule::RoomIndex> visiting;
    Instant by_hand_until{};

    std::optional<Instant> identify_until;  ///< the screen says which one it is
    /// Outside the opening hours, a key wakes the screen until then.
    Instant awake_until{};
};

/// A programme has arrived and is good.
struct FeedArrived {
    LoadedPtr programme;
};
/// The web has given or confirmed a feed or a companion of it; the store tells when that was at the last
/// time.
struct SourceConfirmed {
    std::size_t source = 0;  ///< its place in sources()
    Instant at;
};
/// What is known of the machine's clock has changed.
struct ClockJudged {
    ClockVerdict verdict;
    Instant made{};  ///< what was stamped before was stamped by a clock that was wrong
};
/// Notices have arrived and are good.
struct NoticesArrived {
    NoticesPtr notices;
    /// Those of some sources, before the others have been heard: they take the place of none that are whole.
    bool first = false;
};
/// A poll has ended, well or not.
struct PollEnded {
    std::size_t source = 0;  ///< its place in sources()
    net::PollReport report;
};
/// A key that means something to the screen.
struct KeyPressed {
    enum class Key { quit, status, next_page, previous_page, digit };
    Key key{};
    int digit = 0;  ///< 1 to 9, 0 for the tenth room
    Instant at;
};
/// The event's logo is there.
struct LogoArrived {
    view::Size size;
};
/// The config and what it names have been read again: well, or with a fault.
struct SetupJudged {
    std::string error;
};
/// Other sources are polled from now on. What was shown stays until they have given something.
struct SourcesChanged {};
/// A source that is a file of this machine has changed, or a folder of slides.
struct FilesChanged {};
/// The pictures in a folder are others than before.
struct SlidesListed {
    std::string folder;
    std::vector<std::string> pictures;
};
/// Somebody asks for a picture of the screen: through the status directory, or the fleet.
struct PictureAsked {
    bool by_fleet = false;
};
/// Somebody asks which screen this is.
struct IdentifyAsked {
    std::chrono::seconds lasting{0};  ///< 0: it is known now
    Instant at;
};
/// What is wrong with what a fleet says, and with the way to it, has changed.
struct FleetJudged {
    std::string source;
    std::string error;  ///< empty: nothing any more
};
/// The screen is dark outside the opening hours: what was asked for by hand is over.
struct FellAsleep {};
/// Time has passed: what was asked for by hand may be over.
struct Tick {
    Instant at;
};

using Event = std::variant<FeedArrived, NoticesArrived, SourceConfirmed, ClockJudged, PollEnded, KeyPressed,
                           LogoArrived, SetupJudged, SourcesChanged, FilesChanged, SlidesListed, PictureAsked,
                           IdentifyAsked, FleetJudged, FellAsleep, Tick>;

/// The state after an event. Pure.
State update(State state, const Event& event);

/// Whether a key has woken the screen for so long. A clock that is set back ends that, too.
bool is_woken(const State& state, Instant at);

/// How old the programme is at least: when its oldest source was last confirmed. None where nothing of it
/// comes from the web.
std::optional<Instant> as_of(const State& state);

}  // namespace kiosk::app
