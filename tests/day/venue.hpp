#pragma once

#include <functional>
#include <mutex>
#include <set>
#include <string>
#include <vector>

#include "time/instant.hpp"

namespace kiosk::day {

/// A session as the people at the venue know it.
struct Slot {
    std::string id, title, room;
    Instant start, end;
    bool cancelled = false;
};

/// What staff have said of sessions, and what takes all screens.
struct Said {
    std::set<std::string> late;       ///< ids, by a quarter of an hour
    std::set<std::string> cancelled;  ///< ids
    std::string emergency;            ///< "test", "real", "lifted"; empty: none
};

/// "2022-11-18T09:20" in the event's zone.
Instant local(const std::string& time);

/// A venue on three days, and what happens there: the truth, what its server says of it, and what staff
/// write.
class Venue {
  public:
    struct Step {
        Instant at;
        std::string what;  ///< for the golden file
        std::function<void(Venue&)> happens;
    };

    Venue();

    /// Lets everything happen that is due at `t`; gives the words of what did.
    std::string advance(Instant t);

    const std::vector<Slot>& slots() const { return slots_; }
    const Said& said() const { return said_; }
    bool answers() const { return answers_; }
    bool notices_are_broken() const { return broken_; }
    bool is_eventful(Instant t) const;

    /// What the server sends. Any thread.
    std::string feed() const;
    std::string notices() const;

  private:
    Slot& slot(const std::string& id);
    static std::vector<Step> script();

    mutable std::mutex mutex_;
    std::vector<Slot> slots_;
    Said said_;
    bool answers_ = false, broken_ = false;
    std::vector<Step> steps_;
    std::size_t done_ = 0;
};

}  // namespace kiosk::day
