#include "app/sources/change_keeper.hpp"

#include <spdlog/spdlog.h>

#include <algorithm>

#include "time/iso8601.hpp"

namespace kiosk::app {
namespace {

using schedule::Change;
using schedule::ChangeRecord;

std::string room_name(const Change& change, const std::string& id) {
    const auto room = std::ranges::find(change.rooms, id, &Room::id);
    return room == change.rooms.end() ? id : room->name;
}

// For the log, such as: moved from "Sal A" to "Sal B", from 2022-11-18T10:00 to 2022-11-18T11:00.
std::string in_words(const Change& change, const Zone& zone) {
    if (change.gone) return "gone from the feed, shown as cancelled";
    std::string words;
    const auto add = [&](const std::string& more) { words += (words.empty() ? "" : ", ") + more; };
    if (is_moved(change)) {
        add("moved from \"" + room_name(change, change.planned.room) + "\" to \"" +
            room_name(change, change.last.room) + '"');
    }
    if (is_retimed(change))
        add("from " + format_iso(change.planned.start, zone) + " to " + format_iso(change.last.start, zone));
    if (has_new_title(change)) add("was called \"" + change.planned.title + '"');
    if (has_new_people(change)) add("other people");
    return words;
}

void log_news(const ChangeRecord& before, const ChangeRecord& now, const Zone& zone) {
    constexpr std::size_t most = 20;
    std::size_t news = 0;
    for (const Change& change : now.changes) {
        if (std::ranges::find(before.changes, change) != before.changes.end()) continue;
        if (++news <= most) spdlog::info("change: \"{}\": {}", change.last.title, in_words(change, zone));
    }
    if (news > most) spdlog::info("change: {} more", news - most);
    for (const schedule::RenamedRoom& room : now.rooms) {
        if (std::ranges::find(before.rooms, room) == before.rooms.end())
            spdlog::info("change: the room with the id \"{}\" is no longer called \"{}\"", room.id,
                         room.former_name);
    }
    if (now.changes.empty() && !before.changes.empty()) spdlog::info("change: none is told any more");
}

}  // namespace

void ChangeKeeper::load() {
    if (loaded_) return;
    loaded_ = true;
    auto record = journal_.load();
    if (record) {
        record_ = *std::move(record);
    } else {
        spdlog::warn("journal of changes: {}", to_string(record.error()));
    }
}

// Those of sessions that have gone: their texts stand in no later programme.
void ChangeKeeper::keep_translations(const std::vector<Translation>& before) {
    Program gone;
    for (const Change& change : record_.changes) {
        if (change.gone) gone.sessions.push_back(change.last);
    }
    std::vector<Translation> kept(gone.sessions.empty() ? 0 : before.size());
    for (std::size_t i = 0; i < kept.size(); ++i) {
        if (i < kept_.size()) kept[i].learn(gone, kept_[i].of(gone));
        kept[i].learn(gone, before[i].of(gone));
    }
    kept_ = std::move(kept);
}

void ChangeKeeper::note(const Program& program, const std::vector<Translation>& before,
                        const Arrival& arrival) {
    // Without an earlier programme, what is known may be past or settled all the same.
    ChangeRecord record = followed(record_, told_ ? *told_ : program, program, arrival.at);
    if (record == record_) return;
    log_news(record_, record, program.zone);
    record_ = std::move(record);
    keep_translations(before);
    if (const auto saved = journal_.save(record_); !saved)
        spdlog::warn("journal of changes: {}", to_string(saved.error()));
}

Program ChangeKeeper::follow(Program program, const std::vector<Translation>& before,
                             const Arrival& arrival) {
    load();
    if (arrival.fresh) note(program, before, arrival);
    told_ = program;
    return applied(std::move(program), record_);
}

}  // namespace kiosk::app
