#include <nlohmann/json.hpp>

#include "feed/feed.hpp"
#include "feed/program/program_details.hpp"
#include "feed/program/program_keys.hpp"
#include "feed/program/write_json.hpp"
#include "time/iso8601.hpp"

namespace kiosk::feed {
namespace {

using Json = nlohmann::ordered_json;

void put(Json& object, const char* key, const std::string& text) {
    if (!text.empty()) object[key] = text;
}

void put(Json& object, const char* key, const std::vector<std::string>& texts) {
    if (!texts.empty()) object[key] = texts;
}

void put(Json& object, const char* key, const Access& access) {
    Json list = Json::array();
    for (const AccessService& service : access) {
        const std::string kind(name(service.kind));
        if (service.language.empty()) {
            list.push_back(kind);
        } else {
            list.push_back({{"service", kind}, {"language", service.language}});
        }
    }
    if (!list.empty()) object[key] = std::move(list);
}

Json person(const Person& person) {
    if (person == Person{{}, person.name, {}, {}, {}}) return person.name;
    Json object = Json::object();
    put(object, "id", person.id);
    put(object, "name", person.name);
    put(object, "role", person.role);
    put(object, "organisation", person.organisation);
    put(object, "portrait", person.portrait);
    return object;
}

Json stream(const Stream& stream) {
    if (stream == Stream()) return true;
    if (stream.title.empty()) return stream.url;
    Json object = Json::object();
    put(object, "url", stream.url);
    put(object, "title", stream.title);
    return object;
}

Json status(const Status& status, const Zone& zone) {
    const std::string kind(name(status.kind));
    if (status == Status{status.kind, {}, {}, {}}) return kind;
    Json object = {{"kind", kind}};
    put(object, "reason", status.reason);
    put(object, "moved_from", status.moved_from);
    if (status.planned_start) object["planned_start"] = format_iso(*status.planned_start, zone);
    if (status.until) object["until"] = format_iso(*status.until, zone);
    put(object, "planned_title", status.planned_title);
    if (status.new_people) object["new_people"] = true;
    return object;
}

Json session(const Session& session, const Zone& zone, const std::string* room_name) {
    Json object = Json::object();
    put(object, "id", session.id);
    put(object, "number", session.number);
    put(object, "title", session.title);
    put(object, "subtitle", session.subtitle);
    put(object, "note", session.note);
    put(object, "room", session.room);
    if (session.plenum) object["plenum"] = true;
    if (session.full) object["full"] = true;
    if (room_name != nullptr) object["room_name"] = *room_name;
    object["start"] = format_iso(session.start, zone);
    object["end"] = format_iso(session.end, zone);
    put(object, "language", session.language);
    put(object, "format", session.format);
    put(object, "type", session.type);
    put(object, "level", session.level);
    put(object, "audience", session.audience);
    if (session.track) {
        if (session.track->color) {
            object["track"] = {{"name", session.track->name}, {"color", to_string(*session.track->color)}};
        } else {
            object["track"] = session.track->name;
        }
    }
    put(object, "tags", session.tags);
    Json people = Json::array();
    for (const Person& one : session.people) people.push_back(person(one));
    if (!people.empty()) object["people"] = std::move(people);
    put(object, "organisers", session.organisers);
    put(object, "access", session.access);
    if (session.stream) object["stream"] = stream(*session.stream);
    if (session.recording != Recording::unknown)
        object["recording"] = session.recording == Recording::yes ? "yes" : "no";
    if (session.status != Status()) object["status"] = status(session.status, zone);
    put(object, "image", session.image);
    put(object, "url", session.url);
    put(object, "summary", session.summary);
    return object;
}

Json room(const Room& room) {
    Json object = {{"id", room.id}, {"name", room.name}};
    put(object, "location", room.location);
    put(object, "access", room.access);
    put(object, "former_names", room.former_names);
    return object;
}

std::string dump(const Json& json) {
    return json.dump(2, ' ', false, Json::error_handler_t::replace);
}

}  // namespace

nlohmann::ordered_json session_json(const Session& one, const Zone& zone) {
    return session(one, zone, nullptr);
}

std::string write(const Program& program) {
    Json object = {{program_marker, program_version}};
    put(object, "title", program.title);
    put(object, "url", program.url);
    put(object, "version", program.version);
    object["time_zone"] = program.zone.name();
    object["rooms"] = Json::array();
    for (const Room& one : program.rooms) object["rooms"].push_back(room(one));
    object["sessions"] = Json::array();
    for (const Session& one : program.sessions)
        object["sessions"].push_back(session(one, program.zone, nullptr));
    return dump(object) + '\n';
}

std::string write_session(const Session& one, const Program& program) {
    const Room* room = find_room_by_id(program, one.room);
    return dump(session(one, program.zone, room == nullptr ? nullptr : &room->name));
}

}  // namespace kiosk::feed
