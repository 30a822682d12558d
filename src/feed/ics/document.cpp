#include "feed/ics/document.hpp"

#include <algorithm>
#include <array>

#include "feed/text/text_reader.hpp"

namespace kiosk::feed {
namespace {

constexpr std::array<std::string_view, 27> read_names{
    "SUMMARY",      "LOCATION",      "DESCRIPTION", "URL",          "UID",        "DTSTART",       "DTEND",
    "DURATION",     "RRULE",         "RDATE",       "EXDATE",       "EXRULE",     "RECURRENCE-ID", "STATUS",
    "CATEGORIES",   "ATTENDEE",      "CONFERENCE",  "IMAGE",        "PRODID",     "X-WR-CALNAME",  "NAME",
    "X-WR-CALDESC", "X-WR-TIMEZONE", "TZID",        "TZOFFSETFROM", "TZOFFSETTO", "X-LIC-LOCATION"};

// What one component of a hostile file may hold, and the file as a whole.
constexpr std::size_t most_lines = 5'000;
constexpr std::size_t most_lines_in_all = 3'000'000;
constexpr std::size_t most_zones = 100;
constexpr std::size_t most_observances = 500;

bool is_read(std::string_view name) {
    return std::ranges::any_of(read_names, [&](std::string_view known) { return equal_names(known, name); });
}

class Reader {
  public:
    Reader(const Limits& limits, FindingLog& log) : limits_(limits), log_(log) {}

    void read(const IcsLine& line) {
        if (line.name.empty()) {
            if (stray_++ == 0) first_stray_ = line;
        } else if (equal_names(line.name, "BEGIN")) {
            begin(line);
        } else if (equal_names(line.name, "END")) {
            end(line.value);
        } else if (ignored_ == 0 && is_read(line.name)) {
            put(line);
        }
    }

    IcsDocument take() {
        if (stray_ > 0) {
            log_.warn("line " + std::to_string(first_stray_.number),
                      (stray_ == 1 ? "this is no line of iCalendar: "
                                   : "the first of " + std::to_string(stray_) +
                                         " lines that are none of iCalendar: ") +
                          in_quotes(first_stray_.value) + "; left out");
        }
        if (in_event_) {
            log_.warn(ics_place(event_, document_.events.size() + 1),
                      "the file breaks off within this event; it is left out");
        } else if (in_calendar_) {
            log_.warn({}, "the file breaks off without END:VCALENDAR; its last events may be missing");
        }
        if (full_) log_.warn({}, "the file has too many lines; some are left out");
        return std::move(document_);
    }

  private:
    void begin(const IcsLine& line) {
        if (equal_names(line.value, "VCALENDAR")) {
            document_.has_calendar = in_calendar_ = true;
            close_all();
        } else if (equal_names(line.value, "VEVENT")) {
            if (in_event_) {
                log_.warn(ics_place(event_, document_.events.size() + 1), "it has no END:VEVENT");
                close_event();
            }
            close_all();
            in_event_ = true;
            event_ = {line.number, {}};
        } else if (ignored_ == 0 && !in_event_ && !in_zone_ && equal_names(line.value, "VTIMEZONE")) {
            in_zone_ = document_.zones.size() < most_zones;
            if (in_zone_) {
                document_.zones.push_back({{line.number, {}}, {}});
            } else {
                full_ = true;
                ++ignored_;
            }
        } else if (ignored_ == 0 && in_zone_ && !in_observance_ &&
                   document_.zones.back().observances.size() < most_observances &&
                   (equal_names(line.value, "STANDARD") || equal_names(line.value, "DAYLIGHT"))) {
            in_observance_ = true;
            document_.zones.back().observances.push_back({line.number, {}});
        } else {
            ++ignored_;  // VALARM, VTODO, VJOURNAL, …, and what is within them
        }
    }

    void end(std::string_view what) {
        if (equal_names(what, "VCALENDAR")) {
            if (in_event_) {
                log_.warn(ics_place(event_, document_.events.size() + 1), "it has no END:VEVENT");
                close_event();
            }
            in_calendar_ = false;
            close_all();
        } else if (equal_names(what, "VEVENT")) {
            if (in_event_) close_event();
            close_all();
        } else if (ignored_ > 0) {
            --ignored_;
        } else if (in_observance_) {
            in_observance_ = false;
        } else {
            in_zone_ = false;
        }
    }

    void close_event() {
        in_event_ = false;
        if (document_.events.size() < limits_.sessions) {
            document_.events.push_back(std::move(event_));
        } else {
            ++document_.left_out;
        }
        event_ = {};
    }

    void close_all() {
        ignored_ = 0;
        in_zone_ = in_observance_ = false;
    }

    void put(const IcsLine& line) {
        IcsComponent& component = in_event_        ? event_
                                  : in_observance_ ? document_.zones.back().observances.back()
                                  : in_zone_       ? document_.zones.back().own
                                                   : document_.calendar;
        if (component.lines.size() >= most_lines || count_ >= most_lines_in_all) {
            full_ = true;
            return;
        }
        ++count_;
        component.lines.push_back(line);
    }

    const Limits& limits_;
    FindingLog& log_;
    IcsDocument document_;
    IcsComponent event_;
    IcsLine first_stray_;
    std::size_t stray_ = 0;
    std::size_t count_ = 0;
    std::size_t ignored_ = 0;  // how many components deep, that nothing here reads
    bool in_calendar_ = false;
    bool in_event_ = false;
    bool in_zone_ = false;
    bool in_observance_ = false;
    bool full_ = false;
};

}  // namespace

const IcsLine* IcsComponent::find(std::string_view name) const {
    const auto found =
        std::ranges::find_if(lines, [&](const IcsLine& line) { return equal_names(line.name, name); });
    return found == lines.end() ? nullptr : &*found;
}

IcsDocument read_ics_document(IcsLines& lines, const Limits& limits, FindingLog& log) {
    Reader reader(limits, log);
    while (const auto line = lines.next()) reader.read(*line);
    return reader.take();
}

std::string ics_place(const IcsComponent& event, std::size_t number) {
    const IcsLine* title = event.find("SUMMARY");
    const std::string place = "line " + std::to_string(event.number) + ", event " + std::to_string(number);
    return title == nullptr ? place : place + " (" + in_quotes(unescaped(title->value.substr(0, 400))) + ')';
}

}  // namespace kiosk::feed
