#include "feed/xml/schedule_xml.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <map>
#include <set>

#include "feed/xml/xml_value.hpp"
#include "time/iso8601.hpp"

namespace kiosk::feed {
namespace {

Value people(pugi::xml_node event) {
    Value::Array list;
    for (const pugi::xml_node person : event.child("persons").children("person")) {
        Value::Object object;
        put(object, "name", text_of(person));
        for (const char* key : {"guid", "id", "role"}) put(object, key, person.attribute(key).value());
        list.emplace_back(std::move(object));
    }
    return Value(std::move(list));
}

// <link href="…">title</link>, or with <type> and <title> within.
Value links(pugi::xml_node event) {
    Value::Array list;
    for (const pugi::xml_node link : event.child("links").children("link")) {
        Value::Object object;
        const pugi::xml_node title = link.child("title");
        const bool structured = title || link.child("url") || link.child("type");
        const std::string own = structured ? std::string() : text_of(link);
        const std::string_view address = link.attribute("href").value();
        put(object, "url", !address.empty() ? address : structured ? text_of(link.child("url")) : own);
        put(object, "title", structured ? text_of(title) : own);
        list.emplace_back(std::move(object));
    }
    return Value(std::move(list));
}

Value event_value(pugi::xml_node event) {
    constexpr std::array<std::string_view, 21> texts{
        "guid",  "id",       "code", "title", "subtitle", "date",          "start",
        "end",   "duration", "room", "slug",  "abstract", "description",   "type",
        "track", "language", "logo", "url",   "state",    "do_not_stream", "do_not_record"};
    // The first of each name, in one walk.
    std::array<pugi::xml_node, texts.size()> elements;
    for (const pugi::xml_node child : event.children()) {
        const auto at = std::ranges::find(texts, std::string_view(child.name())) - texts.begin();
        if (static_cast<std::size_t>(at) == texts.size()) continue;
        pugi::xml_node& known = elements[static_cast<std::size_t>(at)];
        if (!known) known = child;
    }
    Value::Object object;
    object.reserve(texts.size());
    for (std::size_t i = 0; i < texts.size(); ++i) {
        if (elements[i])
            put_text(object, texts[i], elements[i]);
        else
            put(object, texts[i], event.attribute(texts[i].data()).value());
    }
    const pugi::xml_node track = event.child("track");
    if (text_of(track).empty()) put(object, "track", track.attribute("slug").value());
    put_own(object, "do_not_record", event.child("recording"), "optout");
    if (event.child("persons")) object.push_back({"persons", people(event)});
    if (event.child("links")) object.push_back({"links", links(event)});
    return Value(std::move(object));
}

Value events_in(pugi::xml_node parent) {
    Value::Array list;
    for (const pugi::xml_node event : parent.children("event")) list.push_back(event_value(event));
    return Value(std::move(list));
}

// Before this hour a wall time without date belongs to the day before; as the start of the day's window.
std::string window_start(pugi::xml_node day, const std::string& day_change) {
    const auto time = parse_time_of_day(day_change);
    const std::string date = day.attribute("date").value();
    if (!time || date.empty()) return {};
    const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(*time).count();
    std::array<char, 16> text{};
    std::snprintf(text.data(), text.size(), "T%02d:%02d", static_cast<int>(minutes / 60),
                  static_cast<int>(minutes % 60));
    return date + text.data();
}

Value day_value(pugi::xml_node day, const std::string& day_change) {
    Value::Object object;
    put(object, "date", day.attribute("date").value());
    const std::string start = day.attribute("start").value();
    put(object, "day_start", start.empty() ? window_start(day, day_change) : start);
    put(object, "day_end", day.attribute("end").value());
    Value::Object rooms;
    // Until 2012 Pentabarf named the room in the event only.
    if (day.child("event")) rooms.push_back({"", events_in(day)});
    for (const pugi::xml_node room : day.children("room")) {
        rooms.push_back({room.attribute("name").value(), events_in(room)});
    }
    object.push_back({"rooms", Value(std::move(rooms))});
    return Value(std::move(object));
}

// The rooms in the order of the document; those of one name once.
Value rooms_of(pugi::xml_node schedule) {
    Value::Array list;
    std::set<std::string, std::less<>> names;
    for (const pugi::xml_node day : schedule.children("day")) {
        for (const pugi::xml_node room : day.children("room")) {
            if (!names.insert(room.attribute("name").value()).second) continue;
            Value::Object object;
            put(object, "name", room.attribute("name").value());
            put(object, "guid", room.attribute("guid").value());
            list.emplace_back(std::move(object));
        }
    }
    return Value(std::move(list));
}

void add_tracks(pugi::xml_node parent, Value::Array& tracks) {
    for (const pugi::xml_node track : parent.children("track")) {
        Value::Object object;
        const std::string name = track.attribute("name").value();
        put(object, "name", name.empty() ? text_of(track) : name);
        for (const char* key : {"color", "slug"}) put(object, key, track.attribute(key).value());
        tracks.emplace_back(std::move(object));
    }
}

// Some write https://conf.example.org/talk/{id}: a pattern, of which only the folder is an address.
std::string base_url(pugi::xml_node schedule, pugi::xml_node conference) {
    std::string url = text_of(schedule.child("base_url"));
    if (url.empty()) url = text_of(conference.child("base_url"));
    const std::size_t pattern = url.find('{');
    if (pattern == std::string::npos) return url;
    return url.substr(0, url.rfind('/', pattern) + 1);
}

}  // namespace

Value schedule_from_xml(pugi::xml_node schedule) {
    const pugi::xml_node root_conference = schedule.child("conference");
    const pugi::xml_node conference = root_conference ? root_conference : schedule;
    Value::Object inner;
    for (const char* key : {"title", "acronym", "url", "time_zone_name"}) {
        put(inner, key, text_of(conference.child(key)));
    }
    Value::Array tracks;
    for (const pugi::xml_node parent : {conference, conference.child("tracks"), schedule.child("tracks")}) {
        add_tracks(parent, tracks);
    }
    inner.push_back({"tracks", Value(std::move(tracks))});
    inner.push_back({"rooms", rooms_of(schedule)});
    const std::string day_change = text_of(conference.child("day_change"));
    Value::Array days;
    for (const pugi::xml_node day : schedule.children("day")) days.push_back(day_value(day, day_change));
    inner.push_back({"days", Value(std::move(days))});

    Value::Object outer;
    const std::string version = text_of(schedule.child("version"));
    put(outer, "version", version.empty() ? text_of(conference.child("release")) : version);
    put(outer, "base_url", base_url(schedule, conference));
    Value::Object generator;
    for (const char* key : {"name", "version"}) {
        put(generator, key, schedule.child("generator").attribute(key).value());
    }
    outer.push_back({"generator", Value(std::move(generator))});
    outer.push_back({"conference", Value(std::move(inner))});
    Value::Object root;
    root.push_back({"schedule", Value(std::move(outer))});
    return Value(std::move(root));
}

}  // namespace kiosk::feed
