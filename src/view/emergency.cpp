#include "view/emergency.hpp"

#include <algorithm>
#include <variant>
#include <vector>

#include "view/icons.hpp"
#include "view/texts.hpp"

namespace kiosk::view {
namespace {

using Kind = Emergency::Kind;
using Mode = Emergency::Mode;

// What one language says: a mark where it is a test, what to do, and how.
struct Words {
    std::string mark, what, how;
};

// In units: of the first language, at full size. Others are smaller, so that one is read from afar.
constexpr double what_size = 18.0, how_size = 9.0, others = 0.62, step = 0.95;

std::string_view glyph(const Emergency& one) {
    if (one.mode == Mode::lifted) return icon::lifted;
    switch (one.kind) {
        case Kind::evacuate:
            return icon::evacuate;
        case Kind::fire:
            return icon::fire;
        case Kind::shelter:
            return icon::shelter;
        case Kind::custom:
            break;
    }
    return icon::warning;
}

Words words_of(const Emergency& one, const i18n::Messages& words) {
    const std::string& own = in_language(one.text, words.locale());
    if (one.mode == Mode::lifted)
        return {{}, words("emergency.lifted"), own.empty() ? words("emergency.lifted_how") : own};
    const std::string kind = "emergency." + std::string(name(one.kind));
    Words said{{}, one.kind == Kind::custom ? own : words(kind), {}};
    if (one.kind != Kind::custom) said.how = own.empty() ? words(kind + "_how") : own;
    if (one.mode == Mode::test) {
        said.mark = words("emergency.test");
        said.how = words("emergency.test_how");
    }
    return said;
}

class Composer {
  public:
    Composer(const Context& c, const Emergency& one, std::span<const i18n::Messages> words, Size space)
        : c_(c), one_(one), colors_(emergency_colors(one.mode)), words_(words), space_(space) {}

    // At the largest scale at which all languages fit, side by side where that helps.
    Block fitted() const {
        constexpr double least = smallest_type / what_size;
        double scale = 1.0;
        while (scale > least) {
            if (const Block block = side_by_side(scale, words_.size()); fits(block)) return block;
            scale *= step;
        }
        // Rather fewer languages than words that nobody can read: only where staff have written too much.
        for (std::size_t languages = words_.size();; --languages) {
            Block block = side_by_side(least, languages);
            if (!fits(block) && languages > 1) continue;
            for (const i18n::Messages& left_out : words_.subspan(languages))
                block.cut.push_back(words_of(one_, left_out).what);
            return block;
        }
    }

  private:
    Context in(const i18n::Messages& words) const {
        Context c{c_.program, c_.board, words, c_.theme, c_.measure, c_.size, c_.margin, c_.title};
        c.hyphens = c_.hyphens;
        return c;
    }

    Block text(const Context& c, const std::string& words, Face face, double size, int width) const {
        // Lines without end: what is too much is seen by its height, and set smaller.
        constexpr int lines = 1000;
        const int em = c.px(std::max(size, smallest_type));
        Block block =
            text_block(c, words, {face, em, 0, 1.2, false, c.locale()}, {width, lines, 0}, colors_.text);
        // No page is mirrored here: there are languages of both directions on it.
        if (c.words.right_to_left()) {
            for (Item& item : block.items) {
                if (auto* line = std::get_if<Text>(&item)) line->x = block.w - line->width;
            }
        }
        if (breaks_a_word(c, words, {face, em, false}, width)) block.cut.push_back(words);
        return block;
    }

    // Then it is set smaller.
    static bool breaks_a_word(const Context& c, const std::string& words, const Font& font, int width) {
        for (std::size_t begin = 0; begin < words.size();) {
            const std::size_t end = std::min(words.find(' ', begin), words.size());
            if (c.measure.width(words.substr(begin, end - begin), font) > width) return true;
            begin = end + 1;
        }
        return false;
    }

    Block mark(const Context& c, const std::string& word, double size) const {
        if (word.empty()) return {};
        const int height = c.px(std::max(size, smallest_type));
        const Block inside = line_block(c, word, {Face::display, height, 0, 1.25}, colors_.on_mark);
        Block block;
        block.items.emplace_back(
            Box{{0, 0, inside.w + height, inside.h + height / 5}, colors_.mark, height / 5, {0, 0, 0, 0}, 0});
        put(block, inside, height / 2, height / 10);
        block.w = inside.w + height;
        block.h = inside.h + height / 5;
        return block;
    }

