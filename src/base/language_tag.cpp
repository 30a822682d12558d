#include "base/language_tag.hpp"

#include <algorithm>

namespace kiosk {
namespace {

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool is_letter_or_digit(char c) {
    return is_letter(c) || (c >= '0' && c <= '9');
}

}  // namespace

bool is_language_tag(std::string_view text) {
    for (bool first = true;; first = false) {
        const std::string_view part = text.substr(0, text.find('-'));
        if (part.size() < (first ? 2U : 1U) || part.size() > 8) return false;
        if (!std::ranges::all_of(part, first ? is_letter : is_letter_or_digit)) return false;
        if (part.size() == text.size()) return true;
        text.remove_prefix(part.size() + 1);
    }
}

}  // namespace kiosk
