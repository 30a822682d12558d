#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "venue.hpp"

namespace kiosk::day {

/// What a door must and must not say, worked out from nothing but what has been heard: without any index,
/// record or cleverness, and without any code of the program.
struct Expected {
    std::vector<std::string> runs;       ///< titles that stand there beside NOW
    std::vector<std::string> cancelled;  ///< titles that would run: they stand there, marked
    std::vector<std::string> gone_from;  ///< titles that were planned here and are held elsewhere
    std::vector<std::string> never;      ///< titles that must not stand there: over, or held elsewhere
    std::vector<std::string> over;       ///< titles of this room that are over, wherever
    bool claims_now = true;              ///< false: what is known is too old
};

class Model {
  public:
    /// A poll brought this programme.
    void heard(Instant at, const std::vector<Slot>& feed);
    /// Notices came, whole.
    void told(const Said& said);

    bool knows_anything() const { return last_heard_.has_value(); }
    const Said& said() const { return said_; }
    Expected at_door(const std::string& room, Instant t) const;

  private:
    struct Known {
        Slot planned, last;
        bool present = true;
    };

    std::map<std::string, Known> sessions_;  // by id
    std::optional<Instant> last_heard_;
    Said said_;
    std::map<std::string, Instant> late_from_;  // when they were to begin as staff put them off
};

}  // namespace kiosk::day
