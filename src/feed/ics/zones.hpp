#pragma once

#include <map>
#include <optional>
#include <string>

#include "feed/feed.hpp"
#include "feed/finding_log.hpp"
#include "feed/ics/document.hpp"
#include "feed/ics/time.hpp"
#include "feed/ics/vtimezone.hpp"

namespace kiosk::feed {

/// The zones of a calendar. A TZID is read by its VTIMEZONE, else by its name, else as the calendar's
/// X-WR-TIMEZONE, else as the configured zone; so are floating times, which have none.
class IcsZones {
  public:
    /// `log` outlives it.
    IcsZones(const IcsDocument& document, const FeedOptions& options, FindingLog& log);

    Instant to_instant(const IcsTime& time);

    /// In which the programme is shown: the configured one; else X-WR-TIMEZONE, if not UTC; else the TZID
    /// that most events have; else UTC, with a finding.
    const Zone& shown() const { return shown_; }

  private:
    struct Known {
        std::optional<IcsVTimeZone> rules;
        std::optional<Zone> zone;
    };
    const Known& known(const std::string& id);
    Zone chosen(const IcsDocument& document);

    FindingLog& log_;
    std::map<std::string, Known, std::less<>> zones_;
    std::optional<Zone> calendar_;  // X-WR-TIMEZONE
    std::optional<Zone> configured_;
    bool local_times_;  // what times say of their zone is wrong
    Zone shown_;
    std::size_t unlisted_ = 0;
};

}  // namespace kiosk::feed
