#include "view/people.hpp"

#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <string>

#include "base/text.hpp"
#include "view/texts.hpp"

namespace kiosk::view {
namespace {

struct Measures {
    double avatar, name, detail;  // in units
    int detail_lines;
    int columns_wide, columns_upright;
};

Measures measures(PeopleSize size, std::size_t count) {
    if (size == PeopleSize::large) return {11.0, 4.0, 3.2, 2, 2, 1};
    if (size == PeopleSize::compact) return {5.6, 2.8, 2.6, 1, 3, 2};
    if (count > 6) return {6.2, 2.9, 2.6, 1, 3, 2};
    return {7.8, 3.2, 2.7, 2, 3, 2};
}

std::string role_name(const Context& c, const std::string& role) {
    constexpr std::array known{"moderator", "panelist", "speaker", "host", "guest", "interpreter"};
    if (std::ranges::find(known, role) != known.end()) return c.words("role." + role);
    return role;
}

int rank(const Person& person) {
    if (person.role == "moderator" || person.role == "host") return 0;
    if (person.role == "interpreter") return 2;
    return 1;
}

std::string detail(const Context& c, const Person& person, bool show_speaker) {
    std::string text = person.role == "speaker" && !show_speaker ? std::string() : role_name(c, person.role);
    if (!person.organisation.empty()) text += (text.empty() ? "" : " · ") + person.organisation;
    return text;
}

Block avatar(const Context& c, const Person& person, int side) {
    Block block;
    block.items.emplace_back(Box{{0, 0, side, side}, c.theme.avatar, side / 2, {0, 0, 0, 0}, 0});
    const Block letters =
        line_block(c, initials(person.name), {Face::semibold, std::max(c.px(smallest_type), side * 2 / 5)},
                   c.theme.on_avatar);
    put(block, letters, (side - letters.w) / 2, (side - letters.h) / 2);
    // Painted over the initials once it is loaded.
    if (!person.portrait.empty())
        block.items.emplace_back(Picture{{0, 0, side, side}, person.portrait, side / 2});
    block.w = block.h = block.baseline = side;
    return block;
}

Block person_block(const Context& c, const Person& person, const Measures& m, int width, bool show_speaker) {
    const Block face = avatar(c, person, c.px(m.avatar));
    const int gap = c.px(1.5);
    const int beside = width - face.w - gap;
    const Block name = text_block(c, person.name, {Face::semibold, c.px(m.name), c.px(smallest_type), 1.2},
                                  {beside, m.detail_lines, 0, true}, c.theme.text);
    const Block more = text_block(c, detail(c, person, show_speaker),
                                  {Face::regular, c.px(m.detail), c.px(smallest_type), 1.2},
                                  {beside, m.detail_lines, 0, true}, c.theme.muted);
    return row({face, column({name, more}, 0)}, gap, Align::center);
}

Block grid(const std::vector<Block>& cells, int columns, int column_width, int column_gap, int row_gap) {
    Block block;
    int y = 0;
    for (std::size_t first = 0; first < cells.size(); first += static_cast<std::size_t>(columns)) {
        const std::size_t end = std::min(cells.size(), first + static_cast<std::size_t>(columns));
        int height = 0;
        for (std::size_t i = first; i < end; ++i) height = std::max(height, cells[i].h);
        for (std::size_t i = first; i < end; ++i) {
            const int x = static_cast<int>(i - first) * (column_width + column_gap);
            put(block, cells[i], x, y + (height - cells[i].h) / 2);
        }
        y += height + row_gap;
    }
    block.baseline = block.h;
    return block;
}

Block list_of_names(const Context& c, const std::vector<Person>& people, int width) {
    std::string text;
    std::string role;
    for (const Person& person : people) {
        const std::string next = person.role == "speaker" ? std::string() : role_name(c, person.role);
        if (!text.empty()) text += next == role ? ", " : " · ";
        if (next != role && !next.empty()) text += next + ": ";
        text += person.name;
        role = next;
    }
    return text_block(c, text, {Face::regular, c.px(3.0), c.px(smallest_type)}, {width, 2, 0}, c.theme.muted);
}

}  // namespace

std::string initials(std::string_view name) {
    const icu::UnicodeString text =
        icu::UnicodeString::fromUTF8(icu::StringPiece(name.data(), static_cast<int32_t>(name.size())));
    icu::UnicodeString first, last;
    bool in_word = false;
    for (int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1)) {
        const UChar32 letter = text.char32At(i);
        const bool part = u_isalnum(letter) || letter == U'\'' || letter == U'’' ||
                          u_charType(letter) == U_NON_SPACING_MARK;
        if (part && !in_word && u_isalnum(letter)) {
            icu::UnicodeString upper(letter);
            upper.toUpper();
            (first.isEmpty() ? first : last) = upper;
        }
        in_word = part;
    }
    std::string result;
    (first + last).toUTF8String(result);
    return result;
}

Block people_block(const Context& c, const std::vector<Person>& all, int width, PeopleSize size) {
    if (all.empty()) return {};
    std::vector<Person> people = all;
    std::ranges::stable_sort(people, {}, rank);
    if (size == PeopleSize::names) return list_of_names(c, people, width);

    constexpr std::size_t most = 12;
    const std::size_t shown = people.size() > most ? most - 1 : people.size();
    const Measures m = measures(size, people.size());
    int columns = c.portrait() ? m.columns_upright : m.columns_wide;
    columns = std::min(columns, static_cast<int>(people.size()));
    const int gap = c.px(2.4);
    // Two people do not stand at the far ends of a wide screen: columns are never wider than a third.
    const int widest = c.portrait() || size == PeopleSize::large ? width : std::max(width / 3, c.px(44));
    const int column_width = std::min(widest, (width - (columns - 1) * gap) / columns);
    // "Speaker" says nothing where all are; beside a moderator it does.
    const bool show_speaker =
        std::ranges::any_of(people, [&](const Person& p) { return p.role != people[0].role; });

    std::vector<Block> cells;
    for (std::size_t i = 0; i < shown; ++i) {
        cells.push_back(person_block(c, people[i], m, column_width, show_speaker));
    }
    if (shown < people.size()) {
        const auto more = static_cast<std::int64_t>(people.size() - shown);
        const Block words = text_block(c, c.words("people_more", {{"count", more}}),
                                       {Face::semibold, c.px(m.name)}, {column_width, 2, 0}, c.theme.muted);
        Block cell;
        put(cell, words, c.px(m.avatar) + c.px(1.5), 0);
        cells.push_back(cell);
    }
    return grid(cells, columns, column_width, gap, c.px(size == PeopleSize::compact ? 1.2 : 2.2));
}

}  // namespace kiosk::view
