#include "feed/ics/ics.hpp"
#include "feed/text/encoding.hpp"
#include "feeds.hpp"
#include "harness.hpp"

namespace kiosk::fuzz {

// schedule.json, the project's own format, and every other JSON document; the project's own format as an
// adapter writes it, too, with markup in its texts.
void run(std::string_view bytes) {
    if (feed::begins_like_markup(bytes) || feed::is_ics(bytes)) return;
    feed::FeedOptions options = options_for(bytes);
    read_feed(bytes, options);
    if (bytes.find("\"venue-kiosk\"") == std::string_view::npos) return;
    options.format = "itself";
    options.adapt = [](const std::string&, std::string_view document) { return std::string(document); };
    read_feed(bytes, options);
}

}  // namespace kiosk::fuzz
