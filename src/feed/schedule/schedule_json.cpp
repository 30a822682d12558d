#include "feed/schedule/schedule_json.hpp"

#include <algorithm>

#include "feed/schedule/room_table.hpp"
#include "feed/schedule/schedule_event.hpp"
#include "feed/schedule/schedule_rooms.hpp"
#include "feed/schedule/zone_choice.hpp"

namespace kiosk::feed {
namespace {

const Value& schedule_of(const Value& root) {
    return root["schedule"].object() != nullptr ? root["schedule"] : root;
}

const Value& conference_of(const Value& root) {
    const Value& schedule = schedule_of(root);
    return schedule["conference"].object() != nullptr ? schedule["conference"] : schedule;
}

const Value& days_of(const Value& root) {
    const Value& inside = conference_of(root)["days"];
    return inside.array() != nullptr ? inside : schedule_of(root)["days"];
}

void add_times(const Value& day, std::vector<Timestamp>& times) {
    if (day["rooms"].object() == nullptr) return;
    const DayWindow window = read_day_window(day);
    for (const Member& room : *day["rooms"].object()) {
        if (room.value.array() == nullptr) continue;
        for (const Value& event : *room.value.array()) {
            if (const auto start = read_start(event, window)) times.push_back(*start);
        }
    }
}

// The times that show in which zone the feed thinks: those of events, and where these have no offset, those
// of days too.
std::vector<Timestamp> written_times(const Value& days) {
    std::vector<Timestamp> times;
    for (const Value& day : *days.array()) add_times(day, times);
    const bool offsets =
        std::ranges::any_of(times, [](const Timestamp& time) { return time.offset.has_value(); });
    for (const Value& day : *days.array()) {
        if (offsets) break;
        if (const auto start = read_day_window(day).start) times.push_back(*start);
    }
    return times;
}

std::map<std::string, Track, std::less<>> read_tracks(const Value& conference, const TextReader& texts) {
    std::map<std::string, Track, std::less<>> tracks;
    if (conference["tracks"].array() == nullptr) return tracks;
    for (const Value& value : *conference["tracks"].array()) {
        Track track{texts.line(value["name"], "name", "tracks"), std::nullopt};
        if (track.name.empty()) continue;
        const Value& color = value.has("color") ? value["color"] : value["colors"]["light"];
        if (color.string() != nullptr) track.color = parse_color(*color.string());
        const std::string slug = texts.line(value["slug"], "slug", "tracks");
        if (!slug.empty()) tracks.emplace(slug, track);
        tracks.insert_or_assign(track.name, track);
    }
    return tracks;
}

// Events of a feed without days, such as a calendar.
bool is_bare(const Value& day) {
    return day.object() != nullptr && day.object()->size() == 1 && day.has("rooms");
}

// "day 1, room "A"", as far as the feed has days and names rooms.
std::string within(const std::string& outer, const std::string& inner) {
    return outer.empty() || inner.empty() ? outer + inner : outer + ", " + inner;
}

class Reader {
  public:
    Reader(ScheduleContext& context, ScheduleRooms& rooms, Program& program)
        : context_(context), rooms_(rooms), program_(program) {}

    /// `number` counts from 1; it is 0 where the feed has no days, only events.
    void read_day(const Value& day, std::size_t number) {
        const std::string where = number == 0 ? std::string() : "day " + std::to_string(number);
        const Value& rooms = day["rooms"];
        if (rooms.object() == nullptr) {
            if (!rooms.is_null() || day.object() == nullptr) {
                context_.log.warn(where, "has no rooms that can be read; left out");
            }
            return;
        }
        const DayWindow window = read_day_window(day);
        for (const Member& room : *rooms.object()) {
            const std::string in_room = within(where, room.key.empty() ? "" : "room " + in_quotes(room.key));
            if (room.value.array() == nullptr) {
                if (!room.value.is_null()) {
                    context_.log.warn(in_room,
                                      "holds " + std::string(room.value.kind()) + ", not a list of events");
                }
                continue;
            }
            for (std::size_t i = 0; i < room.value.array()->size(); ++i) {
                read_one((*room.value.array())[i], window, room.key,
                         within(in_room, "event " + std::to_string(i + 1)));
            }
        }
    }

