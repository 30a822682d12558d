#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <type_traits>

namespace kiosk::app {

/// The status of a screen, as it stands in its status file, in lines for a person. What is missing in it or
/// of another kind than it should be is left out.
std::string status_text(const nlohmann::json& status);

/// A member of an object that may be missing or of another kind: then `otherwise`.
template <class T>
T member_or(const nlohmann::json& object, const char* key, T otherwise) {
    if (!object.is_object()) return otherwise;
    const auto found = object.find(key);
    if (found == object.end()) return otherwise;
    if constexpr (std::is_same_v<T, std::string>) {
        return found->is_string() ? found->get<T>() : otherwise;
    } else if constexpr (std::is_same_v<T, bool>) {
        return found->is_boolean() ? found->get<T>() : otherwise;
    } else {
        return found->is_number() ? found->get<T>() : otherwise;
    }
}

/// The same of an object or a list; empty where there is none.
const nlohmann::json& inner(const nlohmann::json& object, const char* key);

/// Without what could steer a terminal: control characters become question marks.
std::string printable(std::string_view text);

/// "3 h 2 min 1 s".
std::string span_words(std::int64_t seconds);

/// What a screen shows, in one line: "door 1/2 (sv), Studion: now “Opening”, next 10:00 “Panel”".
std::string shown_words(const nlohmann::json& status);

}  // namespace kiosk::app
