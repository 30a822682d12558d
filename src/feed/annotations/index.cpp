#include "feed/annotations/index.hpp"

#include <algorithm>

#include "base/nearest.hpp"
#include "base/text.hpp"
#include "feed/text/text_reader.hpp"
#include "time/iso8601.hpp"

namespace kiosk::feed {
namespace {

// Ten thousand rows about rooms of two thousand sessions each stay below; either takes less than a second.
constexpr std::size_t most_comparisons = 20'000'000;
constexpr std::size_t most_letters = 200'000'000;

const std::vector<std::size_t>* at(const std::unordered_map<std::string, std::vector<std::size_t>>& names,
                                   const std::string& name) {
    const auto found = names.find(name);
    return found == names.end() ? nullptr : &found->second;
}

std::string with(std::string text, const std::string& more) {
    return more.empty() ? text : std::move(text) + "; " + more;
}

}  // namespace

AnnotationIndex::AnnotationIndex(const Program& program) : program_(program) {
    const std::size_t room_count = program.rooms.size();
    for (std::size_t i = 0; i < room_count; ++i) {
        room_ids_[program.rooms[i].id].push_back(i);
        room_names_[fold(program.rooms[i].name)].push_back(i);
    }
    all_rooms_ = room_names(program);
    in_rooms_.resize(room_count);
    for (std::size_t i = 0; i < program.sessions.size(); ++i) {
        const Session& session = program.sessions[i];
        starts_.push_back(program.zone.to_local(session.start));
        keys_[session.id].push_back(i);
        if (!session.number.empty() && session.number != session.id) keys_[session.number].push_back(i);
        Places& titled = titles_[fold(session.title)];
        if (titled.empty()) all_titles_.push_back(session.title);
        titled.push_back(i);
        const Places* rooms = at(room_ids_, session.room);
        rooms_of_.push_back(rooms == nullptr ? room_count : rooms->front());
        if (rooms != nullptr) in_rooms_[rooms->front()].push_back(i);
    }
}

std::string AnnotationIndex::read_times(const Annotation& row, Wanted& wanted) const {
    std::optional<When> date;
    const auto read = [](std::string_view name, const std::string& text, std::optional<When>& when) {
        if (text.empty()) return std::string();
        when = parse_when(text);
        return when ? std::string()
                    : std::string(name) + ' ' + in_quotes(text) +
                          " is no date and time; write it like 2022-11-18T09:00, 2022-11-18 or 09:00";
    };
    for (std::string fault : {read("date", row.date, date), read("start", row.start, wanted.start),
                              read("from", row.from, wanted.from), read("to", row.to, wanted.to)}) {
        if (!fault.empty()) return fault;
    }
    if (!date) return {};
    // A date in a column of its own completes the times beside it.
    for (std::optional<When>* when : {&wanted.start, &wanted.from, &wanted.to}) {
        if (*when && !(*when)->date) (*when)->date = date->date;
    }
    if (!wanted.has_time()) wanted.start = When{date->date, std::nullopt, std::nullopt};
    return {};
}

std::string AnnotationIndex::refusal(std::size_t comparisons) {
    comparisons_ += comparisons;
    if (comparisons_ <= most_comparisons) return {};
    return "too many rows name too many sessions; this one is left out; name sessions by their ids";
}

bool AnnotationIndex::fits_time(std::size_t session, const Wanted& wanted) const {
    const Session& one = program_.sessions[session];
    if (wanted.start && !starts_at(*wanted.start, one.start, starts_[session])) return false;
    if (wanted.from && !not_before(*wanted.from, one.start, starts_[session])) return false;
    if (!wanted.to) return true;
    const LocalTime end = program_.zone.to_local(one.end);
    return not_after(*wanted.to, one.end, end);
}

bool AnnotationIndex::fits_room(std::size_t session, const Wanted& wanted) const {
    return wanted.rooms == nullptr ||
           std::ranges::find(*wanted.rooms, rooms_of_[session]) != wanted.rooms->end();
}

bool AnnotationIndex::fits(std::size_t session, const Wanted& wanted) const {
    return fits_room(session, wanted) && fits_time(session, wanted);
}

AnnotationMatch AnnotationIndex::choose(const Places& candidates, const Wanted& wanted, const Annotation& row,
                                        const std::string& named) {
    AnnotationMatch match;
    match.fault = refusal(candidates.size());
    if (!match.fault.empty()) return match;
    for (const std::size_t session : candidates) {
        if (fits(session, wanted)) match.sessions.push_back(session);
    }
    if (match.sessions.empty()) {
        match.fault =
            "there is no session " + named + " at that time and place; there is " + described(candidates);
    } else if (match.sessions.size() > 1 && !row.every) {
        match.fault = std::to_string(match.sessions.size()) + " sessions are " + named + ": " +
                      described(match.sessions) +
                      "; tell them apart by start or room, or say that every one is meant";
        match.sessions.clear();
    }
    return match;
}

AnnotationMatch AnnotationIndex::by_session(const Places& candidates, const Wanted& wanted,
                                            const Annotation& row) {
    const std::string named = "with the id or number " + in_quotes(row.session);
    if (wanted.title.empty() || row.title.empty()) {
        if (candidates.size() == 1) {
            AnnotationMatch match{candidates, std::nullopt, {}, {}};
            if (!fits_room(candidates.front(), wanted)) {
                match.doubt = "the session " + named + " is " + described(candidates) + ", not in " +
                              in_quotes(row.room) + "; applied";
            }
            return match;
        }
        return choose(candidates, wanted, row, named);
    }
    Places titled;
    comparisons_ += candidates.size();
    const Places* same_title = at(titles_, wanted.title);
    for (const std::size_t session : candidates) {
        if (same_title != nullptr && std::ranges::binary_search(*same_title, session))
            titled.push_back(session);
    }
    if (titled.size() == 1) return {titled, std::nullopt, {}, {}};
    if (!titled.empty()) return choose(titled, wanted, row, named);
    AnnotationMatch match;
    if (same_title != nullptr) {
        match.fault = "the session " + named + " is " + described(candidates) + ", but " +
                      in_quotes(row.title) + " is another: " + described(*same_title) +
                      "; mend one of the two";
        return match;
    }
    match = candidates.size() == 1 ? AnnotationMatch{candidates, std::nullopt, {}, {}}
                                   : choose(candidates, wanted, row, named);
    if (match.fault.empty())
        match.doubt = "the session " + named + " is titled " +
                      in_quotes(program_.sessions[match.sessions.front()].title) + " in the programme, not " +
                      in_quotes(row.title) + "; applied";
    return match;
}

AnnotationMatch AnnotationIndex::by_title(const Wanted& wanted, const Annotation& row) {
    AnnotationMatch match;
    const Places* titled = at(titles_, wanted.title);
    if (titled == nullptr) {
        match.fault =
            with("no session is titled " + in_quotes(row.title), suggestion(row.title, all_titles_));
        return match;
    }
    if (titled->size() == 1 && !fits_room(titled->front(), wanted)) {
        match.fault = "the session titled " + in_quotes(row.title) + " is " + described(*titled) +
                      ", not in " + in_quotes(row.room);
        return match;
    }
    if (titled->size() > 1 || !wanted.has_time() || fits_time(titled->front(), wanted))
        return titled->size() == 1 ? AnnotationMatch{*titled, std::nullopt, {}, {}}
                                   : choose(*titled, wanted, row, "titled " + in_quotes(row.title));
    // Times change, and then staff's table lags behind; another day is another session.
    const std::size_t only = titled->front();
    const std::optional<When>& when = wanted.start ? wanted.start : wanted.from;
    const bool same_day =
        !when || !when->date ||
        std::chrono::local_days{*when->date} == std::chrono::floor<std::chrono::days>(starts_[only]);
    if (same_day) {
        match.sessions = *titled;
        match.doubt = "the programme has " + described(*titled) + ", not at the time given here; applied";
    } else {
        match.fault =
            "no session titled " + in_quotes(row.title) + " is on that day; there is " + described(*titled);
    }
    return match;
}

AnnotationMatch AnnotationIndex::by_room(const Wanted& wanted, const Annotation& row) {
    AnnotationMatch match;
    if (row.room.empty()) {
        match.fault = "names no session and no room";
    } else if (wanted.rooms == nullptr) {
        match.fault = with("there is no room " + in_quotes(row.room), suggestion(row.room, all_rooms_));
    } else if (wanted.rooms->size() > 1) {
        match.fault = std::to_string(wanted.rooms->size()) + " rooms are called " + in_quotes(row.room) +
                      "; name the room by its id, " + in_quotes(program_.rooms[wanted.rooms->front()].id) +
                      " or " + in_quotes(program_.rooms[wanted.rooms->back()].id);
    }
    if (!match.fault.empty()) return match;
    const std::size_t room = wanted.rooms->front();
    if (wanted.has_time()) {
        match = choose(in_rooms_[room], wanted, row, "in the room " + in_quotes(row.room));
        if (in_rooms_[room].empty()) match.fault = "there is no session in the room " + in_quotes(row.room);
        return match;
    }
    match.fault = refusal(in_rooms_[room].size());
    if (match.fault.empty()) match = {in_rooms_[room], room, {}, {}};
    return match;
}

AnnotationMatch AnnotationIndex::by_name(const Wanted& wanted, const Annotation& row) {
    if (row.session.empty()) return by_title(wanted, row);
    const Places* candidates = at(keys_, row.session);
    if (candidates == nullptr && row.session.starts_with('#')) candidates = at(keys_, row.session.substr(1));
    if (candidates != nullptr) return by_session(*candidates, wanted, row);
    const std::string unknown = "no session has the id or number " + in_quotes(row.session);
    if (row.title.empty()) return {{}, std::nullopt, unknown, {}};
    AnnotationMatch match = by_title(wanted, row);
    if (match.fault.empty()) {
        match.doubt = with(unknown + "; found by its title", match.doubt);
    } else {
        match.fault = unknown + ", and " + match.fault;
    }
    return match;
}

AnnotationMatch AnnotationIndex::find(const Annotation& row) {
    Wanted wanted;
    wanted.title = row.title.empty() ? std::string() : fold(row.title);
    const std::string unreadable = read_times(row, wanted);
    if (!row.room.empty()) {
        wanted.rooms = at(room_ids_, row.room);
        if (wanted.rooms == nullptr) wanted.rooms = at(room_names_, fold(row.room));
    }
    const bool named = !row.session.empty() || !row.title.empty();
    if (!named || row.every) {
        // Without its time such a row would mean more than it says.
        if (!unreadable.empty()) return {{}, std::nullopt, unreadable, {}};
        return named ? by_name(wanted, row) : by_room(wanted, row);
    }
    AnnotationMatch match = by_name(wanted, row);
    if (!unreadable.empty()) {
        std::string& message = match.fault.empty() ? match.doubt : match.fault;
        message = with(unreadable, message.empty() ? "applied without it" : message);
    }
    return match;
}

std::string AnnotationIndex::described(const Places& sessions) const {
    constexpr std::size_t most = 3;
    constexpr std::size_t minutes = 16;  // letters of 2022-11-18T09:00
    std::string text;
    for (std::size_t i = 0; i < std::min(most, sessions.size()); ++i) {
        const Session& session = program_.sessions[sessions[i]];
        if (i > 0) text += ", ";
        text += in_quotes(session.title);
        const std::size_t room = rooms_of_[sessions[i]];
        if (room < program_.rooms.size()) text += " in " + in_quotes(program_.rooms[room].name);
        text += " at " + format_iso(session.start, program_.zone).substr(0, minutes);
    }
    if (sessions.size() > most) text += " and " + std::to_string(sessions.size() - most) + " more";
    return text;
}

std::string AnnotationIndex::suggestion(std::string_view word, const std::vector<std::string>& candidates) {
    if (letters_ > most_letters) return {};
    for (const std::string& candidate : candidates) letters_ += (word.size() + 20) * (candidate.size() + 20);
    return did_you_mean(word, candidates);
}

}  // namespace kiosk::feed
