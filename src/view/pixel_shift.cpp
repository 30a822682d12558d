#include "view/pixel_shift.hpp"

#include <algorithm>
#include <array>
#include <chrono>

namespace kiosk::view {
namespace {

struct Shift {
    Size picture;
    int x, y;

    void operator()(Text& text) const {
        text.x += x;
        text.baseline += y;
    }
    void operator()(Box& box) const { move(box.rect); }
    void operator()(Matrix& matrix) const { move(matrix.rect); }
    void operator()(Picture& item) const { move(item.rect); }

    void move(Rect& rect) const {
        if (rect.x > 0 && rect.right() < picture.w) rect.x += x;
        if (rect.y > 0 && rect.bottom() < picture.h) rect.y += y;
    }
};

}  // namespace

void shift_pixels(Scene& scene, Instant at) {
    struct Step {
        int x, y;
    };
    // Nine places: no hour of the day has the same one day after day.
    constexpr std::array<Step, 9> around{
        {{0, 0}, {1, 0}, {1, 1}, {0, 1}, {-1, 1}, {-1, 0}, {-1, -1}, {0, -1}, {1, -1}}};
    constexpr auto count = static_cast<long long>(around.size());
    const auto hour = std::chrono::floor<std::chrono::hours>(at).time_since_epoch().count();
    const Step& step = around[static_cast<std::size_t>(((hour % count) + count) % count)];
    const int pixels = std::max(1, std::min(scene.size.w, scene.size.h) / 400);
    for (Item& item : scene.items) std::visit(Shift{scene.size, step.x * pixels, step.y * pixels}, item);
}

}  // namespace kiosk::view
