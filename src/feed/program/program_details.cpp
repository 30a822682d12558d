#include "feed/program/program_details.hpp"

#include <array>

#include "base/nearest.hpp"
#include "feed/schedule/schedule_event.hpp"

namespace kiosk::feed {
namespace {

constexpr std::array status_kinds{Status::Kind::scheduled, Status::Kind::cancelled, Status::Kind::moved,
                                  Status::Kind::delayed};

std::optional<AccessService> read_service(const Value& item, const Fields& fields,
                                          const ProgramContext& context) {
    AccessService service;
    std::string text;
    if (item.object() != nullptr) {
        const Fields entry(item, fields.where() + ", access", context.texts, context.log,
                           context.keys.access);
        text = entry.line("service");
        service.language = entry.line("language");
    } else {
        text = context.texts.line(item, "access", fields.where());
    }
    const auto kind = access_kind(text);
    if (kind) {
        service.kind = *kind;
        return service;
    }
    std::vector<std::string> names;
    for (const AccessKind known : all_access_kinds()) names.emplace_back(kiosk::name(known));
    const std::string near = did_you_mean(text, names);
    fields.warn("the access service " + in_quotes(text) + " is unknown; left out" +
                (near.empty() ? near : "; " + near));
    return std::nullopt;
}

}  // namespace

Access read_services(const Fields& fields, const ProgramContext& context) {
    Access access;
    for (const Value& item : fields.items("access")) {
        if (auto service = read_service(item, fields, context)) add(access, std::move(*service));
    }
    return access;
}

std::vector<Person> read_people(const Fields& fields, const ProgramContext& context) {
    std::vector<Person> people;
    const Value::Array& items = fields.items("people");
    for (std::size_t i = 0; i < items.size(); ++i) {
        const std::string where = fields.where() + ", person " + std::to_string(i + 1);
        if (people.size() == context.options.limits.people) {
            fields.warn("more than " + std::to_string(people.size()) + " people; the others are left out");
            break;
        }
        Person person;
        if (items[i].object() == nullptr) {
            person.name = context.texts.line(items[i], "name", where);
        } else {
            const Fields entry(items[i], where, context.texts, context.log, context.keys.person);
            person = {entry.line("id"), entry.line("name"), entry.line("role"), entry.line("organisation"),
                      entry.url("portrait", context.options.base_url)};
        }
        if (person.name.empty()) {
            context.log.warn(where, "has no name; left out");
            continue;
        }
        people.push_back(std::move(person));
    }
    lead_first(people);
    return people;
}

std::optional<Stream> read_stream(const Fields& fields, const ProgramContext& context) {
    const Value& value = fields["stream"];
    if (value.is_null()) return std::nullopt;
    if (const auto flag = value.boolean()) return *flag ? std::optional(Stream()) : std::nullopt;
    const std::string& base = context.options.base_url;
    if (value.object() != nullptr) {
        const Fields stream(value, fields.where() + ", stream", context.texts, context.log,
                            context.keys.stream);
        return Stream{stream.url("url", base), stream.line("title")};
    }
    std::string url = fields.url("stream", base);
    return url.empty() ? std::nullopt : std::optional(Stream{std::move(url), {}});
}

Recording read_recording(const Fields& fields) {
    const Value& value = fields["recording"];
    if (value.is_null()) return Recording::unknown;
    if (const auto flag = value.boolean()) return *flag ? Recording::yes : Recording::no;
    const std::string text = fields.line("recording");
    if (text == "yes") return Recording::yes;
    if (text == "no") return Recording::no;
    if (text != "unknown")
        fields.warn("recording is none of \"yes\", \"no\" and \"unknown\"; taken as unknown");
    return Recording::unknown;
}

std::string_view name(Status::Kind kind) {
    switch (kind) {
        case Status::Kind::scheduled:
            return "scheduled";
        case Status::Kind::cancelled:
            return "cancelled";
        case Status::Kind::moved:
            return "moved";
        case Status::Kind::delayed:
            return "delayed";
    }
    return {};
}

std::optional<Status::Kind> status_kind(std::string_view text) {
    for (const Status::Kind kind : status_kinds) {
        if (name(kind) == text) return kind;
    }
    return std::nullopt;
}

std::vector<std::string> status_names() {
    std::vector<std::string> names;
    for (const Status::Kind kind : status_kinds) names.emplace_back(name(kind));
    return names;
}

}  // namespace kiosk::feed
