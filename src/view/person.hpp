#pragma once

#include <string>
#include <vector>

#include "view/block.hpp"
#include "view/context.hpp"

namespace kiosk::view {

/// The parts of which people are made, wherever they stand.

/// Moderators and hosts first, interpreters last; else in the order of the feed.
std::vector<Person> by_weight(std::vector<Person> people);

/// Whether it is a moderator or a host.
bool leads(const Person& person);

/// A role in the screen's language where it is a known one, else the feed's own word.
std::string role_name(const Context& c, const std::string& role);

/// Whether "Speaker" says anything: beside a moderator it does, where all are speakers it does not.
bool tells_speakers(const std::vector<Person>& people);

/// A round portrait, or the initials while (or when) there is none; `side` in pixels.
Block avatar(const Context& c, const Person& person, int side);

/// Cells in columns, row by row; those of a row are centred on each other.
Block grid(const std::vector<Block>& cells, int columns, int column_width, int column_gap, int row_gap);

}  // namespace kiosk::view
