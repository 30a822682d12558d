#include "feed/ics/vtimezone.hpp"

#include "feed/ics/libical.hpp"
#include "feed/ics/rule.hpp"

namespace kiosk::feed {
namespace {

using namespace std::chrono;

struct FreeComponent {
    void operator()(icalcomponent* component) const { icalcomponent_free(component); }
};
using Component = std::unique_ptr<icalcomponent, FreeComponent>;

struct FreeZone {
    void operator()(icaltimezone* zone) const { icaltimezone_free(zone, 1); }
};

// Programmes end in 2199. libical lists every change up to the year that is asked for.
constexpr int first_year = 1583;
constexpr int last_year = 2200;
constexpr int most_rules = 20;
constexpr int most_dates = 2'000;

bool usable(const IcsTime& time) {
    const int y = static_cast<int>(year_month_day{floor<days>(time.local)}.year());
    return y >= first_year && y < last_year;
}

void add_dates(icalcomponent* component, const IcsComponent& lines, int& dates) {
    for (const IcsLine& line : lines.lines) {
        if (!equal_names(line.name, "RDATE")) continue;
        for (const std::string_view item : list_items(line.value, most_dates)) {
            const auto time = read_ics_time(item, {});
            if (!time || !usable(*time) || ++dates > most_dates) continue;
            const icaldatetimeperiodtype value{to_libical(time->local), icalperiodtype_null_period()};
            icalcomponent_add_property(component, icalproperty_new_rdate(value));
        }
    }
}

void add_rule(icalcomponent* component, const IcsLine& line, seconds before, int& rules) {
    const auto rule = read_ics_rule(line.value);
    const bool daily = rule && (rule->text.find("BYHOUR") != std::string::npos ||
                                rule->text.find("BYMINUTE") != std::string::npos ||
                                rule->text.find("BYSECOND") != std::string::npos ||
                                rule->text.find("BYSETPOS") != std::string::npos);
    if (!rule || daily || ++rules > most_rules) return;
    auto parsed = quiet_libical([&] { return icalrecurrencetype_from_string(rule->text.c_str()); });
    if (parsed.freq != ICAL_YEARLY_RECURRENCE) return;
    if (rule->until) {
        parsed.until = to_libical(rule->until->local + (rule->until->utc ? before : seconds{0}));
    }
    icalcomponent_add_property(component, icalproperty_new_rrule(parsed));
}

}  // namespace

struct IcsVTimeZone::Handle {
    std::unique_ptr<icaltimezone, FreeZone> zone;
};

std::optional<IcsVTimeZone> IcsVTimeZone::read(const IcsTimeZone& zone) {
    Component whole(quiet_libical([] { return icalcomponent_new_vtimezone(); }));
    icalcomponent_add_property(whole.get(), icalproperty_new_tzid("feed"));
    bool any = false;
    int rules = 0;
    int dates = 0;
    for (const IcsComponent& observance : zone.observances) {
        const IcsLine* start = observance.find("DTSTART");
        const IcsLine* from = observance.find("TZOFFSETFROM");
        const IcsLine* to = observance.find("TZOFFSETTO");
        const auto offset = to == nullptr ? std::nullopt : read_ics_offset(to->value);
        const auto before = from == nullptr ? offset : read_ics_offset(from->value);
        const auto time = start == nullptr ? std::nullopt : read_ics_time(*start);
        if (!offset || !before || !time || !usable(*time)) continue;
        // Which of the two it is makes no difference to an offset.
        Component component(icalcomponent_new_xstandard());
        icalcomponent_add_property(component.get(), icalproperty_new_dtstart(to_libical(time->local)));
        icalcomponent_add_property(component.get(),
                                   icalproperty_new_tzoffsetfrom(static_cast<int>(before->count())));
        icalcomponent_add_property(component.get(),
                                   icalproperty_new_tzoffsetto(static_cast<int>(offset->count())));
        if (const IcsLine* rule = observance.find("RRULE")) add_rule(component.get(), *rule, *before, rules);
        add_dates(component.get(), observance, dates);
        icalcomponent_add_component(whole.get(), component.release());
        any = true;
    }
    if (!any) return std::nullopt;
    auto handle = std::make_shared<Handle>();
    handle->zone.reset(icaltimezone_new());
    if (icaltimezone_set_component(handle->zone.get(), whole.get()) == 0) return std::nullopt;
    static_cast<void>(whole.release());  // the zone's now
    return IcsVTimeZone(std::move(handle));
}

seconds IcsVTimeZone::offset_at(Instant instant) const {
    icaltimetype time = to_libical(LocalTime{instant.time_since_epoch()});
    return seconds{icaltimezone_get_utc_offset_of_utc_time(handle_->zone.get(), &time, nullptr)};
}

Instant IcsVTimeZone::to_instant(LocalTime local) const {
    // libical's own answer depends on which observance calls itself daylight saving time.
    const Instant as_utc{local.time_since_epoch()};
    const seconds before = offset_at(as_utc - days{1});
    const seconds after = offset_at(as_utc + days{1});
    const Instant first = as_utc - before;
    const Instant second = as_utc - after;
    const bool second_only = offset_at(first) != before && offset_at(second) == after;
    return second_only ? second : first;
}

}  // namespace kiosk::feed
