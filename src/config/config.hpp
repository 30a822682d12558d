#pragma once

#include <chrono>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/access.hpp"
#include "model/color.hpp"
#include "model/feed_rules.hpp"
#include "model/opening_hours.hpp"
#include "time/zone.hpp"
#include "view/brightness.hpp"

namespace kiosk::config {

/// What a page is for, as view::ViewKind has it. automatic: door for one or more rooms named, else foyer.
enum class View { automatic, door, foyer, upcoming, access, people, slides, message, clock };

/// One entry of "pages".
struct PageEntry {
    View view = View::automatic;                           ///< never automatic once it is read
    std::optional<std::chrono::seconds> seconds;           ///< each of its pages stands; none: "page_seconds"
    std::string folder;                                    ///< slides: relative to the config file
    std::map<std::string, std::string, std::less<>> text;  ///< message: by language; under "" for any
    bool operator==(const PageEntry&) const = default;
};

struct Display {
    int index = 0;              ///< which display, from 0
    int rotation = 0;           ///< degrees clockwise that the picture is turned: 0, 90, 180, 270
    double margin_percent = 0;  ///< of the shorter side, kept free all around: 0 to 20 (overscan, bezels)
    double inches = 55;         ///< the picture's diagonal, 4 to 200
    bool operator==(const Display&) const = default;
};

/// Whether one page fades into the next.
enum class Motion { fade, none };

/// Font families by use; fontconfig finds them and falls back by coverage.
struct Fonts {
    std::string display = "Inter Display";
    std::string text = "Inter";
    bool operator==(const Fonts&) const = default;
};

/// Which theme, and when.
struct ThemeChoice {
    std::string day = "dark";  ///< a file of assets/themes, without its ending
    std::string night;         ///< empty: the same, day and night
    std::chrono::minutes day_from{7 * 60}, night_from{19 * 60};  ///< after midnight, in the event's zone
    bool operator==(const ThemeChoice&) const = default;
};

/// The event's own colours, for the theme "event".
struct Colors {
    std::optional<Color> primary, background;
    bool operator==(const Colors&) const = default;
};

/// A word of this event's own feed that names an access service, added to assets/access.json.
struct AccessWord {
    std::string word;
    AccessService service;
    bool operator==(const AccessWord&) const = default;
};

/// A header of a feed's requests. Its value never stands in the config where it is a secret.
struct Header {
    std::string name;         ///< "Authorization"
    std::string prefix;       ///< before what a file or the environment gives: "Bearer "
    std::string value;        ///< as written, where it is no secret
    std::string file;         ///< whose first line is the value; relative to the config file
    std::string environment;  ///< the variable whose value it is
    bool operator==(const Header&) const = default;
};

/// One feed of several, or one that needs more than its address.
struct Feed {
    std::string url;                           ///< URL or path; relative to the config file
    std::string format;                        ///< empty: by content; else a format's or adapter's name
    std::optional<Zone> time_zone;             ///< of its wall times; none: the config's, else its own
    bool local_times = false;                  ///< its offsets are wrong: times are wall times
    std::optional<std::chrono::seconds> poll;  ///< none: the config's
    std::vector<Header> headers;
    std::map<std::string, std::string> with;  ///< companions by name: "speakers" → URL or path
    FeedRules rules;
    bool operator==(const Feed&) const = default;
};

/// The MQTT broker of a fleet of screens.
struct Mqtt {
    std::string host;  ///< empty: there is no fleet
    int port = 0;      ///< 0: the usual one, 1883, with TLS 8883
    bool tls = false;
    std::string ca_file;        ///< certificates that are trusted; empty: those of the system
    std::string user;           ///< empty: the screen's name
    std::string password_file;  ///< its first line is the password; empty: $VENUE_KIOSK_MQTT_PASSWORD
    std::string prefix = "venue-kiosk";  ///< the first level of all topics
    std::string group;                   ///< to which this screen belongs; may be empty
    bool operator==(const Mqtt&) const = default;
};

/// Everything that staff can set, parsed once. Defaults are those of config/kiosk.schema.json.
struct Config {
    /// "feed" (with "format", where that is forced) is one feed with nothing but its address; "feeds" are
    /// several. At least one. A relative path is relative to the config file.
    std::vector<Feed> feeds;
    std::string annotations;               ///< "annotations": URL or path of what staff add; may be empty
    std::string notices;                   ///< "notices": URL or path of what staff tell; may be empty
    std::chrono::seconds notices_poll{5};  ///< "notices_seconds", 2 to 3600
    std::vector<std::string> rooms;        ///< "room": one, several, or none for all
    std::string title;                     ///< empty: the programme's own
    std::optional<Zone> time_zone;         ///< none: the feed's
    std::vector<std::string> languages{
        "sv"};                      ///< "language": files of assets/locale, shown in turn; at least one
    std::chrono::seconds poll{60};  ///< "poll_seconds", 5 to 86400
    std::chrono::seconds page{15};  ///< "page_seconds", 3 to 3600
    /// "ageing_minutes" and "stale_minutes", 1 to 10080: a programme that no server has confirmed for so long
    /// is shown with its age, and then without a word of what runs now. The second is the longer one.
    std::chrono::minutes ageing{15}, stale{240};
    View view = View::automatic;                    ///< the short form of "pages"
    std::vector<PageEntry> pages;                   ///< what is shown in turn; empty: "view" alone
    bool hide_idle_rooms = false;                   ///< the foyer leaves out rooms with nothing more today
    std::map<std::string, std::string> directions;  ///< room → "↑ Plan 2"
    ThemeChoice theme;
    Colors colors;
    std::string logo;  ///< URL or path of a picture; may be empty
    Display display;
    std::chrono::minutes stream_lead{15};  ///< "stream_lead_minutes", 0 to 1440: the QR code before the start
    double qr_distance_m = 2.5;            ///< from which QR codes are read, 0.2 to 20
    Motion motion = Motion::fade;
    bool pixel_shift = true;            ///< the picture moves by a few pixels over the hours
    std::optional<OpeningHours> hours;  ///< none: "always"
    view::Brightness brightness;
    std::chrono::minutes event_day_starts{240};  ///< "HH:MM", after midnight; 00:00 to 12:00
    Fonts fonts;
    std::string cache_dir;   ///< empty: $XDG_CACHE_HOME/venue-kiosk, ~/.cache/venue-kiosk
    std::string status_dir;  ///< empty: the service's or session's runtime folder; "none"
    Mqtt mqtt;
    std::vector<std::string> screens;      ///< the names under "screens"
    std::string screen;                    ///< that of them which this is the config of; empty: of none
    std::vector<AccessWord> access_words;  ///< "access_words": {"tecknas": "sign-language-held"}

    bool operator==(const Config&) const = default;
};

}  // namespace kiosk::config
