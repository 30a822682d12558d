#include "venue.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "time/iso8601.hpp"

namespace kiosk::day {
namespace {

using namespace std::chrono;
using Json = nlohmann::json;

const Zone& zone() {
    static const Zone one = Zone::find("Europe/Stockholm").value();
    return one;
}

constexpr const char* rooms[] = {"Aula", "Biblioteket", "Caf\u00e9et"};

std::vector<Slot> three_days() {
    std::vector<Slot> slots;
    const std::vector<std::pair<std::string, minutes>> times{
        {"09:00", 60min}, {"10:15", 60min}, {"11:30", 60min}, {"13:30", 90min}, {"22:30", 150min}};
    for (int day = 18; day <= 20; ++day) {
        for (const char* room : rooms) {
            for (const auto& [time, length] : times) {
                if (time == "22:30" && room != rooms[0]) continue;
                const Instant start = local("2022-11-" + std::to_string(day) + "T" + time);
                const std::string id = std::to_string(day) + std::string(1, room[0]) + time.substr(0, 2);
                slots.push_back({id, "Titel" + id, room, start, start + length});
            }
        }
    }
    return slots;
}

}  // namespace

Instant local(const std::string& time) {
    return resolve(parse_timestamp(time).value(), zone());
}

Venue::Venue() : slots_(three_days()), steps_(script()) {
    std::ranges::stable_sort(steps_, {}, &Step::at);
}

Slot& Venue::slot(const std::string& id) {
    const auto found = std::ranges::find(slots_, id, &Slot::id);
    if (found == slots_.end()) throw std::logic_error("the script has no session " + id);
    return *found;
}

std::vector<Venue::Step> Venue::script() {
    const auto at = [](const char* time, const char* what, std::function<void(Venue&)> happens) {
        return Step{local(std::string("2022-11-") + time), what, std::move(happens)};
    };
    return {
        at("18T06:05", "the server answers for the first time", [](Venue& v) { v.answers_ = true; }),
        at("18T09:20", "18B10 is cancelled in the feed", [](Venue& v) { v.slot("18B10").cancelled = true; }),
        at("18T09:40", "18C11 vanishes",
           [](Venue& v) { std::erase_if(v.slots_, [](const Slot& s) { return s.id == "18C11"; }); }),
        at("18T10:30", "18A11 moves to the room of what vanished",
           [](Venue& v) { v.slot("18A11").room = rooms[2]; }),
        at("18T11:00", "18B13 is put off by half an hour",
           [](Venue& v) {
               v.slot("18B13").start += 30min;
               v.slot("18B13").end += 30min;
           }),
        at("18T13:40", "18C13 runs and is made longer", [](Venue& v) { v.slot("18C13").end += 30min; }),
        at("18T14:00", "18A22 has another title", [](Venue& v) { v.slot("18A22").title = "Titelneu18A22"; }),
        at("19T08:00", "the programme is imported anew, with other ids",
           [](Venue& v) {
               for (Slot& slot : v.slots_) slot.id = "n" + slot.id;
           }),
        at("19T10:00", "the server fails", [](Venue& v) { v.answers_ = false; }),
        at("19T10:30", "n19B13 is cancelled, and nobody hears of it",
           [](Venue& v) { v.slot("n19B13").cancelled = true; }),
        at("19T16:00", "the server answers again", [](Venue& v) { v.answers_ = true; }),
        at("20T08:30", "staff say that n20A09 is late", [](Venue& v) { v.said_.late.insert("n20A09"); }),
        at("20T08:45", "the feed says so, too",
           [](Venue& v) {
               v.slot("n20A09").start += 15min;
               v.slot("n20A09").end += 15min;
           }),
        at("20T09:30", "staff take back what the feed says now", [](Venue& v) { v.said_.late.clear(); }),
        at("20T10:20", "staff cancel n20B10, which runs",
           [](Venue& v) { v.said_.cancelled.insert("n20B10"); }),
        at("20T11:00", "an emergency is tested", [](Venue& v) { v.said_.emergency = "test"; }),
        at("20T11:10", "there is an emergency", [](Venue& v) { v.said_.emergency = "real"; }),
        at("20T11:20", "it is lifted", [](Venue& v) { v.said_.emergency = "lifted"; }),
        at("20T11:25", "the emergency is over", [](Venue& v) { v.said_.emergency.clear(); }),
        at("20T12:00", "the notices break off half-way", [](Venue& v) { v.broken_ = true; }),
        at("20T12:30", "they are whole again", [](Venue& v) { v.broken_ = false; }),
    };
}

std::string Venue::advance(Instant t) {
    const std::scoped_lock lock(mutex_);
    std::string what;
    for (; done_ < steps_.size() && steps_[done_].at <= t; ++done_) {
        steps_[done_].happens(*this);
        what += (what.empty() ? "" : "; ") + steps_[done_].what;
    }
    return what;
}

bool Venue::is_eventful(Instant t) const {
    const auto near = [&](Instant other) { return abs(t - other) <= 2min; };
    return std::ranges::any_of(steps_, [&](const Step& step) { return near(step.at); }) ||
           std::ranges::any_of(slots_, [&](const Slot& s) {
               return near(s.start) || near(s.end) || near(s.start + 15min) || near(s.end + 15min);
           });
}

std::string Venue::feed() const {
    const std::scoped_lock lock(mutex_);
    Json all{{"venue-kiosk", 1}, {"title", "Three days"}, {"time_zone", zone().name()}};
    for (const char* room : rooms) all["rooms"].push_back({{"id", room}, {"name", room}});
    for (const Slot& slot : slots_) {
        Json one{{"id", slot.id},
                 {"title", slot.title},
                 {"room", slot.room},
                 {"start", format_iso(slot.start, zone())},
                 {"end", format_iso(slot.end, zone())}};
        if (slot.cancelled) one["status"] = {{"kind", "cancelled"}};
        all["sessions"].push_back(one);
    }
    return all.dump();
}

std::string Venue::notices() const {
    const std::scoped_lock lock(mutex_);
    Json all{{"overrides", Json::array()}, {"emergency", Json::array()}};
    const std::string until = "2022-11-20T23:00";
    for (const std::string& id : said_.late)
        all["overrides"].push_back({{"session", id}, {"delay", 15}, {"until", until}});
    for (const std::string& id : said_.cancelled)
        all["overrides"].push_back({{"session", id}, {"cancelled", true}, {"until", until}});
    if (!said_.emergency.empty())
        all["emergency"].push_back({{"kind", "fire"}, {"mode", said_.emergency}, {"until", until}});
    const std::string text = all.dump();
    return broken_ ? text.substr(0, text.size() / 2) : text;
}

}  // namespace kiosk::day
