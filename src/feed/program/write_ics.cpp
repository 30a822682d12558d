#include "feed/program/write_ics.hpp"

#include <cstdio>
#include <map>

namespace kiosk::feed {
namespace {

using namespace std::chrono;

// RFC 5545, 3.1: at most 75 bytes a line; a character is not torn.
void put_line(std::string& out, const std::string& line) {
    constexpr std::size_t most = 75;
    std::size_t room = most;
    for (std::size_t at = 0; at < line.size();) {
        std::size_t end = std::min(at + room, line.size());
        while (end > at && end < line.size() && (static_cast<unsigned char>(line[end]) & 0xC0U) == 0x80U)
            --end;
        if (end == at) end = std::min(at + room, line.size());
        if (at > 0) out += ' ';
        out.append(line, at, end - at);
        out += "\r\n";
        at = end;
        room = most - 1;
    }
}

// 3.3.11
std::string escaped(const std::string& text) {
    std::string result;
    for (const char c : text) {
        if (c == '\\' || c == ';' || c == ',') result += '\\';
        result += c == '\n' ? "\\n" : std::string(1, c);
    }
    return result;
}

// RFC 6868: a parameter's value in quotes.
std::string parameter(const std::string& text) {
    std::string result = "\"";
    for (const char c : text) {
        if (c == '^') {
            result += "^^";
        } else if (c == '"') {
            result += "^'";
        } else {
            result += c == '\n' ? "^n" : std::string(1, c);
        }
    }
    return result + '"';
}

std::string utc(Instant instant) {
    const sys_days day = floor<days>(instant);
    const year_month_day date{day};
    const hh_mm_ss time{instant - day};
    char text[32];
    std::snprintf(text, sizeof text, "%04d%02u%02uT%02d%02d%02dZ", static_cast<int>(date.year()),
                  static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                  static_cast<int>(time.hours().count()), static_cast<int>(time.minutes().count()),
                  static_cast<int>(time.seconds().count()));
    return text;
}

void put(std::string& out, const char* name, const std::string& text) {
    if (!text.empty()) put_line(out, std::string(name) + ':' + escaped(text));
}

// A URI is no text: it is written as it is (3.3.13).
void put_uri(std::string& out, const std::string& name, const std::string& uri) {
    if (!uri.empty()) put_line(out, name + ':' + uri);
}

std::string place(const Room* room) {
    if (room == nullptr) return {};
    return room->location.empty() ? room->name : room->name + ", " + room->location;
}

std::string description(const Session& session) {
    std::string text = session.subtitle;
    for (const std::string* part : {&session.note, &session.summary}) {
        if (!part->empty()) text += (text.empty() ? "" : "\n\n") + *part;
    }
    return text;
}

// 3.8.1.2: a list, whose items are escaped one by one.
void put_categories(std::string& out, const Session& session) {
    std::string list;
    const auto add = [&list](const std::string& item) {
        if (!item.empty()) list += (list.empty() ? "" : ",") + escaped(item);
    };
    if (session.track) add(session.track->name);
    for (const std::string& tag : session.tags) add(tag);
    for (const AccessService& service : session.access) add(std::string(name(service.kind)));
    if (!list.empty()) put_line(out, "CATEGORIES:" + list);
}

void put_session(std::string& out, const Session& session, const Program& program, const std::string& uid,
                 Instant stamp) {
    put_line(out, "BEGIN:VEVENT");
    put(out, "UID", uid);
    put_line(out, "DTSTAMP:" + utc(stamp));
    put_line(out, "DTSTART:" + utc(session.start));
    // 3.6.1: an end that is not after the start is no end.
    if (session.end > session.start) put_line(out, "DTEND:" + utc(session.end));
    put(out, "SUMMARY", session.title);
    put(out, "LOCATION", place(find_room_by_id(program, session.room)));
    put(out, "DESCRIPTION", description(session));
    put_categories(out, session);
    if (is_cancelled(session)) put_line(out, "STATUS:CANCELLED");
    for (const Person& person : session.people) {
        const std::string name =
            person.organisation.empty() ? person.name : person.name + ", " + person.organisation;
        put_line(out, "ATTENDEE;CN=" + parameter(name) + ":invalid:nomail");
    }
    if (session.stream) put_uri(out, "CONFERENCE;VALUE=URI;FEATURE=VIDEO", session.stream->url);
    put_uri(out, "IMAGE;VALUE=URI", session.image);
    put_uri(out, "URL", session.url);
    put_line(out, "END:VEVENT");
}

}  // namespace

std::string write_ics(const Program& program, Instant stamp) {
    std::string out;
    put_line(out, "BEGIN:VCALENDAR");
    put_line(out, "VERSION:2.0");
    put_line(out, "PRODID:-//venue-kiosk//EN");
    put(out, "NAME", program.title);
    put(out, "X-WR-CALNAME", program.title);
    put(out, "X-WR-TIMEZONE", program.zone.name());
    std::map<std::string, std::size_t, std::less<>> slots;
    for (const Session& session : program.sessions) {
        // Ids may repeat in a feed; in a calendar the second would be taken for a change of the first.
        const std::size_t slot = ++slots[session.id];
        const std::string uid = slot == 1 ? session.id : session.id + '#' + std::to_string(slot);
        put_session(out, session, program, uid, stamp);
    }
    put_line(out, "END:VCALENDAR");
    return out;
}

}  // namespace kiosk::feed
