#include "feed/ics/people.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace kiosk::feed {
namespace {

Value person(std::string name, std::string role, std::string organisation) {
    Value::Object members;
    members.push_back({"name", Value(Value::Data(std::move(name)))});
    members.push_back({"role", Value(Value::Data(std::move(role)))});
    members.push_back({"organisation", Value(Value::Data(std::move(organisation)))});
    return Value(Value::Data(std::move(members)));
}

bool says(const IcsLine& line, std::string_view name, std::initializer_list<std::string_view> words) {
    const std::string value = parameter(line, name).value_or(std::string());
    return std::ranges::any_of(words, [&](std::string_view word) { return equal_names(value, word); });
}

}  // namespace

Value::Array ics_attendees(const IcsComponent& event, std::size_t most) {
    Value::Array people;
    for (const IcsLine& line : event.lines) {
        if (people.size() == most) break;
        if (!equal_names(line.name, "ATTENDEE") || says(line, "CUTYPE", {"ROOM", "RESOURCE"}) ||
            says(line, "PARTSTAT", {"DECLINED"}) || says(line, "ROLE", {"NON-PARTICIPANT"})) {
            continue;
        }
        // Some write the name where the address belongs.
        const bool name_only = line.value.find_first_of(":@") == std::string_view::npos;
        std::string name =
            unescaped(parameter(line, "CN").value_or(name_only ? std::string(line.value) : std::string()));
        if (trim(name).empty() || name.find('@') != std::string::npos) continue;
        people.push_back(person(std::move(name), says(line, "ROLE", {"CHAIR"}) ? "moderator" : "", {}));
    }
    return people;
}

Value::Array listed_people(std::string_view text, std::size_t most) {
    Value::Array people;
    std::string name;
    std::string organisation;
    int depth = 0;
    const auto flush = [&] {
        if (!trim(name).empty()) people.push_back(person(trim(name), {}, trim(organisation)));
        name.clear();
        organisation.clear();
    };
    for (const char c : text) {
        if (people.size() == most) return people;
        if (c == '(' && depth++ == 0) continue;
        if (c == ')' && depth > 0 && --depth == 0) continue;
        if (c == ',' && depth == 0) {
            flush();
        } else {
            (depth > 0 ? organisation : name) += c;
        }
    }
    if (people.size() < most) flush();
    return people;
}

}  // namespace kiosk::feed
