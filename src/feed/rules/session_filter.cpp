#include "feed/rules/session_filter.hpp"

#include <algorithm>
#include <set>

#include "base/text.hpp"

namespace kiosk::feed {
namespace {

/// The words of one list of a filter, and which of them the feed has.
class Words {
  public:
    explicit Words(const std::vector<std::string>& words) : written_(words) {
        for (const std::string& word : words) found_.emplace(fold(word), false);
    }

    bool empty() const { return written_.empty(); }

    bool has(std::string_view value) {
        const auto word = found_.find(fold(value));
        if (word == found_.end()) {
            if (others_.size() < most_others) others_.emplace(value);
            return false;
        }
        word->second = true;
        return true;
    }

    /// Whether every word was found.
    bool tell(const std::string& where, std::string_view what, FindingLog& log) const {
        const std::vector<std::string> others(others_.begin(), others_.end());
        bool all = true;
        for (const std::string& word : written_) {
            if (found_.find(fold(word))->second) continue;
            all = false;
            log.warn(where, "no session has the " + std::string(what) + " \"" + word + '"' +
                                suggestion(word, others));
        }
        return all;
    }

  private:
    static constexpr std::size_t most_others = 2000;

    const std::vector<std::string>& written_;
    std::unordered_map<std::string, bool> found_;
    std::set<std::string, std::less<>> others_;
};

// The positions of the rooms that the filter names.
std::vector<bool> rooms_meant(const Program& program, const std::vector<std::string>& words,
                              const RoomPlan& plan, const std::string& where, bool& all_found,
                              FindingLog& log) {
    std::vector<bool> chosen(program.rooms.size());
    if (words.empty()) return chosen;
    const RoomWords before(program.rooms);
    std::optional<RoomWords> after;
    for (const std::string& word : words) {
        const auto old = before.find(word);
        for (const std::size_t i : old) chosen[i] = true;
        if (old.empty() && !after) after.emplace(plan.rooms);
        const auto renamed = old.empty() ? after->find(word) : std::vector<std::size_t>();
        for (std::size_t i = 0; i < chosen.size() && !renamed.empty(); ++i) {
            if (plan.becomes[i] && std::ranges::find(renamed, *plan.becomes[i]) != renamed.end())
                chosen[i] = true;
        }
        if (old.empty() && renamed.empty()) {
            all_found = false;
            log.warn(where, "the feed has no room \"" + word + '"' + suggestion(word, room_names(program)));
        }
    }
    return chosen;
}

}  // namespace

std::vector<bool> meant(const Program& program, const SessionFilter& filter, const RoomPlan& plan,
                        const std::vector<std::optional<std::size_t>>& room_of, std::string_view rule,
                        FindingLog& log) {
    std::vector<bool> result(program.sessions.size());
    if (filter.empty()) return result;
    const auto where = [&](const char* key) { return std::string(rule) + '.' + key; };
    bool all_found = true;
    const auto rooms = rooms_meant(program, filter.rooms, plan, where("room"), all_found, log);
    Words tracks(filter.tracks), tags(filter.tags), types(filter.types), titles(filter.titles);
    bool any = false;
    for (std::size_t i = 0; i < program.sessions.size(); ++i) {
        const Session& session = program.sessions[i];
        // Every list is asked, so that each of its words is known to occur.
        bool is = filter.rooms.empty() || (room_of[i] && rooms[*room_of[i]]);
        if (!tracks.empty()) is = (session.track && tracks.has(session.track->name)) && is;
        if (!types.empty()) is = types.has(session.type) && is;
        if (!titles.empty()) is = titles.has(session.title) && is;
        bool tagged = tags.empty();
        for (const std::string& tag : session.tags) tagged = (!tags.empty() && tags.has(tag)) || tagged;
        result[i] = is && tagged;
        any = any || result[i];
    }
    all_found = tracks.tell(where("track"), "track", log) && all_found;
    all_found = tags.tell(where("tag"), "tag", log) && all_found;
    all_found = types.tell(where("type"), "type", log) && all_found;
    all_found = titles.tell(where("title"), "title", log) && all_found;
    if (!any && all_found) log.warn(std::string(rule), "no session has all of this");
    return result;
}

}  // namespace kiosk::feed
