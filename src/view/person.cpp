#include "view/person.hpp"

#include <algorithm>
#include <array>

#include "view/people.hpp"
#include "view/texts.hpp"

namespace kiosk::view {
namespace {

int rank(const Person& person) {
    if (leads(person)) return 0;
    if (person.role == "interpreter") return 2;
    return 1;
}

}  // namespace

bool leads(const Person& person) {
    return person.role == "moderator" || person.role == "host";
}

std::vector<Person> by_weight(std::vector<Person> people) {
    std::ranges::stable_sort(people, {}, rank);
    return people;
}

bool tells_speakers(const std::vector<Person>& people) {
    return std::ranges::any_of(people, [&](const Person& person) { return person.role != people[0].role; });
}

std::string role_name(const Context& c, const std::string& role) {
    constexpr std::array known{"moderator", "panelist", "speaker", "host", "guest", "interpreter"};
    if (std::ranges::find(known, role) != known.end()) return c.words("role." + role);
    return role;
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

}  // namespace kiosk::view