    // Right-to-left words stand at the right of the width that they have.
    Block one_language(std::size_t place, double scale, int width) const {
        const Context c = in(words_[place]);
        const Words said = words_of(one_, words_[place]);
        const double size = scale * (place == 0 ? 1.0 : others);
        const Block sign = mark(c, said.mark, 0.8 * what_size * size);
        std::vector<Block> parts{
            sign, text(c, said.what, Face::display, (sign.empty() ? what_size : how_size) * size, width),
            text(c, said.how, Face::semibold, how_size * size, width)};
        // First of all that nothing has to be done.
        if (!sign.empty()) std::swap(parts[1], parts[2]);
        // Among many languages what the test is of stands in the first alone.
        constexpr std::size_t many = 4;
        if (!sign.empty() && place > 0 && words_.size() > many) parts.pop_back();
        Block block;
        for (const Block& part : parts) {
            if (part.empty()) continue;
            const int y = block.empty() ? 0 : block.h + c.px(1.5 * size);
            put(block, part, c.words.right_to_left() ? width - part.w : 0, y);
        }
        block.w = width;
        return block;
    }

    bool fits(const Block& block) const { return block.cut.empty() && block.h <= space_.h; }

    // In the fewest columns in which the first so many languages fit; in the most there may be where none do.
    Block side_by_side(double scale, std::size_t languages) const {
        const std::size_t most = languages < 3 ? 1 : 3;
        for (std::size_t columns = 1;; ++columns) {
            Block block = set(scale, columns, languages);
            if (columns == most || fits(block)) return block;
        }
    }

    Block set(double scale, std::size_t columns, std::size_t languages) const {
        const int gap = c_.px(4);
        const int side = c_.px(19 * scale);
        const Block sign = icon_block(c_, glyph(one_), side, colors_.text);
        const int first_width = space_.w - sign.w - gap;
        Block all;
        const bool from_right = words_.front().right_to_left();
        put(all, sign, from_right ? space_.w - sign.w : 0, 0);
        put(all, one_language(0, scale, first_width), from_right ? 0 : sign.w + gap, 0);
        const std::size_t rest = languages - 1;
        if (rest == 0) return all;
        const auto count = static_cast<int>(columns);
        const int width = (space_.w - (count - 1) * gap) / count;
        const std::size_t rows = (rest + columns - 1) / columns;
        const int between = c_.px(std::max(1.2, 7.0 * scale));
        const int top = all.h + between;
        for (std::size_t column = 0; column < columns; ++column) {
            int y = top;
            for (std::size_t i = column * rows; i < std::min(rest, (column + 1) * rows); ++i) {
                const Block block = one_language(i + 1, scale, width);
                put(all, block, static_cast<int>(column) * (width + gap), y);
                y += block.h + between;
            }
        }
        return all;
    }

    const Context& c_;
    const Emergency& one_;
    EmergencyColors colors_;
    std::span<const i18n::Messages> words_;
    Size space_;
};

}  // namespace

EmergencyColors emergency_colors(Mode mode) {
    constexpr Color white{255, 255, 255, 255};
    switch (mode) {
        case Mode::test:
            return {{0x1b, 0x2a, 0x4a}, white, {0xff, 0xd1, 0x66}, {0x0b, 0x10, 0x20}};
        case Mode::lifted:
            return {{0x14, 0x53, 0x2d}, white, white, {0x14, 0x53, 0x2d}};
        case Mode::real:
            break;
    }
    return {{0xa8, 0x23, 0x1c}, white, white, {0xa8, 0x23, 0x1c}};
}

Scene emergency(const Context& c, const Emergency& one, std::span<const i18n::Messages> words) {
    const EmergencyColors colors = emergency_colors(one.mode);
    Scene scene{c.size, colors.ground, {}, {}};
    const Rect area = full_area(c);
    if (one.mode == Mode::test) {
        const int frame = c.px(2.0);
        scene.items.emplace_back(Box{{c.margin, c.margin, c.size.w - 2 * c.margin, c.size.h - 2 * c.margin},
                                     {0, 0, 0, 0},
                                     0,
                                     colors.mark,
                                     frame});
    }
    const Block block = Composer(c, one, words, {area.w, area.h}).fitted();
    put(scene, block, area.x, area.y + std::max(0, (area.h - block.h) / 2));
    return scene;
}

}  // namespace kiosk::view
