#include "config/kinds.hpp"

namespace kiosk::config {

std::vector<Entry> table() {
    using std::chrono::seconds;
    const Config initial;
    return {
        feed(),
        format(
            "What \"feed\" is, where that is not to be seen by content: a format or the name of an adapter.",
            [](Config& c, std::string value) {
                if (c.feeds.empty()) c.feeds.emplace_back();
                c.feeds.front().format = std::move(value);
            }),
        feeds(),
        annotations(),
        notices(),
        whole("notices_seconds", "How often notices are looked for.", 2, 3600,
              static_cast<int>(initial.notices_poll.count()),
              [](Config& c, int value) { c.notices_poll = seconds{value}; }),
        rooms(),
        text("title", "The event's name on the screen; the programme's own where it is empty.", initial.title,
             [](Config& c, std::string value) { c.title = std::move(value); }),
        time_zone(
            "The zone in which the event's times are shown, as the IANA database names it; the feed's where "
            "it is left out.",
            [](Config& c, Zone zone) { c.time_zone = std::move(zone); }),
        languages(),
        whole("poll_seconds", "How often the feed is asked for news.", 5, 86400,
              static_cast<int>(initial.poll.count()), [](Config& c, int value) { c.poll = seconds{value}; }),
        whole("page_seconds", "How long a page stands before the next one.", 3, 3600,
              static_cast<int>(initial.page.count()), [](Config& c, int value) { c.page = seconds{value}; }),
        whole("ageing_minutes",
              "How old the programme may become before its age is shown; files of this machine have none.", 1,
              10080, static_cast<int>(initial.ageing.count()),
              [](Config& c, int value) { c.ageing = std::chrono::minutes{value}; }),
        whole(
            "stale_minutes",
            "How old the programme may become before nothing is said to run now; longer than ageing_minutes.",
            1, 10080, static_cast<int>(initial.stale.count()),
            [](Config& c, int value) { c.stale = std::chrono::minutes{value}; }),
        view(),
        pages(),
        flag("hide_idle_rooms", "Whether the foyer leaves out rooms that have nothing more today.",
             [](Config& c, bool value) { c.hide_idle_rooms = value; }),
        directions(),
        theme(),
        color("colors.primary", "The event's own colour, for the theme event.",
              [](Config& c, std::optional<Color> value) { c.colors.primary = value; }),
        color("colors.background",
              "What the theme event has behind everything; nearly black where it is left out.",
              [](Config& c, std::optional<Color> value) { c.colors.background = value; }),
        logo(),
        whole("display.index", "Which display, counted from 0.", 0, 15, initial.display.index,
              [](Config& c, int value) { c.display.index = value; }),
        choice("display.rotation", "How many degrees clockwise the picture is turned.",
               std::vector<int>{0, 90, 180, 270}, initial.display.rotation,
               [](Config& c, int value) { c.display.rotation = value; }),
        number("display.margin", "Kept free all around, in percent of the shorter side.", 0, 20,
               initial.display.margin_percent,
               [](Config& c, double value) { c.display.margin_percent = value; }),
        display_inches(),
        stream_lead(),
        qr_distance(),
        motion(),
        pixel_shift(),
        hours(),
        brightness(),
        event_day_starts(),
        text("fonts.display", "The family of titles and of the clock.", initial.fonts.display,
             [](Config& c, std::string value) { c.fonts.display = std::move(value); }),
        text("fonts.text", "The family of everything else.", initial.fonts.text,
             [](Config& c, std::string value) { c.fonts.text = std::move(value); }),
        text("cache_dir",
             "Where the last good programme is kept; a folder of the user's cache where it is empty. "
             "Relative to this "
             "file.",
             initial.cache_dir, [](Config& c, std::string value) { c.cache_dir = std::move(value); }),
        text("status_dir",
             "Where a running screen tells its status, for staff and for monitoring: a folder in memory, as "
             "$RUNTIME_DIRECTORY or $XDG_RUNTIME_DIR/venue-kiosk, which are meant where it is empty; none "
             "for nowhere. Relative to this file.",
             initial.status_dir, [](Config& c, std::string value) { c.status_dir = std::move(value); }),
        text("mqtt.host", "The broker's host; empty where there is no fleet.", initial.mqtt.host,
             [](Config& c, std::string value) { c.mqtt.host = std::move(value); }),
        whole("mqtt.port", "The broker's port; 0 for the usual one, which is 1883, or 8883 with TLS.", 0,
              65535, initial.mqtt.port, [](Config& c, int value) { c.mqtt.port = value; }),
        flag("mqtt.tls", "Whether the connection is encrypted.",
             [](Config& c, bool value) { c.mqtt.tls = value; }),
        text(
            "mqtt.ca_file",
            "A file with the certificates that are trusted; the system's where it is empty. Relative to this "
            "file.",
            initial.mqtt.ca_file, [](Config& c, std::string value) { c.mqtt.ca_file = std::move(value); }),
        text("mqtt.user", "As whom to sign in; the screen's own name where it is empty.", initial.mqtt.user,
             [](Config& c, std::string value) { c.mqtt.user = std::move(value); }),
        text(
            "mqtt.password_file",
            "A file whose first line is the password; $VENUE_KIOSK_MQTT_PASSWORD where it is empty. Relative "
            "to this file.",
            initial.mqtt.password_file,
            [](Config& c, std::string value) { c.mqtt.password_file = std::move(value); }),
        topic_level("mqtt.prefix", "The first level of all topics.", initial.mqtt.prefix,
                    [](Config& c, std::string value) { c.mqtt.prefix = std::move(value); }),
        topic_level("mqtt.group", "The group to which this screen belongs; none where it is empty.",
                    initial.mqtt.group,
                    [](Config& c, std::string value) { c.mqtt.group = std::move(value); }),
        access_words(),
    };
}

std::vector<Group> groups() {
    return {{"colors", "The event's own colours, which the theme event corrects until they can be read."},
            {"display", "The display, and how the picture lies on it."},
            {"fonts", "Font families by use; scripts that they lack are found by coverage."},
            {"mqtt", "The MQTT broker of a fleet of screens."}};
}

}  // namespace kiosk::config
