#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kiosk::feed {

/// "Label: value" or "Label; value", where a line of a text begins so. A label alone, ended by a colon, has
/// the next line as its value.
struct LabelledLine {
    std::string label;  ///< folded
    std::string value;  ///< as written
    std::string text;   ///< the whole, for messages
};

/// The labelled lines of a cleaned text, in order. Bullets, numbers of '#' and Markdown's stars around a
/// label are no part of it.
std::vector<LabelledLine> labelled_lines(std::string_view text);

}  // namespace kiosk::feed
