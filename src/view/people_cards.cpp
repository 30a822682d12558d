#include "view/people_cards.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "view/person.hpp"
#include "view/texts.hpp"

namespace kiosk::view {
namespace {

// From one speaker's to a crowd's, in units.
constexpr std::array portrait_sizes{40.0, 34.0, 29.0, 25.0, 22.0, 19.0, 16.5,
                                    14.5, 12.5, 11.0, 9.5,  8.2,  7.0};

struct CardLayout {
    double portrait = 0;  // units
    int columns = 1;
    bool above = false;  // the portrait stands above the words, not beside them
    int width = 0;       // of a column
};

constexpr double column_gap = 3.0;

class Cards {
  public:
    Cards(const Context& c, const std::vector<Person>& people, Size space)
        : c_(c), people_(by_weight(people)), space_(space), show_speaker_(tells_speakers(people_)) {}

    Block fitted() const {
        for (const double portrait : portrait_sizes) {
            for (const bool above : {true, false}) {
                for (int columns = most_columns(portrait, above); columns > 0; --columns) {
                    const CardLayout layout{portrait, columns, above, width(columns)};
                    Block block = set(layout, people_.size());
                    if (block.h <= space_.h && block.w <= space_.w && block.cut.empty()) return block;
                }
            }
        }
        return as_many_as_fit();
    }

  private:
    int width(int columns) const { return (space_.w - (columns - 1) * c_.px(column_gap)) / columns; }

    int most_columns(double portrait, bool above) const {
        // Rows of portraits with words below belong to a few; among many, names are found in columns.
        if (above && (people_.size() > 4 || portrait < 16)) return 0;
        const int least = c_.px(above ? std::max(portrait, 25.0) : portrait + 22);
        const int columns = (space_.w + c_.px(column_gap)) / (least + c_.px(column_gap));
        return std::min({columns, static_cast<int>(people_.size()), 4});
    }

    // The type of all cards alike, in pixels: one size for all names, one for what stands below them.
    struct Type {
        int name = 0, detail = 0;
    };

    Type type_for(double portrait, int width) const {
        Type type{c_.px(std::clamp(portrait * 0.26, 3.1, 4.8)), c_.px(std::clamp(portrait * 0.19, 2.7, 3.5))};
        for (const Person& person : people_) {
            type.name = fitting(person.name, {Face::bold, type.name, c_.px(2.9), 1.18}, width, 2);
            type.detail =
                fitting(role(person), {Face::regular, type.detail, c_.px(smallest_type), 1.22}, width, 1);
            type.detail = fitting(person.organisation,
                                  {Face::regular, type.detail, c_.px(smallest_type), 1.22}, width, 2);
        }
        return type;
    }

    int fitting(const std::string& text, const TextStyle& style, int width, int lines) const {
        if (text.empty()) return style.size;
        return flow(text, style, {width, lines, 0, true}, c_.measure, c_.locale(), c_.hyphens).font.size;
    }

    std::string role(const Person& person) const {
        return person.role != "speaker" || show_speaker_ ? role_name(c_, person.role) : std::string();
    }

    Block words(const Person& person, const Type& type, int width) const {
        const TextStyle style{Face::regular, type.detail, 0, 1.22};
        return column({text_block(c_, person.name, {Face::bold, type.name, 0, 1.18}, {width, 2, 0, true},
                                  c_.theme.text),
                       text_block(c_, role(person), style, {width, 1, 0, true}, c_.theme.muted),
                       text_block(c_, person.organisation, style, {width, 2, 0, true}, c_.theme.muted)},
                      c_.px(0.2));
    }

    int words_width(const CardLayout& layout) const {
        return layout.above ? layout.width : layout.width - c_.px(layout.portrait) - c_.px(1.8);
    }

    Block card(const Person& person, const CardLayout& layout, const Type& type) const {
        const Block face = avatar(c_, person, c_.px(layout.portrait));
        const Block beside = words(person, type, words_width(layout));
        return layout.above ? column({face, beside}, c_.px(1.8))
                            : row({face, beside}, c_.px(1.8), Align::center);
    }

    Block set(const CardLayout& layout, std::size_t shown) const {
        std::vector<Block> cells;
        const Type type = type_for(layout.portrait, words_width(layout));
        for (std::size_t i = 0; i < shown; ++i) cells.push_back(card(people_[i], layout, type));
        if (shown < people_.size()) {
            const auto more = static_cast<std::int64_t>(people_.size() - shown);
            cells.push_back(text_block(c_, c_.words("people_more", {{"count", more}}),
                                       {Face::semibold, c_.px(3.2), c_.px(smallest_type)},
                                       {layout.width, 2, 0, true}, c_.theme.muted));
        }
        // Portraits of a row stand at one height, whatever the words below them.
        if (layout.above) {
            int tallest = 0;
            for (const Block& cell : cells) tallest = std::max(tallest, cell.h);
            for (Block& cell : cells) cell.h = tallest;
        }
        return grid(cells, layout.columns, layout.width, c_.px(column_gap),
                    c_.px(layout.portrait > 16 ? 3.0 : 1.8));
    }

    Block as_many_as_fit() const {
        const double portrait = portrait_sizes.back();
        const int columns = std::max(1, most_columns(portrait, false));
        const CardLayout layout{portrait, columns, false, width(columns)};
        for (std::size_t shown = people_.size(); shown > 0; --shown) {
            // Nobody reads more than some dozens; a crowd is not tried one by one.
            shown = std::min<std::size_t>(shown, 40);
            Block block = set(layout, shown);
            if (block.h <= space_.h) {
                for (std::size_t i = shown; i < people_.size(); ++i) block.cut.push_back(people_[i].name);
                return block;
            }
        }
        return {};
    }

    const Context& c_;
    std::vector<Person> people_;
    Size space_;
    bool show_speaker_;
};

}  // namespace

Block people_cards(const Context& c, const std::vector<Person>& people, Size space) {
    if (people.empty() || space.w <= 0 || space.h <= 0) return {};
    return Cards(c, people, space).fitted();
}

}  // namespace kiosk::view
