#pragma once

#include <vector>

#include "view/block.hpp"
#include "view/context.hpp"
#include "view/markdown.hpp"

namespace kiosk::view {

/// How a text of several weights is set: lines as even as the words allow, in one size.
struct RichStyle {
    int size = 0;
    double spacing = 1.25;  ///< line height in ems
    Face face = Face::regular, bold = Face::bold;
    Color color;
};

/// The runs in lines within `width`, each line centred in it, or where `centred` is not asked for, at the
/// side at which its language begins. The block is as wide as its widest line, from `width`'s left edge. What
/// stands in one weight is broken as any text is, else only between words. Counts as cut where a word is
/// wider than that.
Block rich_block(const Context& c, const std::vector<Run>& runs, const RichStyle& style, int width,
                 bool centred);

}  // namespace kiosk::view
