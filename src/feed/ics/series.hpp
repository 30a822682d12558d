#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "feed/ics/event.hpp"
#include "feed/ics/rule.hpp"

namespace kiosk::feed {

/// An event of a calendar with what is known of it before it is read.
struct IcsItem {
    const IcsComponent* event = nullptr;
    std::string where;
    IcsSpan span;
    std::string uid;
    bool recurs = false;             ///< it has an RRULE
    std::optional<Instant> instead;  ///< its RECURRENCE-ID: it replaces that time of its series
};

/// Expands the recurring events of a calendar (RFC 5545, 3.8.5).
class IcsSeries {
  public:
    /// All outlive it.
    IcsSeries(const std::vector<IcsItem>& items, IcsZones& zones, FindingLog& log);

    /// When an item takes place: none for one that replaces a time outside the event's days.
    std::vector<IcsOccurrence> times(const IcsItem& item);

  private:
    struct Days {
        Instant from, to;
        bool hold(Instant time) const { return time >= from && time < to; }
    };
    struct Master {
        Instant begin;
        bool ends;
    };
    Days days_for(Instant begin) const;
    bool belongs(const IcsItem& item, const Master& master) const;
    std::vector<IcsOccurrence> expanded(const IcsItem& item);
    void add_rule_times(const IcsItem& item, std::vector<IcsOccurrence>& times);
    void add_dates(const IcsItem& item, std::vector<IcsOccurrence>& times);
    void remove_excluded(const IcsItem& item, std::vector<IcsOccurrence>& times);
    void remove_implausible(const IcsItem& item, std::vector<IcsOccurrence>& times);
    IcsOccurrence occurrence(const IcsItem& item, const IcsTime& start);

    IcsZones& zones_;
    FindingLog& log_;
    std::optional<Days> days_;  // of what does not recur
    std::map<std::string, Master, std::less<>> masters_;
    std::multimap<std::string, Instant, std::less<>> replaced_;
    IcsRuleBudget budget_;
};

}  // namespace kiosk::feed
