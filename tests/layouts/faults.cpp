#include "faults.hpp"

#include <algorithm>
#include <cstdio>

namespace kiosk::layouts {
namespace {

using view::Box;
using view::Item;
using view::Matrix;
using view::Picture;
using view::Rect;
using view::Text;

bool overlap(const Rect& a, const Rect& b) {
    return a.x < b.right() && b.x < a.right() && a.y < b.bottom() && b.y < a.bottom();
}

bool holds(const Rect& outer, const Rect& inner) {
    return inner.x >= outer.x && inner.y >= outer.y && inner.right() <= outer.right() &&
           inner.bottom() <= outer.bottom();
}

bool holds_middle(const Rect& outer, const Rect& inner) {
    const int x = inner.x + inner.w / 2, y = inner.y + inner.h / 2;
    return x >= outer.x && x < outer.right() && y >= outer.y && y < outer.bottom();
}

std::string in_words(const Rect& r) {
    return std::to_string(r.w) + "x" + std::to_string(r.h) + " at " + std::to_string(r.x) + "," +
           std::to_string(r.y);
}

class Look {
  public:
    Look(const view::Context& c, const view::Scene& scene) : c_(c), scene_(scene) {}

    std::vector<std::string> all() {
        for (std::size_t i = 0; i < scene_.items.size(); ++i) {
            const Item& item = scene_.items[i];
            if (const auto* text = std::get_if<Text>(&item)) {
                look_at(*text, i);
            } else {
                const Rect rect = std::visit([this](const auto& one) { return this->extent(one); }, item);
                inside(rect, "a box");
            }
        }
        return std::move(found_);
    }

  private:
    Rect extent(const Text& text) const {
        const view::FontMetrics metrics = c_.measure.metrics(text.font);
        const bool icon = text.font.face == view::Face::icon;
        const int below = icon ? 0 : std::min(metrics.descent, text.font.size / 5);
        return {text.x, text.baseline - metrics.cap_height, text.width, metrics.cap_height + below};
    }
    static Rect extent(const Box& box) { return box.rect; }
    static Rect extent(const Matrix& matrix) { return matrix.rect; }
    static Rect extent(const Picture& picture) { return picture.rect; }

    void fault(const std::string& what) {
        if (found_.size() < 8) found_.push_back(what);
    }

    static std::string name(const Text& text) { return '"' + text.text.substr(0, 80) + '"'; }

    void inside(const Rect& rect, const std::string& what) {
        const bool wide = rect.x <= 0 && rect.right() >= scene_.size.w;
        const bool high = rect.y <= 0 && rect.bottom() >= scene_.size.h;
        const bool x = rect.x >= c_.margin && rect.right() <= scene_.size.w - c_.margin;
        const bool y = rect.y >= c_.margin && rect.bottom() <= scene_.size.h - c_.margin;
        if ((!x && !wide) || (!y && !high)) fault(what + " stands outside the screen: " + in_words(rect));
    }

    void look_at(const Text& text, std::size_t index) {
        const Rect rect = extent(text);
        inside(rect, name(text));
        const int side = std::min(scene_.size.w, scene_.size.h) - 2 * c_.margin;
        if (text.font.size < static_cast<int>(side * view::smallest_type / 100.0))
            fault(name(text) + " is only " + std::to_string(text.font.size) + " pixels high");
        if (text.width != c_.measure.width(text.text, text.font))
            fault(name(text) + " is not as wide as it says");
        Color under = scene_.background;
        for (std::size_t i = 0; i < scene_.items.size(); ++i) {
            const Item& item = scene_.items[i];
            if (const auto* box = std::get_if<Box>(&item)) {
                if (i < index) look_behind(text, rect, *box, under);
            } else if (const auto* other = std::get_if<Text>(&item)) {
                if (i < index && !text.text.empty() && overlap(rect, extent(*other)))
                    fault(name(text) + " stands on " + name(*other));
            } else if (const auto* code = std::get_if<Matrix>(&item)) {
                if (overlap(rect, code->rect)) fault(name(text) + " stands on a code");
            }
        }
        const bool plain = text.color == c_.theme.text || text.color == c_.theme.muted;
        const double least = plain ? view::text_contrast : view::mark_contrast;
        // A struck or faded text must be read all the same.
        const double ratio = view::contrast(view::blended(text.color, text.color.a, under), under);
        if (ratio < least) {
            char figures[48];
            std::snprintf(figures, sizeof figures, " has a contrast of %.2f:1", ratio);
            fault(name(text) + figures);
        }
    }

    void look_behind(const Text& text, const Rect& rect, const Box& box, Color& under) {
        // A hairline, or a line that tells how far a session is, holds nothing.
        if (box.rect.h < rect.h / 2 || !holds_middle(box.rect, rect)) return;
        under = view::blended(box.fill, box.fill.a, under);
        const bool drawn = box.fill.a > 0 || (box.border.a > 0 && box.border_width > 0);
        if (drawn && !holds(box.rect, rect))
            fault(name(text) + " runs out of its box of " + in_words(box.rect));
    }

    const view::Context& c_;
    const view::Scene& scene_;
    std::vector<std::string> found_;
};

}  // namespace

std::vector<std::string> faults(const view::Context& c, const view::Scene& scene) {
    return Look(c, scene).all();
}

}  // namespace kiosk::layouts
