#pragma once

#include <string_view>

#include "view/block.hpp"
#include "view/context.hpp"
#include "view/text_flow.hpp"

namespace kiosk::view {

/// A text in the space it has, shrunk and wrapped as flow() does.
Block text_block(const Context& c, std::string_view text, const TextStyle& style, const TextSpace& space,
                 Color color, bool strike = false);

/// One line, as wide as it needs, never cut: for words whose length we know (marks, times).
Block line_block(const Context& c, std::string_view text, const TextStyle& style, Color color);

/// An icon of the icon font in a box `size` pixels high, centred on its line.
Block icon_block(const Context& c, std::string_view glyph, int size, Color color);

}  // namespace kiosk::view
