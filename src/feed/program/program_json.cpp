#include "feed/program/program_json.hpp"

#include "feed/program/fields.hpp"
#include "feed/program/program_keys.hpp"
#include "feed/program/program_session.hpp"
#include "feed/schedule/schedule_event.hpp"
#include "feed/schedule/zone_choice.hpp"
#include "time/iso8601.hpp"

namespace kiosk::feed {
namespace {

// For wall times, and to show; the configured one is preferred for the latter only.
struct Zones {
    Zone wall;
    Zone shown;
};

// Of another system's times, which may lack or contradict a zone.
Zones zones_of_feed(const Value& root, const Fields& fields, const FeedOptions& options, FindingLog& log) {
    std::vector<Timestamp> times;
    for (const Value& session : *root["sessions"].array()) {
        const std::string* start = session["start"].string();
        const auto stamp = start == nullptr ? tl::make_unexpected(Error()) : parse_timestamp(*start);
        if (stamp) times.push_back(*stamp);
    }
    const std::string named = fields.line("time_zone");
    const Zone chosen = choose_zone(options.zone, named, times, log);
    const auto own = named.empty() || options.local_times ? chosen : Zone::find(named).value_or(chosen);
    return {own, chosen};
}

Zones read_zones(const Fields& fields, const FeedOptions& options, FindingLog& log) {
    const std::string name = fields.line("time_zone");
    log.zone_from(options.zone   ? "as configured"
                  : name.empty() ? "for want of any other"
                                 : "as the programme says");
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
            room.warn("its id " + in_quotes(id) + " is taken; its name is used");
        context.rooms.add(
            {id, name, room.line("location"), read_services(room, context), room.list("former_names")});
    }
}

// What an adapter says about the feed.
void read_remarks(const Value& root, const TextReader& texts, FindingLog& log, Parsed& parsed) {
    parsed.producer = texts.line(root["producer"], "producer", "programme");
    if (root["findings"].array() == nullptr) return;
    for (const Value& finding : *root["findings"].array()) {
        const Value& what = finding.object() == nullptr ? finding : finding["what"];
        const std::string text = texts.line(what, "a finding", "findings");
        if (!text.empty()) log.warn(texts.line(finding["where"], "where", "findings"), text);
    }
}

}  // namespace

Result<Parsed> read_program_json(const Value& root, const FeedOptions& options, FindingLog& log,
                                 Author author) {
    const auto version = root[program_marker].number();
    if (version != program_version) {
        return fail(
            "this programme is of another version of the format than " + std::to_string(program_version), {},
            std::string("write \"") + program_marker + "\": " + std::to_string(program_version));
    }
    if (root["sessions"].array() == nullptr) {
        return fail("this programme has no list \"sessions\"", {}, "see config/program.schema.json");
    }
    const bool adapted = author == Author::adapter;
    const TextReader texts(options, log, adapted ? Markup::html : Markup::plain);
    ProgramKeys keys;
    if (adapted) {
        keys.program.insert(keys.program.end(), {"findings", "producer"});
        keys.session.emplace_back("links");
    }
    const Fields fields(root, "programme", texts, log, keys.program);

    Parsed parsed;
    parsed.format = adapted ? Format::adapter : Format::program;
    if (adapted) read_remarks(root, texts, log, parsed);
    Program& program = parsed.program;
    program.title = fields.line("title");
    program.url = fields.url("url", options.base_url);
    program.version = fields.line("version");
    const Zones zones =
        adapted ? zones_of_feed(root, fields, options, log) : read_zones(fields, options, log);
    program.zone = zones.shown;

    RoomTable rooms;
    std::optional<AccessWords> words;
    if (adapted && options.access != nullptr) words.emplace(*options.access);
    const ScheduleContext hints{options,          texts, log, zones.wall, words ? &*words : nullptr,
                                options.base_url, {},    {}};
    const ProgramContext context{
        options, texts, log, keys, zones.wall, root["rooms"].is_null(), rooms, adapted ? &hints : nullptr};
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
            where += " (" + in_quotes(*sessions[i]["title"].string()) + ')';
        auto session = read_session(sessions[i], where, context);
        if (session) program.sessions.push_back(std::move(*session));
    }
    program.rooms = rooms.take();
    return parsed;
}

}  // namespace kiosk::feed
