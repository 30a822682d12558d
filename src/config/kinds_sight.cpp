#include "config/kinds.hpp"

namespace kiosk::config {

// From how far a screen is looked at and filmed, and what moves on it.

Entry display_inches() {
    return number("display.inches",
                  "The diagonal of the picture in inches, from which the size of QR codes is worked out.", 4,
                  200, Config{}.display.inches, [](Config& c, double value) { c.display.inches = value; });
}

Entry stream_lead() {
    return whole("stream_lead_minutes",
                 "How long before a session its livestream's QR code appears; it goes when the session ends.",
                 0, 1440, static_cast<int>(Config{}.stream_lead.count()),
                 [](Config& c, int value) { c.stream_lead = std::chrono::minutes{value}; });
}

Entry qr_distance() {
    return number("qr_distance_m", "From how many metres a phone shall read QR codes.", 0.2, 20,
                  Config{}.qr_distance_m, [](Config& c, double value) { c.qr_distance_m = value; });
}

Entry motion() {
    return choice("motion", "Whether a page fades into the next one, or nothing ever moves.",
                  std::vector<std::string>{"fade", "none"}, static_cast<std::size_t>(Config{}.motion),
                  [](Config& c, std::size_t value) { c.motion = static_cast<Motion>(value); });
}

Entry pixel_shift() {
    return flag(
        "pixel_shift",
        "Whether the picture moves by a few pixels from hour to hour, so that nothing burns in.",
        [](Config& c, bool value) { c.pixel_shift = value; }, Config{}.pixel_shift);
}

}  // namespace kiosk::config
