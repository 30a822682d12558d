#include "feed/text/encoding.hpp"
#include "feeds.hpp"
#include "harness.hpp"

// schedule.xml and xCal in every encoding, and every other document in angle brackets.
void kiosk::fuzz::run(std::string_view bytes) {
    if (feed::begins_like_markup(bytes)) read_feed(bytes, options_for(bytes));
}
