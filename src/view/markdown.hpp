#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kiosk::view {

/// A stretch of a paragraph in one weight.
struct Run {
    std::string text;
    bool bold = false;
    bool operator==(const Run&) const = default;
};

/// A paragraph of a message.
struct Paragraph {
    enum class Kind { heading, subheading, text, item };

    Kind kind = Kind::text;
    std::vector<Run> runs;  ///< a line feed in them ends a line
    std::string mark = {};  ///< of an item: "•", "2."
    bool operator==(const Paragraph&) const = default;
};

/// The little of Markdown that a message on a wall needs: "# " and "## " headings, "- ", "* " and "1. "
/// items, paragraphs between empty lines, **bold** or __bold__, and a backslash before what is meant as it
/// stands. A line ends where its text does. What opens and never closes is shown as written. At most 4000
/// bytes are read.
std::vector<Paragraph> parse_markdown(std::string_view text);

}  // namespace kiosk::view
