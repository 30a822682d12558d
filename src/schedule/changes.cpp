#include "schedule/changes.hpp"

#include <algorithm>
#include <map>

#include "base/text.hpp"
#include "schedule/identity.hpp"

namespace kiosk::schedule {
namespace {

constexpr std::size_t few = 3;

Instant over(const Session& session) {
    return std::max(session.start, session.end);
}

std::vector<std::string> names_of(const Session& session) {
    std::vector<std::string> names;
    for (const Person& person : session.people) names.push_back(fold(person.name));
    std::ranges::sort(names);
    return names;
}

// What changes are told by; the rest may be large.
Session told_of(const Session& session) {
    Session told;
    told.id = session.id;
    told.title = session.title;
    told.room = session.room;
    told.start = session.start;
    told.end = session.end;
    for (const Person& person : session.people) told.people.push_back({{}, person.name, {}, {}, {}});
    return told;
}

// What says which session one is, without its texts.
Session key_of(const Session& session) {
    Session key;
    key.id = session.id;
    key.room = session.room;
    key.start = session.start;
    return key;
}

// The only ones of their titles: by folded title, the session; none where there are several.
std::map<std::string, std::optional<std::size_t>> by_title(const std::vector<const Session*>& sessions,
                                                           const std::vector<bool>& left_out) {
    std::map<std::string, std::optional<std::size_t>> found;
    for (std::size_t i = 0; i < sessions.size(); ++i) {
        if (left_out[i]) continue;
        const auto [at, is_first] = found.emplace(fold(sessions[i]->title), i);
        if (!is_first) at->second.reset();
    }
    return found;
}

class Comparer {
  public:
    Comparer(const Program& before, const std::vector<Change>& known, const Program& now, Instant at)
        : before_(before), now_(now), at_(at) {
        for (const Session& session : before.sessions) earlier_.push_back(&session);
        std::map<Slot, std::size_t> slots;
        for (std::size_t i = 0; i < earlier_.size(); ++i) slots.emplace(slot_of(*earlier_[i]), i);
        changes_.resize(earlier_.size(), nullptr);
        for (const Change& change : known) {
            const auto found = slots.find(slot_of(change.last));
            if (found != slots.end()) {
                changes_[found->second] = &change;
            } else if (change.gone) {
                earlier_.push_back(&change.last);
                changes_.push_back(&change);
            }
        }
        for (const Session& session : now.sessions) later_.push_back(&session);
        for (const Room& room : now.rooms) rooms_.emplace(room.id, &room);
        for (const Room& room : before.rooms) rooms_.emplace(room.id, &room);
        for (const Change& change : known) {
            for (const Room& room : change.rooms) rooms_.emplace(room.id, &room);
        }
    }

    Comparison compare() {
        match();
        Comparison result;
        result.new_programme = is_new();
        if (result.new_programme) return result;
        match_titles();
        for (std::size_t i = 0; i < later_.size(); ++i) {
            if (matches_[i]) add(result.changes, *matches_[i], *later_[i], false);
        }
        for (std::size_t i = 0; i < earlier_.size(); ++i) {
            if (!still_there_[i]) add(result.changes, i, *earlier_[i], true);
        }
        return result;
    }

  private:
    void match() {
        Program earlier, later;
        for (const Session* session : earlier_) earlier.sessions.push_back(key_of(*session));
        for (const Session* session : later_) later.sessions.push_back(key_of(*session));
        matches_ = same_sessions(earlier, later);
        still_there_.resize(earlier_.size());
        is_known_.resize(later_.size());
        for (std::size_t i = 0; i < matches_.size(); ++i) {
            is_known_[i] = matches_[i].has_value();
            if (matches_[i]) still_there_[*matches_[i]] = true;
        }
    }

    // Of what the feed itself had: what is gone since long says nothing.
    bool is_new() const {
        if (before_.sessions.empty() || now_.sessions.empty()) return false;
        std::size_t ahead = 0, gone = 0;
        bool any = false;
        for (std::size_t i = 0; i < before_.sessions.size(); ++i) {
            any = any || still_there_[i];
            if (over(*earlier_[i]) <= at_) continue;
            ++ahead;
            if (!still_there_[i]) ++gone;
        }
        return !any || (gone > few && gone * 2 > ahead);
    }

    void match_titles() {
        const auto gone = by_title(earlier_, still_there_);
        for (const auto& [title, index] : by_title(later_, is_known_)) {
            const auto same = gone.find(title);
            if (!index || title.empty() || same == gone.end() || !same->second) continue;
            matches_[*index] = *same->second;
            still_there_[*same->second] = true;
        }
    }

    void add(std::vector<Change>& changes, std::size_t earlier, const Session& last, bool gone) const {
        const Change* known = changes_[earlier];
        Change change{known != nullptr ? known->planned : told_of(*earlier_[earlier]),
                      gone ? last : told_of(last),
                      gone,
                      {}};
        const bool any =
            gone || is_moved(change) || is_retimed(change) || has_new_title(change) || has_new_people(change);
        if (!any || told_until(change) <= at_) return;
        for (const std::string* id : {&change.planned.room, &change.last.room}) {
            const auto room = rooms_.find(*id);
            const bool has = std::ranges::find(change.rooms, *id, &Room::id) != change.rooms.end();
            if (!has && room != rooms_.end()) change.rooms.push_back(*room->second);
        }
        changes.push_back(std::move(change));
    }

    const Program& before_;
    const Program& now_;
    Instant at_;
    std::vector<const Session*> earlier_;  // those of before_, then those that were gone already
    std::vector<const Change*> changes_;   // what is known of each of them, or null
    std::vector<const Session*> later_;
    std::vector<std::optional<SessionIndex>> matches_;  // of later_ with earlier_
    std::vector<bool> still_there_;                     // of earlier_
    std::vector<bool> is_known_;                        // of later_
    std::map<std::string_view, const Room*> rooms_;     // as they were last known
};

}  // namespace

bool is_moved(const Change& change) {
    return !change.planned.room.empty() && !change.last.room.empty() &&
           change.planned.room != change.last.room;
}

bool is_retimed(const Change& change) {
    return change.planned.start != change.last.start;
}

bool has_new_title(const Change& change) {
    return change.planned.title != change.last.title && fold(change.planned.title) != fold(change.last.title);
}

bool has_new_people(const Change& change) {
    if (change.planned.people.empty() || change.last.people.empty()) return false;
    return names_of(change.planned) != names_of(change.last);
}

Instant told_until(const Change& change) {
    return over(change.gone ? change.last : change.planned);
}

Comparison compare(const Program& before, const Program& now, Instant at) {
    return compare(before, {}, now, at);
}

Comparison compare(const Program& before, const std::vector<Change>& known, const Program& now, Instant at) {
    return Comparer(before, known, now, at).compare();
}

}  // namespace kiosk::schedule
