#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "base/error.hpp"
#include "time/instant.hpp"

namespace date {
class time_zone;
}

namespace kiosk {

/// A time zone as a value: one of the IANA database, or a fixed offset where a feed names no zone.
/// Cheap to copy and to compare. The default is UTC.
class Zone {
  public:
    Zone() = default;

    /// An IANA name ("Europe/Stockholm"), or "UTC", or an offset as name() writes it ("+01:00").
    /// Fails with the nearest names.
    static Result<Zone> find(std::string_view name);

    /// As find(), for names that may be none: costs little where that is so, and suggests nothing.
    static std::optional<Zone> known(std::string_view name);

    /// A zone that never changes its offset. `offset` is east of Greenwich, within ±18 h.
    static Zone fixed(std::chrono::seconds offset);

    /// The zone that the machine is set to, UTC where that is unknown. For app/ alone, and only while nothing
    /// better is known: what a programme says is never shown in it.
    static Zone of_machine();

    /// "Europe/Stockholm", "UTC" or "+01:00".
    const std::string& name() const { return name_; }

    std::chrono::seconds offset_at(Instant instant) const;
    LocalTime to_local(Instant instant) const;

    /// The moment when this zone's clocks show `local`. A wall time that occurs twice (the night out of
    /// daylight saving time) means its first occurrence; one that is left out (the night into it) means the
    /// time as it would be had the clocks not been changed, as iCalendar reads it (RFC 5545, 3.3.5).
    Instant to_instant(LocalTime local) const;

    bool operator==(const Zone& other) const { return name_ == other.name_; }

  private:
    Zone(const date::time_zone* rules, std::chrono::seconds offset, std::string name);

    const date::time_zone* rules_ = nullptr;  // owned by the zone database for the life of the process
    std::chrono::seconds offset_{0};
    std::string name_ = "UTC";
};

}  // namespace kiosk
