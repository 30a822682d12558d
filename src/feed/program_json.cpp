#include "feed/program_json.hpp"

#include "feed/fields.hpp"
#include "feed/program_keys.hpp"
#include "feed/program_session.hpp"

namespace kiosk::feed {
namespace {

// For wall times, and to show; the configured one is preferred for the latter only.
struct Zones {
    Zone wall;
    Zone shown;
};

Zones read_zones(const Fields& fields, const FeedOptions& options) {
    const std::string name = fields.line("time_zone");
    if (name.empty()) {
        if (!options.zone)
            fields.warn("no time_zone; times without offset are read as UTC, and all are shown so");
        return {options.zone.value_or(Zone()), options.zone.value_or(Zone())};
    }
    const auto zone = Zone::find(name);
    if (!zone) {
        const std::string& remedy = zone.error().remedy;
        fields.warn("time_zone: " + zone.error().message + (remedy.empty() ? remedy : "; " + remedy));
        return {options.zone.value_or(Zone()), options.zone.value_or(Zone())};
    }
    return {*zone, options.zone.value_or(*zone)};
}

void read_rooms(const Fields& fields, const ProgramContext& context) {
    const Value::Array& items = fields.items("rooms");
    for (std::size_t i = 0; i < items.size(); ++i) {
        const std::string where = "room " + std::to_string(i + 1);
        if (items[i].object() == nullptr) {
            const std::string name = context.texts.line(items[i], "room", where);
            if (!name.empty()) context.rooms.add({{}, name, {}, {}});
            continue;
        }
        const Fields room(items[i], where, context.texts, context.log, context.keys.room);
        std::string name = room.line("name");
        std::string id = room.line("id");
        if (name.empty()) name = id;
        if (name.empty()) {
            room.warn("has neither name nor id; left out");
            continue;
        }
        if (!id.empty() && context.rooms.find_id(id))
            room.warn("its id " + quoted(id) + " is taken; its name is used");
        context.rooms.add({id, name, room.line("location"), read_services(room, context)});
    }
}

}  // namespace

Result<Parsed> read_program_json(const Value& root, const FeedOptions& options, FindingLog& log) {
    const auto version = root[program_marker].number();
    if (version != program_version) {
        return fail(
            "this programme is of another version of the format than " + std::to_string(program_version), {},
            std::string("write \"") + program_marker + "\": " + std::to_string(program_version));
    }
    if (root["sessions"].array() == nullptr) {
        return fail("this programme has no list \"sessions\"", {}, "see config/program.schema.json");
    }
    const TextReader texts(options, log, Markup::plain);
    const ProgramKeys keys;
    const Fields fields(root, "programme", texts, log, keys.program);

    Parsed parsed;
    parsed.format = Format::program;
    Program& program = parsed.program;
    program.title = fields.line("title");
    program.url = fields.url("url", options.base_url);
    program.version = fields.line("version");
    const Zones zones = read_zones(fields, options);
    program.zone = zones.shown;

    RoomTable rooms;
    const ProgramContext context{options, texts, log, keys, zones.wall, root["rooms"].is_null(), rooms};
    read_rooms(fields, context);
    const Value::Array& sessions = *root["sessions"].array();
    for (std::size_t i = 0; i < sessions.size(); ++i) {
        if (program.sessions.size() >= options.limits.sessions) {
            log.warn({}, "more than " + std::to_string(options.limits.sessions) + " sessions; the last " +
                             std::to_string(sessions.size() - i) + " are left out");
            break;
        }
        std::string where = "session " + std::to_string(i + 1);
        if (sessions[i]["title"].string() != nullptr)
            where += " (" + quoted(*sessions[i]["title"].string()) + ')';
        auto session = read_session(sessions[i], where, context);
        if (session) program.sessions.push_back(std::move(*session));
    }
    program.rooms = rooms.take();
    return parsed;
}

}  // namespace kiosk::feed
