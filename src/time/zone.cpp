#include "time/zone.hpp"

#include <date/tz.h>

#include <cstdio>
#include <cstdlib>
#include <stdexcept>
#include <vector>

#include "base/nearest.hpp"
#include "base/text.hpp"

namespace kiosk {
namespace {

using namespace std::chrono;

// "+01:00" → 1 h. Only the form that Zone::name() writes.
bool read_offset(std::string_view text, seconds& offset) {
    if (text.size() != 6 || (text[0] != '+' && text[0] != '-') || text[3] != ':') return false;
    for (const std::size_t i : {1U, 2U, 4U, 5U}) {
        if (text[i] < '0' || text[i] > '9') return false;
    }
    const int h = (text[1] - '0') * 10 + (text[2] - '0');
    const int m = (text[4] - '0') * 10 + (text[5] - '0');
    if (m > 59 || h * 60 + m > 18 * 60) return false;
    offset = hours{h} + minutes{m};
    if (text[0] == '-') offset = -offset;
    return true;
}

std::vector<std::string> zone_names() {
    std::vector<std::string> names;
    for (const auto& zone : date::get_tzdb().zones) names.push_back(zone.name());
    return names;
}

}  // namespace

Zone::Zone(const date::time_zone* rules, seconds offset, std::string name)
    : rules_(rules), offset_(offset), name_(std::move(name)) {}

std::optional<Zone> Zone::known(std::string_view name) {
    if (name == "UTC" || name == "Z" || name == "Etc/UTC" || name == "GMT") return Zone();
    seconds offset{};
    if (read_offset(name, offset)) return fixed(offset);
    try {
        return Zone(date::locate_zone(name), seconds{0}, std::string(name));
    } catch (const std::runtime_error&) {
        return std::nullopt;
    }
}

Result<Zone> Zone::find(std::string_view name) {
    if (const auto zone = known(name)) return *zone;
    const std::string text = valid_utf8(name.substr(0, 100));
    try {
        const auto names = zone_names();
        const std::string near = did_you_mean(text, names);
        return fail("\"" + text + "\" is not a time zone", {},
                    near.empty() ? "use a name such as Europe/Stockholm" : near);
    } catch (const std::runtime_error&) {
        return fail("the time zone database cannot be read", "/usr/share/zoneinfo",
                    "install the package tzdata");
    }
}

Zone Zone::of_machine() {
    try {
        const date::time_zone* zone = date::current_zone();
        return Zone(zone, seconds{0}, zone->name());
    } catch (const std::runtime_error&) {
        return Zone();
    }
}

Zone Zone::fixed(seconds offset) {
    if (offset == seconds{0}) return Zone();
    const auto away = std::abs(duration_cast<minutes>(offset).count());
    char name[16];
    std::snprintf(name, sizeof name, "%c%02d:%02d", offset < seconds{0} ? '-' : '+',
                  static_cast<int>(away / 60), static_cast<int>(away % 60));
    return Zone(nullptr, offset, name);
}

seconds Zone::offset_at(Instant instant) const {
    return rules_ != nullptr ? rules_->get_info(instant).offset : offset_;
}

LocalTime Zone::to_local(Instant instant) const {
    return LocalTime{instant.time_since_epoch() + offset_at(instant)};
}

Instant Zone::to_instant(LocalTime local) const {
    if (rules_ == nullptr) return Instant{local.time_since_epoch() - offset_};
    const auto info = rules_->get_info(date::local_seconds{local.time_since_epoch()});
    // `first` is the only reading, the earlier of two, or the offset before the gap.
    return Instant{local.time_since_epoch() - info.first.offset};
}

}  // namespace kiosk
