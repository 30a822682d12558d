#include "view/people.hpp"

#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <string>

#include "base/text.hpp"
#include "view/person.hpp"
#include "view/texts.hpp"

namespace kiosk::view {
namespace {

struct Measures {
    double avatar, name, detail;  // in units
    int detail_lines;
    double least_width;  // of a column
    int most_columns;
};

// One stands large, two or three in a row, four to six in a grid, more in a closer one.
Measures measures(PeopleSize size, std::size_t count) {
    if (size == PeopleSize::large && count == 1) return {11.0, 4.0, 3.2, 2, 44, 1};
    if (size == PeopleSize::large) return {9.4, 3.6, 3.0, 2, 41, 3};
    if (size == PeopleSize::compact) return {5.6, 2.8, 2.6, 1, 34, 4};
    if (size == PeopleSize::tiny) return {4.6, 2.7, 2.6, 1, 30, 4};
    if (count > 6) return {6.2, 2.9, 2.6, 1, 34, 4};
    return {7.8, 3.2, 2.7, 2, 37, 3};
}

// As many columns as the width has room for, evenly filled: four people are two and two, not three and one.
int columns_for(const Context& c, const Measures& m, int count, int width, int gap) {
    const int room = std::max(1, (width + gap) / std::max(1, c.px(m.least_width) + gap));
    const int most = std::min({m.most_columns, room, count});
    const int rows = (count + most - 1) / most;
    return (count + rows - 1) / rows;
}

// Role and organisation on one line where they fit, else each on its own.
Block detail(const Context& c, const Person& person, const Measures& m, int width, bool show_speaker) {
    const std::string role =
        person.role == "speaker" && !show_speaker ? std::string() : role_name(c, person.role);
    const bool both = !role.empty() && !person.organisation.empty();
    const std::string joined = role + (both ? " · " : "") + person.organisation;
    const TextStyle style{Face::regular, c.px(m.detail), c.px(smallest_type), 1.2};
    const auto line = [&](const std::string& text, int lines) {
        return text_block(c, text, style, {width, lines, 0, true}, c.theme.muted);
    };
    if (!both || m.detail_lines == 1 || c.measure.width(joined, {style.face, style.size, false}) <= width)
        return line(joined, m.detail_lines);
    return column({line(role, 1), line(person.organisation, m.detail_lines)}, 0);
}

Block person_block(const Context& c, const Person& person, const Measures& m, int width, bool with_detail,
                   bool show_speaker) {
    const Block face = avatar(c, person, c.px(m.avatar));
    const int gap = c.px(1.5);
    const int beside = width - face.w - gap;
    const Block name = text_block(c, person.name, {Face::semibold, c.px(m.name), c.px(smallest_type), 1.2},
                                  {beside, m.detail_lines, 0, true}, c.theme.text);
    const Block more = with_detail ? detail(c, person, m, beside, show_speaker) : Block{};
    return row({face, column({name, more}, 0)}, gap, Align::center);
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
    const std::vector<Person> people = by_weight(all);
    if (size == PeopleSize::names) return list_of_names(c, people, width);

    constexpr std::size_t most = 12;
    const std::size_t shown = people.size() > most ? most - 1 : people.size();
    const Measures m = measures(size, people.size());
    const int gap = c.px(2.4);
    const int cells_wanted = static_cast<int>(std::min(people.size(), most));
    const int columns = columns_for(c, m, cells_wanted, width, gap);
    // Two people do not stand at the far ends of a wide screen.
    const int widest = c.portrait() || people.size() == 1 ? width : std::max(width / 3, c.px(52));
    const int column_width = std::min(widest, (width - (columns - 1) * gap) / columns);
    const bool show_speaker = tells_speakers(people);

    std::vector<Block> cells;
    for (std::size_t i = 0; i < shown; ++i) {
        const bool with_detail = size != PeopleSize::tiny || leads(people[i]);
        cells.push_back(person_block(c, people[i], m, column_width, with_detail, show_speaker));
    }
    if (shown < people.size()) {
        const auto more = static_cast<std::int64_t>(people.size() - shown);
        const Block words = text_block(c, c.words("people_more", {{"count", more}}),
                                       {Face::semibold, c.px(m.name)}, {column_width, 2, 0}, c.theme.muted);
        Block cell;
        put(cell, words, c.px(m.avatar) + c.px(1.5), 0);
        cells.push_back(cell);
    }
    return grid(cells, columns, column_width, gap,
                c.px(size == PeopleSize::tiny      ? 0.9
                     : size == PeopleSize::compact ? 1.2
                                                   : 2.2));
}

}  // namespace kiosk::view
