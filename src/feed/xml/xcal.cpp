#include "feed/xml/xcal.hpp"

#include <algorithm>
#include <array>
#include <cctype>

#include "feed/xml/xml_value.hpp"

namespace kiosk::feed {
namespace {

bool digits(std::string_view text) {
    return std::ranges::all_of(text, [](unsigned char c) { return std::isdigit(c) != 0; });
}

// "20101227T113000Z" → "2010-12-27T11:30:00Z"; another text as it is.
std::string extended(const std::string& basic) {
    constexpr std::size_t date = 8;
    constexpr std::size_t time = 6;
    if (basic.size() < date + 1 + time || basic[date] != 'T' || !digits(basic.substr(0, date)) ||
        !digits(basic.substr(date + 1, time)))
        return basic;
    return basic.substr(0, 4) + '-' + basic.substr(4, 2) + '-' + basic.substr(6, 2) + 'T' +
           basic.substr(9, 2) + ':' + basic.substr(11, 2) + ':' + basic.substr(13);
}

// Pentabarf writes 01H30M00S, pretalx 013000.
std::string duration(const std::string& text) {
    if (text.size() == 6 && digits(text)) return text.substr(0, 2) + ':' + text.substr(2, 2);
    return !text.empty() && text.back() == 'S' && text.front() != 'P' ? "PT" + text : text;
}

// The first child of one of the names that says something, whatever its prefix.
std::string first_of(pugi::xml_node event, std::initializer_list<std::string_view> names) {
    for (const std::string_view name : names) {
        for (const pugi::xml_node child : event.children()) {
            if (local_name(child) != name) continue;
            if (std::string text = text_of(child); !text.empty()) return text;
        }
    }
    return {};
}

Value event_value(pugi::xml_node event) {
    Value::Object object;
    for (const char* key : {"url", "status", "description"}) put(object, key, first_of(event, {key}));
    put(object, "room", first_of(event, {"location"}));
    put(object, "guid", first_of(event, {"uid"}));
    put(object, "title", first_of(event, {"title", "summary"}));
    put(object, "subtitle", first_of(event, {"subtitle"}));
    put(object, "date", extended(first_of(event, {"dtstart"})));
    put(object, "end", extended(first_of(event, {"dtend"})));
    put(object, "duration", duration(first_of(event, {"duration"})));
    put(object, "language", first_of(event, {"language-code", "language"}));
    put(object, "type", first_of(event, {"category", "categories"}));
    Value::Array people;
    for (const pugi::xml_node child : event.children()) {
        if (local_name(child) != "attendee") continue;
        Value::Object person;
        put(person, "name", text_of(child));
        people.emplace_back(std::move(person));
    }
    object.push_back({"persons", Value(std::move(people))});
    return Value(std::move(object));
}

// "-//Pentabarf//Schedule 1.0//EN" → "Pentabarf".
std::string producer(const std::string& id) {
    const std::size_t start = id.find("//");
    if (start == std::string::npos) return id;
    return id.substr(start + 2, id.find("//", start + 2) - start - 2);
}

}  // namespace

Value schedule_from_xcal(pugi::xml_node root) {
    Value::Object schedule;
    Value::Array events;
    for (const pugi::xml_node calendar : root.children()) {
        if (local_name(calendar) != "vcalendar") continue;
        put(schedule, "title", first_of(calendar, {"x-wr-calname", "x-wr-caldesc"}));
        put(schedule, "time_zone_name", first_of(calendar, {"x-wr-timezone"}));
        Value::Object generator;
        put(generator, "name", producer(first_of(calendar, {"prodid"})));
        schedule.push_back({"generator", Value(std::move(generator))});
        for (const pugi::xml_node event : calendar.children()) {
            if (local_name(event) == "vevent") events.push_back(event_value(event));
        }
    }
    Value::Object rooms;
    rooms.push_back({"", Value(std::move(events))});
    Value::Object day;
    day.push_back({"rooms", Value(std::move(rooms))});
    Value::Array days;
    days.emplace_back(std::move(day));
    schedule.push_back({"days", Value(std::move(days))});
    Value::Object outer;
    outer.push_back({"schedule", Value(std::move(schedule))});
    return Value(std::move(outer));
}

}  // namespace kiosk::feed
