#include "feed/schedule/schedule_event.hpp"

#include <algorithm>
#include <cctype>

#include "feed/text/text_clean.hpp"

namespace kiosk::feed {
namespace {

std::string lower(std::string text) {
    std::ranges::transform(text, text.begin(),
                           [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return text;
}

// The abstract, then the description; one of them where the other only repeats it.
std::string summary(const LongTexts& texts, const ScheduleContext& context) {
    const auto& [abstract, description] = texts;
    if (description.starts_with(abstract)) return description;
    if (description.empty() || abstract.starts_with(description)) return abstract;
    return cut(abstract + "\n\n" + description, context.options.limits.summary_bytes);
}

std::optional<Track> track(const Value& value, const std::string& where, const ScheduleContext& context) {
    const bool detailed = value.has("name") || value.has("slug");
    const Value& named = !detailed ? value : value.has("name") ? value["name"] : value["slug"];
    std::string name = context.texts.line(named, "track", where);
    if (name.empty()) return std::nullopt;
    const auto known = context.tracks.find(name);
    if (known != context.tracks.end()) return known->second;
    Track track{std::move(name), std::nullopt};
    if (const std::string* color = value["color"].string()) track.color = parse_color(*color);
    return track;
}

std::string identity(const Value& event, const Session& session, const ScheduleContext& context) {
    for (const std::string_view key : {"guid", "id", "code"}) {
        const auto own = event[key].scalar();
        std::string id = own ? cut(clean_line(*own), context.options.limits.title_bytes) : std::string();
        if (!id.empty()) return id;
    }
    return made_up_id({session.title, std::to_string(session.start.time_since_epoch().count())});
}

// Nothing in version 1 says so, but exports of newer systems let their state through.
Status status(const Value& event) {
    for (const std::string_view key : {"state", "status"}) {
        const std::string* text = event[key].string();
        if (text == nullptr) continue;
        const std::string state = lower(*text);
        if (state == "canceled" || state == "cancelled") return {Status::Kind::cancelled, {}, {}, {}};
        if (state == "delayed") return {Status::Kind::delayed, {}, {}, {}};
    }
    return {};
}

}  // namespace

bool is_true(const Value& value) {
    if (const auto flag = value.boolean()) return *flag;
    const auto text = value.scalar();
    if (!text) return false;
    const std::string word = lower(*text);
    return word == "true" || word == "yes" || word == "1";
}

void lead_first(std::vector<Person>& people) {
    std::stable_partition(people.begin(), people.end(), [](const Person& person) {
        return person.role == "moderator" || person.role == "host";
    });
}

std::vector<Person> read_persons(const Value& event, const std::string& where,
                                 const ScheduleContext& context) {
    std::vector<Person> people;
    const Value& persons = event["persons"];
    if (persons.array() == nullptr) {
        if (!persons.is_null())
            context.log.warn(where, "persons is " + std::string(persons.kind()) + ", not a list");
        return people;
    }
    for (const Value& value : *persons.array()) {
        if (people.size() == context.options.limits.people) {
            context.log.warn(
                where, "more than " + std::to_string(people.size()) + " people; the others are left out");
            break;
        }
        Person person;
        for (const std::string_view key : {"public_name", "full_public_name", "name", "full_name"}) {
            if (person.name.empty()) person.name = context.texts.line(value[key], "a person's name", where);
        }
        if (value.string() != nullptr) person.name = context.texts.line(value, "a person's name", where);
        if (person.name.empty()) {
            context.log.warn(where, "a person without a name; left out");
            continue;
        }
        for (const std::string_view key : {"guid", "code", "id"}) {
            if (person.id.empty()) person.id = context.texts.line(value[key], "a person's id", where);
        }
        person.role = lower(context.texts.line(value["role"], "a person's role", where));
        for (const std::string_view key : {"organisation", "organization", "affiliation", "company"}) {
            if (person.organisation.empty()) person.organisation = context.texts.line(value[key], key, where);
        }
        for (const std::string_view key : {"avatar", "avatar_url", "image"}) {
            if (person.portrait.empty())
                person.portrait = context.texts.url(value[key], key, where, context.base_url);
        }
        people.push_back(std::move(person));
    }
    lead_first(people);
    return people;
}

std::optional<Session> read_event(const Value& event, const DayWindow& day, const std::string& room,
                                  const std::string& where, const ScheduleContext& context) {
    const TextReader& texts = context.texts;
    Session session;
    session.room = room;
    session.title = texts.line(event["title"], "title", where);
    if (session.title.empty()) {
        context.log.leave_out(where, "no title");
        return std::nullopt;
    }
    auto start = read_start(event, day);
    if (start && context.options.local_times) start->offset.reset();
    const Instant instant = start ? resolve(*start, context.zone) : Instant();
    if (!start || !is_plausible(instant)) {
        const std::string why = start ? "its date is not between 1970 and 2199" : start.error().message;
        context.log.leave_out(where, why);
        return std::nullopt;
    }
    session.start = instant;
    session.end =
        read_end(event, session.start, {context.zone, context.options.local_times}, context.log, where);
    session.id = identity(event, session, context);
    session.subtitle = texts.line(event["subtitle"], "subtitle", where);
    const LongTexts long_texts{texts.paragraphs(event["abstract"], "abstract", where),
                               texts.paragraphs(event["description"], "description", where)};
    session.summary = summary(long_texts, context);
    session.language = language_tags(texts.line(event["language"], "language", where));
    session.type = texts.line(event["type"], "type", where);
    session.track = track(event["track"], where, context);
    session.tags = texts.list(event["tags"], "tags", where);
    for (std::string& keyword : texts.list(event["keywords"], "keywords", where))
        session.tags.push_back(std::move(keyword));
    session.people = read_persons(event, where, context);
    session.image = texts.url(event["logo"], "logo", where, context.base_url);
    session.url = texts.url(event["url"], "url", where, context.base_url);
    session.status = status(event);
    if (const auto recording = context.recording.find(room); recording != context.recording.end()) {
        session.recording = recording->second;
    }
    if (is_true(event["do_not_record"])) session.recording = Recording::no;
    read_access(event, where, context, session, long_texts);
    return session;
}

}  // namespace kiosk::feed
