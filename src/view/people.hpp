#pragma once

#include <vector>

#include "view/block.hpp"
#include "view/context.hpp"

namespace kiosk::view {

/// How much room people take, from generous to a mere list of names.
enum class PeopleSize { large, regular, compact, tiny, names };

/// A session's people in `width`, moderators and hosts first: a portrait or initials, name, role and
/// organisation. One stands large; two and three in a row; four to six in a grid; seven to twelve in a
/// closer one; of more than twelve the first eleven and how many more. Where even that is
/// too much, tiny: names alone, with the role of those who lead.
Block people_block(const Context& c, const std::vector<Person>& people, int width, PeopleSize size);

/// Two letters for a person without a portrait: of the first and the last word of the name.
std::string initials(std::string_view name);

}  // namespace kiosk::view
