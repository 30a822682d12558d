#include "feed/text/encoding.hpp"
#include "feeds.hpp"
#include "harness.hpp"

// iCalendar: everything that is no markup, and no JSON by its first byte.
void kiosk::fuzz::run(std::string_view bytes) {
    const bool json = bytes.starts_with('{') || bytes.starts_with('[');
    if (!json && !feed::begins_like_markup(bytes)) read_feed(bytes, options_for(bytes));
}
