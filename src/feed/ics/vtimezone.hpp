#pragma once

#include <memory>
#include <optional>

#include "feed/ics/document.hpp"
#include "time/instant.hpp"

namespace kiosk::feed {

/// The rules of a VTIMEZONE (RFC 5545, 3.6.5).
class IcsVTimeZone {
  public:
    /// Nothing when it has no observance that can be read. Rules other than yearly ones are left out.
    static std::optional<IcsVTimeZone> read(const IcsTimeZone& zone);

    std::chrono::seconds offset_at(Instant instant) const;

    /// As Zone::to_instant().
    Instant to_instant(LocalTime local) const;

  private:
    struct Handle;
    explicit IcsVTimeZone(std::shared_ptr<Handle> handle) : handle_(std::move(handle)) {}

    std::shared_ptr<Handle> handle_;
};

}  // namespace kiosk::feed
