#include "schedule/identity.hpp"

#include <algorithm>
#include <string_view>
#include <unordered_map>

namespace kiosk::schedule {
namespace {

using Slots = std::vector<SessionIndex>;

std::unordered_map<std::string_view, Slots> by_id(const Program& program) {
    std::unordered_map<std::string_view, Slots> ids;
    for (SessionIndex i = 0; i < program.sessions.size(); ++i) ids[program.sessions[i].id].push_back(i);
    return ids;
}

class Matcher {
  public:
    Matcher(const Program& before, const Program& now)
        : before_(before), now_(now), matches_(now.sessions.size()) {}

    void match(Slots before, Slots now) {
        if (before.size() > 1 || now.size() > 1) pair_equal_slots(before, now);
        if (before.size() == 1 && now.size() == 1) matches_[now.front()] = before.front();
    }

    std::vector<std::optional<SessionIndex>> take() { return std::move(matches_); }

  private:
    static Slot slot(const Program& program, SessionIndex index) { return slot_of(program.sessions[index]); }

    // Takes those that have their place away from both.
    void pair_equal_slots(Slots& before, Slots& now) {
        const auto order = [](const Program& program) {
            return [&program](SessionIndex a, SessionIndex b) { return slot(program, a) < slot(program, b); };
        };
        std::ranges::stable_sort(before, order(before_));
        std::ranges::stable_sort(now, order(now_));
        Slots before_left;
        Slots now_left;
        auto old = before.begin();
        for (const SessionIndex index : now) {
            while (old != before.end() && slot(before_, *old) < slot(now_, index))
                before_left.push_back(*old++);
            if (old != before.end() && slot(before_, *old) == slot(now_, index)) {
                matches_[index] = *old++;
            } else {
                now_left.push_back(index);
            }
        }
        before_left.insert(before_left.end(), old, before.end());
        before = std::move(before_left);
        now = std::move(now_left);
    }

    const Program& before_;
    const Program& now_;
    std::vector<std::optional<SessionIndex>> matches_;
};

}  // namespace

Slot slot_of(const Session& session) {
    return {session.id, session.start, session.room};
}

std::vector<std::optional<SessionIndex>> same_sessions(const Program& before, const Program& now) {
    const auto earlier = by_id(before);
    Matcher matcher(before, now);
    for (const auto& [id, slots] : by_id(now)) {
        const auto known = earlier.find(id);
        if (known != earlier.end()) matcher.match(known->second, slots);
    }
    return matcher.take();
}

}  // namespace kiosk::schedule
