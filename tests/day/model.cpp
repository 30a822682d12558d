#include "model.hpp"

#include <algorithm>

namespace kiosk::day {

using namespace std::chrono;

void Model::heard(Instant at, const std::vector<Slot>& feed) {
    last_heard_ = at;
    const bool anew =
        std::ranges::none_of(feed, [&](const Slot& slot) { return sessions_.contains(slot.id); });
    if (anew) sessions_.clear();
    for (auto& [id, known] : sessions_) {
        // A change is told until its old end.
        if (at >= known.planned.end) known.planned = known.last;
        known.present = false;
    }
    for (const Slot& slot : feed) {
        const auto [known, is_new] = sessions_.try_emplace(slot.id, Known{slot, slot});
        known->second.last = slot;
        known->second.present = true;
    }
    // Of what is gone, only what was ahead is told.
    std::erase_if(sessions_,
                  [&](const auto& one) { return !one.second.present && one.second.last.end <= at; });
}

void Model::told(const Said& said) {
    said_ = said;
    for (const std::string& id : said.late) {
        const auto known = sessions_.find(id);
        if (known != sessions_.end()) late_from_.try_emplace(id, known->second.last.start);
    }
}

Expected Model::at_door(const std::string& room, Instant t) const {
    Expected expected;
    expected.claims_now = last_heard_ && t - *last_heard_ < 240min;
    for (const auto& [id, known] : sessions_) {
        Slot slot = known.last;
        // The feed may say so by itself meanwhile.
        if (said_.late.contains(id) && slot.start < late_from_.at(id) + 15min) {
            slot.end += 15min;
            slot.start += 15min;
        }
        const bool cancelled = slot.cancelled || !known.present || said_.cancelled.contains(id);
        const bool over = t >= slot.end;
        const bool runs = slot.start <= t && !over;
        if (slot.room == room && runs) (cancelled ? expected.cancelled : expected.runs).push_back(slot.title);
        const bool moved =
            known.planned.room != slot.room && known.planned.room == room && t < known.planned.end;
        if (moved && !over) expected.gone_from.push_back(slot.title);
        if (slot.room == room && over) expected.over.push_back(slot.title);
        if ((slot.room != room && !moved) || over) expected.never.push_back(slot.title);
    }
    return expected;
}

}  // namespace kiosk::day
