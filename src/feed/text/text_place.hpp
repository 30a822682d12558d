#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace kiosk::feed {

/// Where a byte of a document stands, for people: "line 4, column 12", in characters from 1.
std::string place_of(std::string_view text, std::size_t offset);

}  // namespace kiosk::feed
