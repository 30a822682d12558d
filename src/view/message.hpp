#pragma once

#include <string>

#include "view/page.hpp"

namespace kiosk::view {

/// What staff write, see parse_markdown(): large, in the middle of the page, and as much smaller as it needs
/// to fit. In the screen's language where the text has it, else in its language without the region, else as
/// it stands for any, else in the first that there is.
Scene message(const Context& c, const LocalText& text);

/// The text that a screen in `locale` shows.
const std::string& text_for(const LocalText& text, const std::string& locale);

}  // namespace kiosk::view
