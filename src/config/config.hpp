#pragma once

#include <chrono>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/access.hpp"
#include "model/feed_rules.hpp"
#include "time/zone.hpp"

namespace kiosk::config {

enum class View { automatic, door, foyer };  ///< automatic: door for one or more rooms named, else foyer

struct Display {
    int index = 0;              ///< which display, from 0
    int rotation = 0;           ///< degrees clockwise that the picture is turned: 0, 90, 180, 270
    double margin_percent = 0;  ///< of the shorter side, kept free all around: 0 to 20 (overscan, bezels)
    bool operator==(const Display&) const = default;
};

/// Font families by use; fontconfig finds them and falls back by coverage.
struct Fonts {
    std::string display = "Inter Display";
    std::string text = "Inter";
    bool operator==(const Fonts&) const = default;
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

/// Everything that staff can set, parsed once. Defaults are those of config/kiosk.schema.json.
struct Config {
    /// "feed" (with "format", where that is forced) is one feed with nothing but its address; "feeds" are
    /// several. At least one. A relative path is relative to the config file.
    std::vector<Feed> feeds;
    std::string annotations;         ///< "annotations": URL or path of what staff add; may be empty
    std::vector<std::string> rooms;  ///< "room": one, several, or none for all
    std::string title;               ///< empty: the programme's own
    std::optional<Zone> time_zone;   ///< none: the feed's
    std::string language = "sv";
    std::chrono::seconds poll{60};  ///< "poll_seconds", 5 to 86400
    std::chrono::seconds page{15};  ///< "page_seconds", 3 to 3600
    View view = View::automatic;
    std::string theme = "dark";  ///< a file of assets/themes, without its ending
    Display display;
    std::chrono::minutes event_day_starts{240};  ///< "HH:MM", after midnight; 00:00 to 12:00
    Fonts fonts;
    std::string cache_dir;                 ///< empty: $XDG_CACHE_HOME/venue-kiosk, ~/.cache/venue-kiosk
    std::vector<AccessWord> access_words;  ///< "access_words": {"tecknas": "sign-language-held"}

    bool operator==(const Config&) const = default;
};

}  // namespace kiosk::config
