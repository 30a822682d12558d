#include "config/echo.hpp"

#include <charconv>

namespace kiosk::config {
namespace {

// Up to the last @, because people leave an @ or a / in a password unescaped.
std::string without_credentials(std::string_view text) {
    const std::size_t scheme = text.find("://");
    const std::size_t at = text.rfind('@');
    if (scheme == std::string_view::npos || at == std::string_view::npos || at < scheme)
        return std::string(text);
    return std::string(text.substr(0, scheme + 3)) + "…" + std::string(text.substr(at));
}

std::string number(double value) {
    char text[32];
    const auto end = std::to_chars(text, text + sizeof text, value).ptr;
    return {text, end};
}

}  // namespace

std::string quote(std::string_view text) {
    constexpr std::size_t longest = 64;
    std::string shown = without_credentials(text);
    if (shown.size() > longest) {
        std::size_t end = longest;
        while (end > 0 && (static_cast<unsigned char>(shown[end]) & 0xC0U) == 0x80U) --end;
        shown.resize(end);
        shown += "…";
    }
    for (char& c : shown) {
        if (static_cast<unsigned char>(c) < 0x20) c = ' ';
    }
    return '"' + shown + '"';
}

std::string describe(const Node& node) {
    struct Words {
        std::string operator()(std::nullptr_t) const { return "null"; }
        std::string operator()(bool value) const { return value ? "true" : "false"; }
        std::string operator()(double value) const { return number(value); }
        std::string operator()(const std::string& value) const { return "the text " + quote(value); }
        std::string operator()(const Node::List&) const { return "a list"; }
        std::string operator()(const Node::Object&) const { return "an object"; }
    };
    return std::visit(Words{}, node.value);
}

}  // namespace kiosk::config
