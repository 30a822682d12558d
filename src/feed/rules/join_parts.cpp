#include "feed/rules/join_parts.hpp"

#include <algorithm>
#include <numeric>
#include <string>
#include <unordered_map>

#include "base/text.hpp"

namespace kiosk::feed {
namespace {

bool is_part(const Session& session) {
    return !is_cancelled(session) && session.end > session.start;
}

void join(Session& first, Session& next) {
    first.end = next.end;
    for (Person& person : next.people) {
        const auto known = std::ranges::find(first.people, person.name, &Person::name);
        if (known == first.people.end()) first.people.push_back(std::move(person));
    }
    first.access = merged(std::move(first.access), next.access);
    if (!first.stream) first.stream = std::move(next.stream);
    if (first.summary.empty()) first.summary = std::move(next.summary);
    if (first.note.empty()) first.note = std::move(next.note);
    first.plenum = first.plenum || next.plenum;
}

}  // namespace

std::vector<Session> join_parts(std::vector<Session> sessions, FindingLog& log) {
    std::vector<std::size_t> by_start(sessions.size());
    std::iota(by_start.begin(), by_start.end(), std::size_t{0});
    std::ranges::stable_sort(by_start, {}, [&](std::size_t i) { return sessions[i].start; });

    // The last part so far of each title in each room.
    std::unordered_map<std::string, std::size_t> last;
    std::vector<bool> gone(sessions.size());
    for (const std::size_t i : by_start) {
        Session& session = sessions[i];
        if (!is_part(session)) continue;
        const auto [part, is_new] = last.try_emplace(session.room + '\n' + fold(session.title), i);
        if (is_new) continue;
        Session& first = sessions[part->second];
        if (first.end != session.start) {
            part->second = i;
            continue;
        }
        join(first, session);
        gone[i] = true;
        log.note("\"" + first.title + '"', "its parts, back to back, are shown as one session");
    }
    std::vector<Session> kept;
    for (std::size_t i = 0; i < sessions.size(); ++i) {
        if (!gone[i]) kept.push_back(std::move(sessions[i]));
    }
    return kept;
}

}  // namespace kiosk::feed
