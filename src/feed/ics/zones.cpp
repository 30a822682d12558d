#include "feed/ics/zones.hpp"

#include <algorithm>

#include "feed/ics/zone_names.hpp"
#include "feed/text/text_reader.hpp"

namespace kiosk::feed {
namespace {

constexpr const char* remedy = "; set time_zone in the configuration if that is wrong";
constexpr std::size_t most_unlisted = 100;

}  // namespace

IcsZones::IcsZones(const IcsDocument& document, const FeedOptions& options, FindingLog& log)
    : log_(log), configured_(options.zone), local_times_(options.local_times) {
    for (const IcsTimeZone& zone : document.zones) {
        const IcsLine* id = zone.own.find("TZID");
        const IcsLine* location = zone.own.find("X-LIC-LOCATION");
        if (id == nullptr || zones_.contains(id->value)) continue;
        Known known{IcsVTimeZone::read(zone), zone_by_name(id->value)};
        if (!known.zone && location != nullptr) known.zone = zone_by_name(location->value);
        if (known.rules || known.zone) zones_.emplace(id->value, std::move(known));
    }
    for (const IcsLine& line : document.calendar.lines) {
        if (calendar_ || !equal_names(line.name, "X-WR-TIMEZONE") || line.value.empty()) continue;
        calendar_ = zone_by_name(line.value);
        if (!calendar_) log_.warn("X-WR-TIMEZONE", in_quotes(line.value) + " is not a time zone");
        if (calendar_ == Zone()) calendar_.reset();
    }
    shown_ = chosen(document);
}

Zone IcsZones::chosen(const IcsDocument& document) {
    if (configured_) {
        log_.zone_from("as configured");
        return *configured_;
    }
    if (calendar_) {
        log_.zone_from("as the calendar says");
        return *calendar_;
    }
    struct Use {
        std::size_t count = 0;
        IcsTime first;
    };
    std::map<std::string, Use> uses;
    bool any = false;
    bool without = false;
    for (const IcsComponent& event : document.events) {
        const IcsLine* start = event.find("DTSTART");
        const auto time = start == nullptr ? std::nullopt : read_ics_time(*start);
        any = any || time;
        if (!time || time->utc) continue;
        without = true;
        if (time->zone.empty()) continue;
        Use& use = uses[time->zone];
        if (use.count++ == 0) use.first = *time;
    }
    const Known* best = nullptr;
    Use most;
    for (const auto& [id, use] : uses) {
        const Known& known = this->known(id);
        if (use.count <= most.count || (!known.zone && !known.rules)) continue;
        best = &known;
        most = use;
    }
    if (best != nullptr) {
        log_.zone_from("that of most of its times");
        if (best->zone) return *best->zone;
        const Zone fixed = Zone::fixed(std::chrono::floor<std::chrono::minutes>(
            best->rules->offset_at(best->rules->to_instant(most.first.local))));
        log_.warn({}, "the calendar's time zone " + in_quotes(most.first.zone) +
                          " has no name that is known; times are shown at " + fixed.name() + remedy);
        return fixed;
    }
    log_.zone_from("for want of any other");
    if (without) {
        log_.warn(
            {},
            std::string("the calendar names no time zone that is known; its times are read as UTC") + remedy);
    } else if (any) {
        log_.warn({}, std::string("the calendar's times are in UTC, and it names no other zone; they are "
                                  "shown so") +
                          remedy);
    }
    return {};
}

const IcsZones::Known& IcsZones::known(const std::string& id) {
    const auto listed = zones_.find(id);
    if (listed != zones_.end()) return listed->second;
    static const Known none;
    if (++unlisted_ > most_unlisted) return none;
    const auto zone = zone_by_name(id);
    if (!zone) {
        const std::string instead = calendar_ ? calendar_->name() : configured_ ? configured_->name() : "";
        log_.warn({}, "the time zone " + in_quotes(id) + " is not known; its times are read as " +
                          (instead.empty() ? "the calendar's own" : "those of " + instead));
    }
    return zones_.emplace(id, Known{std::nullopt, zone}).first->second;
}

Instant IcsZones::to_instant(const IcsTime& time) {
    if (local_times_) return shown_.to_instant(time.local);
    if (time.utc) return Instant{time.local.time_since_epoch()};
    if (!time.zone.empty()) {
        const Known& zone = known(time.zone);
        if (zone.rules) return zone.rules->to_instant(time.local);
        if (zone.zone) return zone.zone->to_instant(time.local);
    }
    const Zone& own = calendar_ ? *calendar_ : configured_ ? *configured_ : shown_;
    return own.to_instant(time.local);
}

}  // namespace kiosk::feed
