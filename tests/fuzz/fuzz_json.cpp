#include "feed/encoding.hpp"
#include "feed/ics.hpp"
#include "feeds.hpp"
#include "harness.hpp"

// schedule.json, the project's own format, and every other JSON document.
void kiosk::fuzz::run(std::string_view bytes) {
    if (!feed::begins_like_markup(bytes) && !feed::is_ics(bytes)) read_feed(bytes);
}
