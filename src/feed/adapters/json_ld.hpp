#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace kiosk::feed {

/// The JSON-LD documents inside an HTML page (script elements of type application/ld+json), as one JSON
/// array; nothing where the page has none that speaks of an event. What is no JSON is left out. `depth`
/// bounds their nesting.
std::optional<std::string> json_ld_of(std::string_view html, int depth);

}  // namespace kiosk::feed
