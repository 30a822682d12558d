#pragma once

#include <string>
#include <vector>

#include "view/scene.hpp"

namespace kiosk::view {

/// A piece of a page as a value: items in its own coordinates, its extent, and the baseline of its first
/// line. Pages are put together from blocks; nothing is drawn on the way.
struct Block {
    int w = 0, h = 0;
    int baseline = 0;  ///< from the top; of a block without text: its height
    std::vector<Item> items;
    std::vector<std::string> cut;  ///< see Scene::cut

    bool empty() const { return items.empty(); }
};

enum class Align { top, center, baseline };

/// Puts `block` onto `onto` at (x, y); the extent grows to hold it.
void put(Block& onto, const Block& block, int x, int y);

/// Puts `block` onto the finished page.
void put(Scene& scene, const Block& block, int x, int y);

/// Side by side, from the left. Empty blocks take no gap.
Block row(const std::vector<Block>& blocks, int gap, Align align);

/// One below the other. Empty blocks take no gap.
Block column(const std::vector<Block>& blocks, int gap);

/// Side by side, going on in a new line where `width` is used up.
Block wrapped_row(const std::vector<Block>& blocks, int width, int gap, int line_gap, Align align);

}  // namespace kiosk::view
