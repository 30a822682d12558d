#include "view/block.hpp"

#include <gtest/gtest.h>

namespace kiosk::view {
namespace {

Block box(int w, int h, int baseline = 0) {
    Block block;
    block.items.emplace_back(Box{{0, 0, w, h}, {}, 0, {}, 0});
    block.w = w;
    block.h = h;
    block.baseline = baseline > 0 ? baseline : h;
    return block;
}

Rect rect(const Block& block, std::size_t item) {
    return std::get<Box>(block.items[item]).rect;
}

TEST(Row, StandsOnOneBaseline) {
    const Block r = row({box(10, 30, 20), box(5, 10, 8)}, 3, Align::baseline);
    EXPECT_EQ(rect(r, 0), (Rect{0, 0, 10, 30}));
    EXPECT_EQ(rect(r, 1), (Rect{13, 12, 5, 10}));
    EXPECT_EQ(r.w, 18);
    EXPECT_EQ(r.h, 30);
}

TEST(Row, IsCentred) {
    EXPECT_EQ(rect(row({box(10, 30), box(5, 10)}, 3, Align::center), 1), (Rect{13, 10, 5, 10}));
}

TEST(RowAndColumn, GiveEmptyBlocksNoGap) {
    EXPECT_EQ(row({box(10, 10), Block{}, box(10, 10)}, 5, Align::top).w, 25);
    EXPECT_EQ(column({Block{}, box(10, 10), Block{}, box(10, 10)}, 5).h, 25);
    EXPECT_TRUE(column({Block{}, Block{}}, 5).empty());
}

TEST(WrappedRow, GoesOnInANewLineWhereTheWidthIsUsedUp) {
    const Block w = wrapped_row({box(40, 10), box(40, 10), box(40, 10)}, 100, 10, 4, Align::center);
    EXPECT_EQ(rect(w, 1), (Rect{50, 0, 40, 10}));
    EXPECT_EQ(rect(w, 2), (Rect{0, 14, 40, 10}));
    EXPECT_EQ(w.w, 90);
}

}  // namespace
}  // namespace kiosk::view
