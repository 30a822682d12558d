#include "feed/schedule/zone_choice.hpp"

#include <algorithm>
#include <map>

#include "feed/text/text_reader.hpp"

namespace kiosk::feed {
namespace {

using std::chrono::seconds;

constexpr const char* remedy = "; set time_zone in the configuration if that is wrong";

}  // namespace

Zone choose_zone(const std::optional<Zone>& configured, const std::string& named,
                 const std::vector<Timestamp>& times, FindingLog& log) {
    if (configured) {
        log.zone_from("as configured");
        return *configured;
    }

    std::map<seconds, std::size_t> counts;
    for (const Timestamp& time : times) {
        if (time.offset) ++counts[*time.offset];
    }
    const auto most = std::ranges::max_element(counts, {}, [](const auto& entry) { return entry.second; });
    const Zone fixed = most == counts.end() ? Zone() : Zone::fixed(most->first);

    log.zone_from(counts.empty() ? "for want of any other" : "the offset of most of its times");
    if (!named.empty()) {
        const auto zone = Zone::find(named);
        if (!zone) {
            log.warn("time_zone_name",
                     zone.error().message + "; times are shown at " + fixed.name() + remedy);
            return fixed;
        }
        std::size_t agree = 0;
        std::size_t differ = 0;
        for (const Timestamp& time : times) {
            if (!time.offset || *time.offset == seconds{0}) continue;
            ++(zone->offset_at(resolve(time, *zone)) == *time.offset ? agree : differ);
        }
        if (differ <= agree) {
            log.zone_from("as the feed says");
            return *zone;
        }
        log.warn("time_zone_name", "the feed says " + in_quotes(named) + ", but its times are at " +
                                       fixed.name() + " and are shown so" + remedy);
        return fixed;
    }
    if (counts.empty()) {
        if (!times.empty())
            log.warn({}, std::string("the feed names no time zone; its times are read as UTC") + remedy);
    } else if (counts.size() > 1) {
        log.warn({}, "the feed names no time zone and has times at " + std::to_string(counts.size()) +
                         " offsets; all are shown at " + fixed.name() + remedy);
    } else {
        log.note({}, "the feed names no time zone; times are shown at " + fixed.name() + remedy);
    }
    return fixed;
}

}  // namespace kiosk::feed
