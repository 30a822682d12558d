#include "base/text.hpp"
#include "config/read.hpp"
#include "harness.hpp"

namespace kiosk::fuzz {

// The config file. Its errors quote no values but name the place.
void run(std::string_view bytes) {
    const auto config = config::read(bytes, "kiosk.json", "/etc/venue-kiosk", {}, {"wall-03"});
    if (config) {
        demand(!config->feeds.empty(), "a config without a feed");
        demand(config::read(bytes, "kiosk.json", "/etc/venue-kiosk", {}, {"wall-03"}) == config,
               "a config that reads otherwise");
        demand(!config::place_of(bytes, "kiosk.json", "feed").empty(), "a place that says nothing");
        return;
    }
    constexpr std::size_t most_bytes = 4096;
    const std::string said = to_string(config.error());
    demand(config.error().place.starts_with("kiosk.json"), "an error without its place", said);
    demand(!config.error().message.empty(), "an error that says nothing", said);
    demand(said.size() <= most_bytes, "an error without end", said);
    demand_utf8(said, "an error that is no text");
}

}  // namespace kiosk::fuzz
