#pragma once

#include <string>
#include <string_view>

#include "view/block.hpp"
#include "view/context.hpp"
#include "view/text_flow.hpp"

namespace kiosk::view {

/// Whether any letter of a text is of a script that is read from right to left.
bool has_right_to_left_letters(std::string_view utf8);

/// A part of a line as it is put among other words, so that neither turns the other round (UAX #9: within
/// FSI and PDI, which draw nothing); as it stands where all is read from left to right.
std::string isolated(const Context& c, std::string_view utf8);

/// Whether a paragraph is read from right to left: by its first letter that has a direction (UAX #9). Among
/// words of ours that are written so, a line may begin with a name of the feed's all the same; there, only a
/// text that is Latin throughout is set from left to right.
bool is_right_to_left(const Context& c, std::string_view utf8);

/// Whether the lines of a paragraph begin at the right of their block. On a page that is mirrored afterwards
/// no block begins there: all stand where the page begins, a feed's Latin titles below the marks.
bool begins_right(const Context& c, std::string_view utf8);

/// A text in the space it has, shrunk and wrapped as flow() does.
Block text_block(const Context& c, std::string_view text, const TextStyle& style, const TextSpace& space,
                 Color color, bool strike = false);

/// One line, as wide as it needs, never cut: for words whose length we know (marks, times).
Block line_block(const Context& c, std::string_view text, const TextStyle& style, Color color);

/// An icon of the icon font in a box `size` pixels high, centred on its line.
Block icon_block(const Context& c, std::string_view glyph, int size, Color color);

}  // namespace kiosk::view