    std::size_t left_out() const { return left_out_; }

  private:
    void read_one(const Value& event, const DayWindow& window, const std::string& key, std::string where) {
        if (program_.sessions.size() >= context_.options.limits.sessions) {
            ++left_out_;
            return;
        }
        if (event.object() == nullptr) {
            context_.log.leave_out(where, "is " + std::string(event.kind()) + ", not an event");
            return;
        }
        if (event["title"].string() != nullptr) where += " (" + in_quotes(*event["title"].string()) + ')';
        auto session = read_event(event, window, room_id(event, key), where, context_);
        if (session) program_.sessions.push_back(std::move(*session));
    }

    std::string room_id(const Value& event, const std::string& key) const {
        const std::string* own = event["room"].string();
        const auto found = rooms_.by_key.find(key.empty() && own != nullptr ? *own : key);
        return found == rooms_.by_key.end() ? std::string() : rooms_.table[found->second].id;
    }

    ScheduleContext& context_;
    ScheduleRooms& rooms_;
    Program& program_;
    std::size_t left_out_ = 0;
};

std::string producer(const Value& generator, const TextReader& texts) {
    const std::string name = texts.line(generator["name"], "name", "generator");
    const std::string version = texts.line(generator["version"], "version", "generator");
    return version.empty() || name.empty() ? name : name + ' ' + version;
}

}  // namespace

bool is_schedule_json(const Value& root) {
    return days_of(root).array() != nullptr;
}

Parsed read_schedule_json(const Value& root, const FeedOptions& options, FindingLog& log) {
    const TextReader texts(options, log, Markup::html);
    const Value& schedule = schedule_of(root);
    const Value& conference = conference_of(root);
    const Value& days = days_of(root);

    Parsed parsed;
    parsed.format = Format::schedule_json;
    parsed.producer = producer(root.has("generator") ? root["generator"] : schedule["generator"], texts);
    Program& program = parsed.program;
    program.title = texts.line(conference["title"], "title", "conference");
    if (program.title.empty()) program.title = texts.line(conference["acronym"], "acronym", "conference");
    std::string base = texts.url(schedule["base_url"], "base_url", "schedule", options.base_url);
    if (base.empty()) base = options.base_url;
    program.url = texts.url(conference["url"], "url", "conference", base);
    if (program.url.empty() && !schedule["base_url"].is_null()) program.url = base;
    program.version = texts.line(schedule["version"], "version", "schedule");
    const std::string zone_name = texts.line(conference["time_zone_name"], "time_zone_name", "conference");
    program.zone = choose_zone(options.zone, zone_name, written_times(days), log);

    ScheduleRooms rooms = read_rooms(schedule, conference, days, texts, log);
    std::optional<AccessWords> words;
    if (options.access != nullptr) words.emplace(*options.access);
    ScheduleContext context{options,
                            texts,
                            log,
                            program.zone,
                            words ? &*words : nullptr,
                            base,
                            read_tracks(conference, texts),
                            rooms.recording};
    Reader reader(context, rooms, program);
    const bool dayless = days.array()->size() == 1 && is_bare(days.array()->front());
    for (std::size_t i = 0; i < days.array()->size(); ++i) {
        reader.read_day((*days.array())[i], dayless ? 0 : i + 1);
    }
    if (reader.left_out() > 0) {
        log.warn({}, "more than " + std::to_string(options.limits.sessions) + " sessions; the last " +
                         std::to_string(reader.left_out()) + " are left out");
    }
    program.rooms = rooms.table.take();
    return parsed;
}

}  // namespace kiosk::feed
