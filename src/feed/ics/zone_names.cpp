#include "feed/ics/zone_names.hpp"

#include <unicode/ucal.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <string>

#include "base/text.hpp"
#include "feed/ics/time.hpp"

namespace kiosk::feed {
namespace {

// "mozilla.org/20070129_1/America/New_York" → "America/New_York"
std::optional<Zone> behind_prefix(std::string_view name) {
    constexpr int most_parts = 8;
    for (int part = 0; part < most_parts; ++part) {
        const std::size_t slash = name.find('/');
        if (slash == std::string_view::npos) break;
        name.remove_prefix(slash + 1);
        if (name.find('/') == std::string_view::npos) break;
        if (const auto zone = Zone::known(name)) return zone;
    }
    return std::nullopt;
}

std::optional<Zone> windows_zone(std::string_view name) {
    const icu::UnicodeString id =
        icu::UnicodeString::fromUTF8(icu::StringPiece(name.data(), static_cast<int32_t>(name.size())));
    std::array<char16_t, 128> buffer{};
    UErrorCode status = U_ZERO_ERROR;
    const int32_t length = ucal_getTimeZoneIDForWindowsID(id.getBuffer(), id.length(), nullptr, buffer.data(),
                                                          buffer.size(), &status);
    if (U_FAILURE(status) != 0 || length <= 0) return std::nullopt;
    std::string iana;
    icu::UnicodeString(buffer.data(), length).toUTF8String(iana);
    return Zone::known(iana);
}

// "UTC+11", "GMT-0330", "+01:00"
std::optional<Zone> fixed_offset(std::string_view text) {
    for (const std::string_view prefix : {"UTC", "GMT"}) {
        if (text.starts_with(prefix)) text.remove_prefix(prefix.size());
    }
    if (text.empty() || (text.front() != '+' && text.front() != '-')) return std::nullopt;
    std::string digits(text);
    std::erase(digits, ':');
    if (digits.size() == 2) digits.insert(1, "0");
    if (digits.size() == 3) digits += "00";
    const auto offset = read_ics_offset(digits);
    return offset ? std::optional(Zone::fixed(*offset)) : std::nullopt;
}

// What Windows shows is the offset in winter and an area, or some of its cities.
std::optional<Zone> shown_by_windows(std::string_view text) {
    const std::size_t end = text.find(')');
    if (!text.starts_with('(') || end == std::string_view::npos) return std::nullopt;
    const std::string shown = fold(text.substr(end + 1));
    constexpr std::array<std::array<std::string_view, 2>, 8> areas{{{"eastern time", "America/New_York"},
                                                                    {"central time", "America/Chicago"},
                                                                    {"mountain time", "America/Denver"},
                                                                    {"pacific time", "America/Los_Angeles"},
                                                                    {"atlantic time", "America/Halifax"},
                                                                    {"alaska", "America/Anchorage"},
                                                                    {"hawaii", "Pacific/Honolulu"},
                                                                    {"arizona", "America/Phoenix"}}};
    for (const auto& [area, zone] : areas) {
        if (shown.starts_with(area)) return Zone::known(zone);
    }
    std::string_view cities = text.substr(end + 1);
    for (int city = 0; city < 8 && !cities.empty(); ++city) {
        const std::size_t comma = std::min(cities.find(','), cities.size());
        std::string name = trim(cities.substr(0, comma));
        std::ranges::replace(name, ' ', '_');
        cities.remove_prefix(std::min(comma + 1, cities.size()));
        for (const std::string region :
             {"Europe/", "America/", "Asia/", "Africa/", "Australia/", "Pacific/"}) {
            if (const auto zone = Zone::known(region + name)) return zone;
        }
    }
    return fixed_offset(text.substr(1, end - 1));
}

}  // namespace

std::optional<Zone> zone_by_name(std::string_view name) {
    constexpr std::size_t longest = 150;
    if (name.empty() || name.size() > longest) return std::nullopt;
    for (const auto read : {&Zone::known, behind_prefix, windows_zone, shown_by_windows, fixed_offset}) {
        if (const auto zone = read(name)) return zone;
    }
    return std::nullopt;
}

}  // namespace kiosk::feed
