#include "view/block.hpp"

#include <algorithm>

namespace kiosk::view {
namespace {

struct Move {
    int x, y;
    void operator()(Box& box) const { shift(box.rect); }
    void operator()(Matrix& matrix) const { shift(matrix.rect); }
    void operator()(Picture& picture) const { shift(picture.rect); }
    void operator()(Text& text) const {
        text.x += x;
        text.baseline += y;
    }
    void shift(Rect& rect) const {
        rect.x += x;
        rect.y += y;
    }
};

void copy_items(std::vector<Item>& onto, const std::vector<Item>& items, int x, int y) {
    onto.reserve(onto.size() + items.size());
    for (Item item : items) {
        std::visit(Move{x, y}, item);
        onto.push_back(std::move(item));
    }
}

}  // namespace

void put(Block& onto, const Block& block, int x, int y) {
    copy_items(onto.items, block.items, x, y);
    onto.cut.insert(onto.cut.end(), block.cut.begin(), block.cut.end());
    onto.w = std::max(onto.w, x + block.w);
    onto.h = std::max(onto.h, y + block.h);
}

void put(Scene& scene, const Block& block, int x, int y) {
    copy_items(scene.items, block.items, x, y);
    scene.cut.insert(scene.cut.end(), block.cut.begin(), block.cut.end());
}

Block row(const std::vector<Block>& blocks, int gap, Align align) {
    int height = 0;
    int baseline = 0;
    for (const Block& block : blocks) {
        if (block.empty()) continue;
        height = std::max(height, block.h);
        baseline = std::max(baseline, block.baseline);
    }
    Block result;
    int x = 0;
    for (const Block& block : blocks) {
        if (block.empty()) continue;
        int y = 0;
        if (align == Align::center) y = (height - block.h) / 2;
        if (align == Align::baseline) y = baseline - block.baseline;
        put(result, block, x, y);
        x += block.w + gap;
    }
    result.baseline = baseline;
    return result;
}

Block column(const std::vector<Block>& blocks, int gap) {
    Block result;
    for (const Block& block : blocks) {
        if (block.empty()) continue;
        const int y = result.empty() ? 0 : result.h + gap;
        if (result.empty()) result.baseline = block.baseline;
        put(result, block, 0, y);
    }
    return result;
}

Block wrapped_row(const std::vector<Block>& blocks, int width, int gap, int line_gap, Align align) {
    std::vector<Block> lines;
    std::vector<Block> line;
    int used = 0;
    for (const Block& block : blocks) {
        if (block.empty()) continue;
        if (!line.empty() && used + gap + block.w > width) {
            lines.push_back(row(line, gap, align));
            line.clear();
            used = 0;
        }
        used += (line.empty() ? 0 : gap) + block.w;
        line.push_back(block);
    }
    if (!line.empty()) lines.push_back(row(line, gap, align));
    return column(lines, line_gap);
}

}  // namespace kiosk::view
