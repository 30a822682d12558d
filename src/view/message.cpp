#include "view/message.hpp"

#include <algorithm>

#include "view/header.hpp"
#include "view/markdown.hpp"
#include "view/rich_text.hpp"
#include "view/texts.hpp"

namespace kiosk::view {
namespace {

using Kind = Paragraph::Kind;

// In units, at full size.
struct Measures {
    double size;
    double spacing;
    double before;  // the gap above it
};

Measures measures(Kind kind) {
    switch (kind) {
        case Kind::heading:
            return {11.0, 1.12, 4.5};
        case Kind::subheading:
            return {8.0, 1.15, 4.5};
        case Kind::text:
            return {6.4, 1.3, 3.2};
        case Kind::item:
            break;
    }
    return {6.0, 1.25, 1.4};
}

constexpr double least_size = 3.0;

class Composer {
  public:
    Composer(const Context& c, Size space) : c_(c), space_(space) {}

    // At the largest scale at which all of it fits.
    Block fitted(const std::vector<Paragraph>& paragraphs) const {
        constexpr double step = 0.93;
        const double least = least_size / measures(Kind::item).size;
        double scale = 1.0;
        while (scale > least) {
            Block block = set(paragraphs, scale);
            if (block.h <= space_.h && block.cut.empty()) return block;
            scale *= step;
        }
        for (std::size_t shown = paragraphs.size(); shown > 1; --shown) {
            Block block =
                set({paragraphs.begin(), paragraphs.begin() + static_cast<std::ptrdiff_t>(shown)}, least);
            if (block.h > space_.h) continue;
            for (std::size_t i = shown; i < paragraphs.size(); ++i) block.cut.push_back(words(paragraphs[i]));
            return block;
        }
        return shortened(paragraphs.front());
    }

  private:
    static std::string words(const Paragraph& paragraph) {
        std::string text;
        for (const Run& run : paragraph.runs) text += run.text;
        return text;
    }

    Block shortened(const Paragraph& paragraph) const {
        return text_block(c_, words(paragraph),
                          {Face::regular, c_.px(least_size), c_.px(smallest_type), 1.25},
                          {space_.w, 100, space_.h}, c_.theme.text);
    }

    RichStyle style(Kind kind, double scale) const {
        const Measures m = measures(kind);
        const bool title = kind == Kind::heading || kind == Kind::subheading;
        const int size =
            c_.px(std::max(m.size * scale, kind == Kind::item || kind == Kind::text ? least_size : 3.2));
        return {size, m.spacing, title ? Face::display : Face::regular, title ? Face::display : Face::bold,
                c_.theme.text};
    }

    Block item(const Paragraph& paragraph, double scale) const {
        const RichStyle in = style(Kind::item, scale);
        const Block mark =
            line_block(c_, paragraph.mark, {Face::bold, in.size, 0, in.spacing}, c_.theme.next);
        const int gap = in.size / 2;
        const Block text = rich_block(c_, paragraph.runs, in, space_.w * 9 / 10 - mark.w - gap, false);
        if (!begins_right(c_, words(paragraph))) return row({mark, text}, gap, Align::baseline);
        return row({text, mark}, gap, Align::baseline);
    }

    // Items of one list stand under each other, and the list in the middle.
    Block list(const std::vector<Paragraph>& items, double scale) const {
        std::vector<Block> rows;
        int widest = 0;
        for (const Paragraph& one : items) {
            rows.push_back(item(one, scale));
            widest = std::max(widest, rows.back().w);
        }
        const bool from_right = begins_right(c_, words(items.front()));
        const int gap = c_.px(measures(Kind::item).before * scale);
        Block block;
        for (const Block& row : rows) {
            const int x = (space_.w - widest) / 2 + (from_right ? widest - row.w : 0);
            put(block, row, x, block.empty() ? 0 : block.h + gap);
        }
        return block;
    }

    Block set(const std::vector<Paragraph>& paragraphs, double scale) const {
        Block block;
        for (std::size_t i = 0; i < paragraphs.size();) {
            const Kind kind = paragraphs[i].kind;
            Block part;
            std::size_t next = i + 1;
            if (kind == Kind::item) {
                while (next < paragraphs.size() && paragraphs[next].kind == Kind::item) ++next;
                const auto begin = paragraphs.begin();
                part =
                    list({begin + static_cast<std::ptrdiff_t>(i), begin + static_cast<std::ptrdiff_t>(next)},
                         scale);
            } else {
                part = rich_block(c_, paragraphs[i].runs, style(kind, scale), space_.w, true);
            }
            // A list stands as far from what is above it as a paragraph does.
            const double before = measures(kind == Kind::item ? Kind::text : kind).before;
            put(block, part, 0, block.empty() ? 0 : block.h + c_.px(before * scale));
            i = next;
        }
        return block;
    }

    const Context& c_;
    Size space_;
};

}  // namespace

const std::string& text_for(const LocalText& text, const std::string& locale) {
    static const std::string nothing;
    for (const std::string& tag : {locale, locale.substr(0, locale.find('-')), std::string()}) {
        if (const auto found = text.find(tag); found != text.end()) return found->second;
    }
    return text.empty() ? nothing : text.begin()->second;
}

Scene message(const Context& c, const LocalText& text) {
    Scene scene{c.size, c.theme.background, {}, {}};
    const Rect area = content_area(c);
    const Block top = header(c, c.title, {});
    put(scene, top, area.x, area.y);
    const std::vector<Paragraph> paragraphs = parse_markdown(text_for(text, c.locale()));
    if (paragraphs.empty()) return scene;
    const int begin = area.y + top.h + c.px(3);
    const Size space{area.w, std::max(1, area.bottom() - begin)};
    const Block words = Composer(c, space).fitted(paragraphs);
    put(scene, words, area.x, begin + std::max(0, (space.h - words.h) / 2));
    return scene;
}

}  // namespace kiosk::view
