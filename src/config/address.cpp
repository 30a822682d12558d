#include "config/address.hpp"

#include <algorithm>

#include "config/echo.hpp"
#include "config/kinds.hpp"

namespace kiosk::config {
namespace {

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool is_scheme(char c) {
    return is_letter(c) || (c >= '0' && c <= '9') || c == '+' || c == '.' || c == '-';
}

// "https" of "https://…"; empty for a path.
std::string_view scheme_of(std::string_view address) {
    const std::size_t colon = address.find(':');
    if (colon == std::string_view::npos || colon < 2 || !is_letter(address.front())) return {};
    const std::string_view scheme = address.substr(0, colon);
    return std::ranges::all_of(scheme, is_scheme) ? scheme : std::string_view{};
}

// The pattern in our own words: std::regex recurses once a character.
bool is_url(std::string_view address, std::string_view scheme) {
    const std::string_view rest = address.substr(scheme.size() + 1);
    if (!rest.starts_with("//") || rest.size() < 3 || rest.find(' ') != std::string_view::npos) return false;
    const bool has_host = rest[2] != '/' && rest[2] != '?' && rest[2] != '#';
    return scheme == "file" || ((scheme == "http" || scheme == "https") && has_host);
}

}  // namespace

Result<std::string> read_address(std::string_view key, const Node& node, const Source& source) {
    const char* wanted =
        "write a URL such as \"https://example.org/schedule.json\", without spaces, or a path";
    const auto* text = std::get_if<std::string>(&node.value);
    if (text == nullptr) return refuse(key, node, source, "a URL or a path in double quotes");
    if (is_blank(*text)) return fail(quote(key) + " is empty", source.at(node.at), wanted);
    if (has_control(*text)) return fail(quote(key) + " has control characters", source.at(node.at), wanted);
    const std::string_view scheme = scheme_of(*text);
    if (!scheme.empty() && !is_url(*text, scheme))
        return fail(quote(key) + " is not an http, https or file URL", source.at(node.at), wanted);
    return *text;
}

std::string kind_of(const Node& node) {
    if (std::holds_alternative<std::string>(node.value)) return "a text";
    if (std::holds_alternative<double>(node.value)) return "a number";
    return describe(node);
}

}  // namespace kiosk::config
