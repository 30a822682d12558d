#pragma once

#include <string>
#include <string_view>

namespace kiosk::feed {

struct HtmlScan {
    bool markup = false;  ///< it has tags or entities
    bool blocks = false;  ///< it has block tags, so that line breaks in the source mean nothing
    std::string source;   ///< with every "<" that begins no tag escaped
};

/// Tells markup from text that only looks like it. A tag counts when its element is one of HTML's text
/// elements and it is closed further on, or stands alone (br, hr, img), or opens the text or
/// ends a line (p, li).
HtmlScan scan_html(std::string_view utf8);

/// Whether the element (lower case) starts a line of its own; with `paragraph`, set apart by an empty line.
bool is_block(std::string_view element);
bool is_paragraph(std::string_view element);

}  // namespace kiosk::feed
