#include "feed/program/program_session.hpp"

#include "base/nearest.hpp"
#include "feed/program/program_details.hpp"
#include "feed/schedule/duration.hpp"
#include "feed/schedule/schedule_event.hpp"
#include "feed/schedule/schedule_times.hpp"
#include "time/iso8601.hpp"

namespace kiosk::feed {
namespace {

using namespace std::chrono;

// A room that nobody listed is added: the session counts for more than the list.
std::string room_id(const std::string& name, const Fields& fields, const ProgramContext& context) {
    if (name.empty()) return {};
    if (const auto known = context.rooms.find(name)) return context.rooms[*known].id;
    if (!context.rooms_by_use) {
        std::vector<std::string> names;
        for (const Room& room : context.rooms.rooms()) names.push_back(room.name);
        const std::string near = did_you_mean(name, names);
        fields.warn("the room " + in_quotes(name) + " is not in the list of rooms; added" +
                    (near.empty() ? near : "; " + near));
    }
    return context.rooms[context.rooms.add({{}, name, {}, {}})].id;
}

std::optional<Instant> read_instant(const Value& value, std::string_view key, const Fields& fields,
                                    const ProgramContext& context) {
    const auto stamp = parse_timestamp(value.string() == nullptr ? std::string_view() : *value.string());
    if (!stamp) {
        fields.warn(std::string(key) +
                    (value.string() == nullptr ? " is " + std::string(value.kind())
                                               : ' ' + in_quotes(*value.string())) +
                    ": not a date and time such as 2022-11-18T09:00");
        return std::nullopt;
    }
    Timestamp written = *stamp;
    if (context.options.local_times) written.offset.reset();
    const Instant instant = resolve(written, context.zone);
    if (!is_plausible(instant)) {
        fields.warn(std::string(key) + " is not between 1970 and 2199");
        return std::nullopt;
    }
    return instant;
}

// A full time, or a wall time alone on the day of the start, or after the midnight that follows it.
std::optional<Instant> written_end(const Fields& fields, Instant start, const ProgramContext& context) {
    const Value& end = fields["end"];
    if (!end.is_null()) {
        const auto time = parse_time_of_day(end.string() == nullptr ? std::string_view() : *end.string());
        if (!time) return read_instant(end, "end", fields, context);
        const LocalTime local = context.zone.to_local(start);
        const LocalTime same = floor<days>(local) + *time;
        return context.zone.to_instant(same < local ? same + days{1} : same);
    }
    if (fields["duration"].is_null() && context.hints != nullptr) {
        fields.warn("neither end nor duration; without a length it is never shown as running");
        return start;
    }
    if (fields["duration"].is_null()) {
        fields.warn("neither end nor duration");
        return std::nullopt;
    }
    const auto duration = read_duration(fields["duration"]);
    if (!duration) {
        fields.warn("duration is neither minutes nor hours and minutes such as 1:30");
        return std::nullopt;
    }
    return start + *duration;
}

std::optional<Instant> read_end(const Fields& fields, Instant start, const ProgramContext& context) {
    const auto end = written_end(fields, start, context);
    if (!end || is_plausible(*end)) return end;
    fields.warn("its end is not between 1970 and 2199");
    return std::nullopt;
}

std::optional<Track> read_track(const Fields& fields, const ProgramContext& context) {
    const Value& value = fields["track"];
    if (value.object() == nullptr) {
        std::string name = fields.line("track");
        return name.empty() ? std::nullopt : std::optional(Track{std::move(name), std::nullopt});
    }
    const Fields track(value, fields.where() + ", track", context.texts, context.log, context.keys.track);
    Track result{track.line("name"), std::nullopt};
    const std::string color = track.line("color");
    if (!color.empty()) {
        result.color = parse_color(color);
        if (!result.color) track.warn("color " + in_quotes(color) + " is not like #1a73e8; left out");
    }
    if (!result.name.empty()) return result;
    track.warn("has no name; left out");
    return std::nullopt;
}

Status read_status(const Fields& fields, const ProgramContext& context) {
    const Value& value = fields["status"];
    if (value.is_null()) return {};
    const bool detailed = value.object() != nullptr;
    const Fields status(value, fields.where() + ", status", context.texts, context.log, context.keys.status);
    Status result;
    const std::string kind = detailed ? status.line("kind") : fields.line("status");
    const auto known = status_kind(kind);
    if (known) {
        result.kind = *known;
    } else {
        const std::string near = did_you_mean(kind, status_names());
        fields.warn("status " + in_quotes(kind) + " is unknown; taken as scheduled" +
                    (near.empty() ? near : "; " + near));
    }
    if (!detailed) return result;
    result.reason = status.line("reason");
    const std::string from = status.line("moved_from");
    const auto room = context.rooms.find(from);
    result.moved_from = from.empty() || !room ? from : context.rooms[*room].id;
    if (!status["planned_start"].is_null()) {
        result.planned_start = read_instant(status["planned_start"], "planned_start", status, context);
    }
    if (!status["until"].is_null()) result.until = read_instant(status["until"], "until", status, context);
    result.planned_title = status.line("planned_title");
    result.new_people = status["new_people"].boolean().value_or(false);
    return result;
}

// A session of an adapter that says neither; that has been told.
bool lacks_length(const Fields& fields, const ProgramContext& context) {
    return context.hints != nullptr && fields["end"].is_null() && fields["duration"].is_null();
}

void count_facts(const Session& session, FindingLog& log) {
    constexpr const char* rule = "a field of its own";
    for (const AccessService& service : session.access) log.fact(described(service), rule);
    if (session.stream) log.fact("livestream", rule);
}

}  // namespace

std::optional<Session> read_session(const Value& value, const std::string& where,
                                    const ProgramContext& context) {
    if (value.object() == nullptr) {
        context.log.leave_out(where, "is " + std::string(value.kind()) + ", not a session");
        return std::nullopt;
    }
    const Fields fields(value, where, context.texts, context.log, context.keys.session);
    const std::string& base = context.options.base_url;
    Session session;
    session.title = fields.line("title");
    if (session.title.empty()) {
        context.log.leave_out(where, "no title");
        return std::nullopt;
    }
    const auto start = read_instant(fields["start"], "start", fields, context);
    const auto end = start ? read_end(fields, *start, context) : std::nullopt;
    if (!start || !end) {
        context.log.leave_out(where, "without its times");
        return std::nullopt;
    }
    session.start = *start;
    session.end = *end;
    if (*end < *start || (*end == *start && !lacks_length(fields, context)))
        fields.warn("it ends before it has begun, so it is never shown as running");
    session.room = room_id(fields.line("room"), fields, context);
    session.id = fields.line("id");
    if (session.id.empty()) {
        session.id = made_up_id({session.title, std::to_string(start->time_since_epoch().count())});
    }
    session.number = fields.line("number");
    session.subtitle = fields.line("subtitle");
    session.summary = fields.paragraphs("summary");
    session.note = fields.line("note");
    session.plenum = is_true(fields["plenum"]);
    session.full = is_true(fields["full"]);
    session.language = language_tags(fields.line("language"));
    session.format = fields.line("format");
    session.type = fields.line("type");
    session.level = fields.line("level");
    session.audience = fields.line("audience");
    session.track = read_track(fields, context);
    session.tags = fields.list("tags");
    session.people = read_people(fields, context);
    session.organisers = fields.list("organisers");
    session.image = fields.url("image", base);
    session.access = read_services(fields, context);
    session.stream = read_stream(fields, context);
    session.recording = read_recording(fields);
    session.status = read_status(fields, context);
    session.url = fields.url("url", base);
    count_facts(session, context.log);
    if (context.hints != nullptr) read_access(value, where, *context.hints, session);
    return session;
}

}  // namespace kiosk::feed
