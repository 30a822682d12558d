#include "feed/rules/room_rules.hpp"

#include <algorithm>
#include <numeric>

#include "base/nearest.hpp"
#include "base/text.hpp"

namespace kiosk::feed {
namespace {

// Whether two rooms of one name may be one: not where both state a location and the locations differ.
bool may_be_one(const Room& a, const Room& b) {
    return a.location.empty() || b.location.empty() || a.location == b.location ||
           same_name(a.location, b.location);
}

/// The rooms on their way from the old positions to the new ones.
class Planner {
  public:
    Planner(const std::vector<Room>& rooms, FindingLog& log)
        : rooms_(rooms),
          words_(rooms),
          log_(log),
          into_(rooms.size()),
          ruled_(rooms.size()),
          dropped_(rooms.size()) {
        std::iota(into_.begin(), into_.end(), std::size_t{0});
    }

    void apply(const RoomRule& rule) {
        std::optional<std::size_t> first;
        for (const std::string& word : rule.rooms) {
            for (const std::size_t i : named(word)) {
                ruled_[i] = true;
                dropped_[i] = rule.drop;
                if (first) {
                    into_[i] = *first;
                    join(rooms_[*first], rooms_[i]);
                }
                if (!first) first = i;
            }
        }
        if (!first) return;
        if (!rule.name.empty()) rooms_[*first].name = rule.name;
        if (!rule.location.empty()) rooms_[*first].location = rule.location;
        if (!rule.name.empty()) renamed_.push_back(*first);
    }

    RoomPlan finish() {
        for (const std::size_t i : renamed_) join_namesake(i);
        RoomPlan plan;
        plan.becomes.resize(rooms_.size());
        for (std::size_t i = 0; i < rooms_.size(); ++i) {
            if (dropped_[i] || into_[i] != i) continue;
            plan.becomes[i] = plan.rooms.size();
            plan.rooms.push_back(rooms_[i]);
        }
        for (std::size_t i = 0; i < rooms_.size(); ++i) {
            if (!dropped_[i]) plan.becomes[i] = plan.becomes[last(i)];
        }
        return plan;
    }

  private:
    std::size_t last(std::size_t i) const {
        while (into_[i] != i) i = into_[i];
        return i;
    }

    std::vector<std::size_t> named(const std::string& word) {
        std::vector<std::size_t> found = words_.find(word);
        if (found.empty()) {
            if (names_.empty()) {
                for (const Room& room : rooms_) names_.push_back(room.name);
            }
            log_.warn("rooms", "the feed has no room \"" + word + '"' + suggestion(word, names_));
        }
        std::erase_if(found, [&](std::size_t i) {
            if (ruled_[i]) log_.warn("rooms", "\"" + word + "\" is a room that another rule names already");
            return ruled_[i];
        });
        return found;
    }

    // Where the room's new name is that of another one, the earlier of both takes in the later.
    void join_namesake(std::size_t i) {
        if (by_name_.empty()) {
            for (std::size_t k = 0; k < rooms_.size(); ++k) {
                if (!dropped_[k] && into_[k] == k) by_name_[fold(rooms_[k].name)].push_back(k);
            }
        }
        for (const std::size_t k : by_name_[fold(rooms_[i].name)]) {
            if (k == i || into_[k] != k || into_[i] != i || !may_be_one(rooms_[k], rooms_[i])) continue;
            const std::size_t keep = std::min(i, k), other = std::max(i, k);
            rooms_[keep].name = rooms_[i].name;
            join(rooms_[keep], rooms_[other]);
            into_[other] = keep;
        }
    }

    std::vector<Room> rooms_;
    RoomWords words_;  // as the feed has them
    FindingLog& log_;
    std::vector<std::size_t> into_;  // the room that a room becomes: itself, or one that took it in
    std::vector<bool> ruled_, dropped_;
    std::vector<std::size_t> renamed_;
    std::vector<std::string> names_;
    std::unordered_map<std::string, std::vector<std::size_t>> by_name_;
};

}  // namespace

RoomWords::RoomWords(std::span<const Room> rooms) {
    for (std::size_t i = 0; i < rooms.size(); ++i) {
        std::string name = fold(rooms[i].name), id = fold(rooms[i].id);
        const bool same = name == id;
        by_word_[std::move(name)].push_back(i);
        if (!same) by_word_[std::move(id)].push_back(i);
    }
}

std::vector<std::size_t> RoomWords::find(std::string_view word) const {
    const auto found = by_word_.find(fold(word));
    return found == by_word_.end() ? std::vector<std::size_t>() : found->second;
}

RoomPlan plan_rooms(const std::vector<Room>& rooms, const std::vector<RoomRule>& rules, FindingLog& log) {
    Planner planner(rooms, log);
    for (const RoomRule& rule : rules) planner.apply(rule);
    return planner.finish();
}

void join(Room& room, const Room& other) {
    room.access = merged(std::move(room.access), other.access);
    if (room.location.empty()) room.location = other.location;
}

std::string suggestion(std::string_view word, std::span<const std::string> candidates) {
    constexpr std::size_t most = 2000;
    const std::string near = did_you_mean(word, candidates.first(std::min(most, candidates.size())));
    return near.empty() ? near : "; " + near;
}

}  // namespace kiosk::feed
