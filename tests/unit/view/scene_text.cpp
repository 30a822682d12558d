#include "scene_text.hpp"

#include <sstream>
#include <string_view>

namespace kiosk::view {
namespace {

std::string_view name(Face face) {
    switch (face) {
        case Face::display:
            return "display";
        case Face::bold:
            return "bold";
        case Face::semibold:
            return "semibold";
        case Face::regular:
            return "regular";
        case Face::icon:
            return "icon";
    }
    return {};
}

struct Describe {
    std::ostringstream& out;

    void rect(const Rect& r) { out << r.x << ',' << r.y << ' ' << r.w << 'x' << r.h; }

    void operator()(const Box& box) {
        out << "box   ";
        rect(box.rect);
        if (box.fill.a > 0) out << " fill " << to_string(box.fill);
        if (box.border_width > 0) out << " frame " << box.border_width << ' ' << to_string(box.border);
        if (box.radius > 0) out << " round " << box.radius;
    }
    void operator()(const Text& text) {
        out << "text  " << text.x << ',' << text.baseline << " w" << text.width << ' ' << name(text.font.face)
            << ' ' << text.font.size << ' ' << to_string(text.color);
        if (text.font.tabular) out << " tabular";
        if (text.strike) out << " struck";
        if (text.right_to_left) out << " rtl";
        out << " |" << text.text << '|';
    }
    void operator()(const Matrix& matrix) {
        out << "code  ";
        rect(matrix.rect);
        out << " side " << matrix.side;
    }
    void operator()(const Picture& picture) {
        out << "image ";
        rect(picture.rect);
        out << ' ' << picture.url;
        if (picture.fit == Fit::contain) out << " whole";
    }
};

}  // namespace

std::string to_text(const Scene& scene) {
    std::ostringstream out;
    out << "scene " << scene.size.w << 'x' << scene.size.h << ' ' << to_string(scene.background) << '\n';
    for (const Item& item : scene.items) {
        std::visit(Describe{out}, item);
        out << '\n';
    }
    for (const std::string& cut : scene.cut) out << "cut   |" << cut << "|\n";
    return out.str();
}

}  // namespace kiosk::view
