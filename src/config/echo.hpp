#pragma once

#include <string>
#include <string_view>

#include "config/jsonc.hpp"

namespace kiosk::config {

/// A text from a config in double quotes, for messages: short, on one line, and without the user and password
/// of a URL, which may end up in a log.
std::string quote(std::string_view text);

/// A value in words: "the text \"ten\"", "2.5", "a list".
std::string describe(const Node& node);

/// `"a", "b" or "c"`.
template <class Names>
std::string one_of(const Names& names) {
    std::string text;
    std::size_t i = 0;
    for (const auto& name : names) {
        if (i > 0) text += i + 1 == std::size(names) ? " or " : ", ";
        text += name;
        ++i;
    }
    return text;
}

}  // namespace kiosk::config
