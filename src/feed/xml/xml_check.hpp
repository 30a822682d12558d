#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/error.hpp"

namespace kiosk::feed {

/// More elements, attributes and pieces of text than any programme has.
inline constexpr std::size_t most_xml_nodes = 3'000'000;

/// The name of the first element ("schedule", "xhtml:html"), past declarations, comments and a DOCTYPE; empty
/// when there is none. Looks no further.
std::string xml_root(std::string_view utf8);

/// Where the first element ends, past its end tag: a parser needs no more. Fails where the document breaks
/// off before that, where elements are not closed in their order, are nested too deep, or are too many. In
/// constant memory, so that it can be asked before anything is built.
Result<std::size_t> xml_extent(std::string_view utf8, int depth, std::size_t most_nodes = most_xml_nodes);

}  // namespace kiosk::feed
