#include "feed/annotations/patch.hpp"

#include <algorithm>
#include <array>

#include "base/nearest.hpp"
#include "base/text.hpp"
#include "feed/annotations/lists.hpp"
#include "feed/program/write_json.hpp"
#include "feed/schedule/schedule_event.hpp"

namespace kiosk::feed {
namespace {

using namespace std::string_view_literals;
using Json = AnnotationJson;

constexpr std::array room_keys{"name"sv, "location"sv, "access"sv};
constexpr std::array own_keys{"number"sv, "title"sv, "start"sv, "end"sv, "duration"sv};
constexpr std::array time_keys{"start"sv, "end"sv, "duration"sv};

template <class Keys>
bool in(const Keys& keys, std::string_view key) {
    return std::ranges::find(keys, key) != keys.end();
}

// write() writes the short forms, into which a patch of a member could not reach.
Json long_form(const std::string& key, Json value) {
    if (value.is_object()) return value;
    if (key == "stream" && value.is_string()) return {{"url", std::move(value)}};
    if (key == "stream") return Json::object();
    if (key == "track") return {{"name", std::move(value)}};
    return {{"kind", std::move(value)}};
}

Json patched(Json document, const Json& set) {
    for (const std::string key : {"stream", "track", "status"}) {
        if (set.contains(key) && set[key].is_object() && document.contains(key))
            document[key] = long_form(key, std::move(document[key]));
    }
    if (set.contains("duration") && !set.contains("end")) document.erase("end");
    // What staff say has become of a session does not end where the mark of an earlier change does.
    if (document.contains("status") && document["status"].is_object() && set.contains("status"))
        document["status"].erase("until");
    document.merge_patch(set);
    return document;
}

// The reader says what becomes of a faulty value in a programme; here the old one stays.
std::string kept(std::string finding) {
    constexpr std::string_view fate = "; left as it was";
    for (const std::string_view other :
         {"; left out", "; the session is left out", "; taken as scheduled", "; taken as unknown"}) {
        if (const std::size_t at = finding.find(other); at != std::string::npos)
            return finding.replace(at, other.size(), fate);
    }
    return finding.insert(std::min(finding.find("; did you mean"), finding.size()), fate);
}

}  // namespace

AnnotationPatch::AnnotationPatch(const Annotation& row, std::string where, bool whole_room,
                                 const AnnotationContext& context)
    : row_(row),
      where_(std::move(where)),
      context_(context),
      set_(object_of(row.set)),
      room_set_(Json::object()) {
    sort_keys(row, whole_room);
    removed_ = read_lists(row.remove, "remove");
    added_ = read_lists(row.add, "add");
    if (whole_room) std::swap(room_added_, added_.access);
    admit_room(set_);
}

// What belongs to the room, what to its sessions, and what to neither.
void AnnotationPatch::sort_keys(const Annotation& row, bool whole_room) {
    const Json all = object_of(row.set);
    for (const auto& item : all.items()) {
        const std::string& key = item.key();
        if (whole_room && in(room_keys, key)) {
            room_set_[key] = item.value();
            set_.erase(key);
        } else if (whole_room && in(own_keys, key)) {
            tell("set", feed::in_quotes(key) + " cannot be the same for all sessions of a room; left out");
            set_.erase(key);
        } else if (!whole_room && (key == "name" || key == "location")) {
            tell("set", feed::in_quotes(key) + " belongs to a room, and this row names a session; left out");
            set_.erase(key);
        } else if (item.value().is_null() && (key == "title" || key == "start" || key == "end")) {
            tell("set", "a session cannot be without " + key + "; left as it was");
            set_.erase(key);
        }
    }
}

void AnnotationPatch::admit_room(const Json& set) {
    if (!set.contains("room") || !set["room"].is_string()) return;
    const std::string& name = set["room"].get_ref<const std::string&>();
    if (trim(name).empty() || context_.rooms.find(name)) return;
    std::vector<std::string> names;
    for (const Room& room : context_.rooms.rooms()) names.push_back(room.name);
    const std::string near = did_you_mean(name, names);
    tell("set", "the room " + feed::in_quotes(name) + " is not in the programme; added" +
                    (near.empty() ? near : "; " + near));
}

AnnotationPatch::Attempt AnnotationPatch::read(const Json& json) const {
    FindingLog log;
    const TextReader texts(context_.options, log, Markup::plain);
    constexpr bool rooms_by_use = true;  // admit_room() has told of those that the programme does not list
    const ProgramContext context{context_.options, texts,        log,           context_.keys,
                                 context_.zone,    rooms_by_use, context_.rooms};
    Attempt attempt;
    attempt.session = read_session(value_of(json), "", context);
    attempt.findings = log.take();
    return attempt;
}

// Lists are read as those of a session that has nothing else.
Session AnnotationPatch::read_lists(const std::string& text, const char* key) const {
    if (text.empty()) return {};
    Json json = object_of(text);
    json["title"] = "-";
    json["start"] = "2000-01-01T00:00";
    json["duration"] = 1;
    Attempt attempt = read(json);
    for (const Finding& finding : attempt.findings)
        context_.log.warn(where_ + ", " + key + finding.where, finding.what);
    return attempt.session.value_or(Session());
}

bool AnnotationPatch::has_session_part() const {
    const auto empty = [](const Session& lists) {
        return lists.access.empty() && lists.tags.empty() && lists.people.empty() &&
               lists.organisers.empty() && !lists.stream;
    };
    return !set_.empty() || !row_.roles.empty() || !empty(removed_) || !empty(added_);
}

void AnnotationPatch::apply(Session& session) {
    apply_set(session);
    apply_lists(session);
    apply_roles(session);
}

void AnnotationPatch::apply_set(Session& session) {
    if (set_.empty()) return;
    const Json before = session_json(session, context_.zone);
    Attempt attempt = read(patched(before, set_));
    if (attempt.session && attempt.findings.empty()) {
        session = std::move(*attempt.session);
        return;
    }
    apply_one_by_one(session, read(before).findings);
}

// Something in the patch cannot be read: all else is applied. The times only make sense together.
void AnnotationPatch::apply_one_by_one(Session& session, const Findings& before) {
    std::vector<std::pair<std::string, Json>> parts{{"times", Json::object()}};
    for (const auto& item : set_.items()) {
        if (in(time_keys, item.key())) {
            parts.front().second[item.key()] = item.value();
        } else {
            parts.push_back({feed::in_quotes(item.key()), {{item.key(), item.value()}}});
        }
    }
    for (const auto& [name, part] : parts) {
        if (part.empty()) continue;
        Attempt attempt = read(patched(session_json(session, context_.zone), part));
        std::erase_if(attempt.findings, [&](const Finding& finding) {
            return std::ranges::find(before, finding) != before.end();
        });
        if (attempt.session && attempt.findings.empty()) session = std::move(*attempt.session);
        // What follows from the first fault of a session that cannot be is no news.
        if (!attempt.session && attempt.findings.size() > 1) attempt.findings.resize(1);
        for (const Finding& finding : attempt.findings)
            tell("set " + name + finding.where, kept(finding.what));
    }
}

void AnnotationPatch::apply_lists(Session& session) {
    remove_lists(session, removed_);
    std::vector<std::string> names;
    if (!added_.people.empty()) {
        for (const Person& person : session.people) names.push_back(person.name);
    }
    for (const Person& person : added_.people) {
        const bool known =
            std::ranges::any_of(names, [&](const std::string& name) { return same_name(name, person.name); });
        const std::string near = known ? std::string() : did_you_mean(person.name, names);
        if (!near.empty()) tell("add", feed::in_quotes(person.name) + " is added; " + near);
    }
    const std::size_t most = context_.options.limits.people;
    if (!add_lists(session, added_, most))
        tell("add", "more than " + std::to_string(most) + " people; the others are left out");
}

void AnnotationPatch::apply_roles(Session& session) {
    if (row_.roles.empty()) return;
    bool changed = false;
    for (const Person& person : session.people) names_.insert(person.name);
    for (const auto& [name, role] : row_.roles) {
        for (Person& person : session.people) {
            if (!same_name(person.name, name)) continue;
            person.role = role;
            roles_found_.insert(name);
            changed = true;
        }
    }
    if (changed) lead_first(session.people);
}

void AnnotationPatch::apply(Room& room) {
    for (const auto& item : room_set_.items()) {
        FindingLog log;
        const TextReader texts(context_.options, log, Markup::plain);
        const Value value = value_of({{item.key(), item.value()}});
        const Fields fields(value, "", texts, log, context_.keys.room);
        constexpr bool rooms_by_use = true;
        const ProgramContext context{context_.options, texts,        log,           context_.keys,
                                     context_.zone,    rooms_by_use, context_.rooms};
        Room read{room.id, fields.line("name"), fields.line("location"), read_services(fields, context)};
        const Findings findings = log.take();
        for (const Finding& finding : findings)
            tell("set " + feed::in_quotes(item.key()) + finding.where, kept(finding.what));
        if (!findings.empty()) continue;
        if (item.key() == "location") room.location = std::move(read.location);
        if (item.key() == "access") room.access = std::move(read.access);
        if (item.key() != "name") continue;
        if (read.name.empty())
            tell("set", "a room cannot be without name; left as it was");
        else
            room.name = std::move(read.name);
    }
    remove_services(room.access, removed_.access);
    for (const AccessService& service : room_added_) add(room.access, service);
}

void AnnotationPatch::finish() {
    const std::vector<std::string> names(names_.begin(), names_.end());
    for (const auto& [name, role] : row_.roles) {
        if (roles_found_.contains(name)) continue;
        const std::string near = did_you_mean(name, names);
        tell("roles", "nobody there is called " + feed::in_quotes(name) + "; " +
                          (near.empty() ? "to put somebody in, use \"add\"" : near));
    }
}

void AnnotationPatch::tell(const std::string& what, const std::string& finding) {
    if (told_.insert(what + finding).second) context_.log.warn(where_ + ", " + what, finding);
}

}  // namespace kiosk::feed
