#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.hpp"
#include "feed/ics/time.hpp"

namespace kiosk::feed {

/// An RRULE (RFC 5545, 3.3.10) that can be expanded in bounded time.
struct IcsRule {
    std::string text;  ///< in upper case, without UNTIL
    std::optional<IcsTime> until;
    bool counted = false;  ///< it has a COUNT
};

/// Fails, saying why, for a rule that is faulty, of another calendar (RSCALE, RFC 7529), or too laborious:
/// one that is both more frequent than daily and filtered, or that names more than eight times of a day.
Result<IcsRule> read_ics_rule(std::string_view value);

/// What all rules of a feed may cost together; each expansion takes from it. What one step costs is some two
/// microseconds, a year without any time that fits up to five milliseconds.
struct IcsRuleBudget {
    int steps = 200'000;
    int barren_years = 100;
};

struct IcsRuleTimes {
    std::vector<LocalTime> times;  ///< ascending; wall times where the rule's start is
    bool whole = false;            ///< the rule ends within 31 days of its start: all of its times
    bool cut = false;              ///< there are more, which were too many to find
};

/// The wall times from `from` and before `to`, at most 2,000. Those of a rule that ends within 31 days of its
/// start are all given: they are days of the event by themselves. `over` says whether a time lies after the
/// rule's UNTIL.
IcsRuleTimes expand(const IcsRule& rule, LocalTime start, LocalTime from, LocalTime to,
                    const std::function<bool(LocalTime)>& over, IcsRuleBudget& budget);

/// How long a rule counts where nothing else tells the event's days, and how long a short one may be.
constexpr std::chrono::days rule_days{31};

}  // namespace kiosk::feed
