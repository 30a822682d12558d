#include "view/mirror.hpp"

namespace kiosk::view {
namespace {

struct Mirror {
    int width;
    void operator()(Text& text) const { text.x = width - text.x - text.width; }
    void operator()(Box& box) const { turn(box.rect); }
    void operator()(Matrix& matrix) const { turn(matrix.rect); }
    void operator()(Picture& picture) const { turn(picture.rect); }
    void turn(Rect& rect) const { rect.x = width - rect.right(); }
};

}  // namespace

Scene mirrored(Scene scene) {
    for (Item& item : scene.items) std::visit(Mirror{scene.size.w}, item);
    return scene;
}

}  // namespace kiosk::view
