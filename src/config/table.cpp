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
        rooms(),
        text("title", "The event's name on the screen; the programme's own where it is empty.", initial.title,
             [](Config& c, std::string value) { c.title = std::move(value); }),
        time_zone(
            "The zone in which the event's times are shown, as the IANA database names it; the feed's where "
            "it is left out.",
            [](Config& c, Zone zone) { c.time_zone = std::move(zone); }),
        text("language", "The language of the screen's own words: the name of a file in assets/locale.",
             initial.language, [](Config& c, std::string value) { c.language = std::move(value); }),
        whole("poll_seconds", "How often the feed is asked for news.", 5, 86400,
              static_cast<int>(initial.poll.count()), [](Config& c, int value) { c.poll = seconds{value}; }),
        whole("page_seconds", "How long a page stands before the next one.", 3, 3600,
              static_cast<int>(initial.page.count()), [](Config& c, int value) { c.page = seconds{value}; }),
        choice("view", "What is shown: automatic is door where rooms are named, else foyer.",
               std::vector<std::string>{"automatic", "door", "foyer"}, static_cast<std::size_t>(initial.view),
               [](Config& c, std::size_t value) { c.view = static_cast<View>(value); }),
        text("theme", "The colours: the name of a file in assets/themes, without its ending.", initial.theme,
             [](Config& c, std::string value) { c.theme = std::move(value); }),
        whole("display.index", "Which display, counted from 0.", 0, 15, initial.display.index,
              [](Config& c, int value) { c.display.index = value; }),
        choice("display.rotation", "How many degrees clockwise the picture is turned.",
               std::vector<int>{0, 90, 180, 270}, initial.display.rotation,
               [](Config& c, int value) { c.display.rotation = value; }),
        number("display.margin", "Kept free all around, in percent of the shorter side.", 0, 20,
               initial.display.margin_percent,
               [](Config& c, double value) { c.display.margin_percent = value; }),
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
        access_words(),
    };
}

std::vector<Group> groups() {
    return {{"display", "The display, and how the picture lies on it."},
            {"fonts", "Font families by use; scripts that they lack are found by coverage."}};
}

}  // namespace kiosk::config
