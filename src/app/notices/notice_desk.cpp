#include "app/notices/notice_desk.hpp"

#include <algorithm>
#include <iomanip>
#include <iostream>
#include <set>

#include "base/text.hpp"
#include "schedule/notices.hpp"
#include "time/iso8601.hpp"

namespace kiosk::app {
namespace {

using Json = nlohmann::ordered_json;

struct Line {
    std::string list;
    std::size_t place = 0;  // in its list
    std::string where;      // as the reader calls it
};

// The lists in the order in which they count, as they stand in the file, what is faulty included.
std::vector<Line> lines_of(const Json& document) {
    std::vector<Line> lines;
    for (const auto& [list, kind] : {std::pair{"emergency", "emergency"},
                                     {"announcements", "announcement"},
                                     {"overrides", "override"},
                                     {"identify", "identify"}}) {
        if (!document.contains(list)) continue;
        const Json& items = document[list];
        const std::size_t count = items.is_array() ? items.size() : items.is_object() ? 1 : 0;
        for (std::size_t i = 0; i < count; ++i)
            lines.push_back({list, i, std::string(kind) + " " + std::to_string(i + 1)});
    }
    return lines;
}

const Notice* read_as(const Notices& notices, const std::string& where) {
    const Notice* found = nullptr;
    const auto look = [&](const auto& list) {
        for (const Notice& one : list) {
            if (one.where == where) found = &one;
        }
    };
    look(notices.announcements);
    look(notices.overrides);
    look(notices.emergencies);
    look(notices.identifications);
    return found;
}

std::string state_of(const Notice* notice, const std::string& list, const NoticeDesk& desk) {
    if (notice == nullptr) return "FAULTY";
    NoticeTime time = notice->time;
    // Which only matters where the file does not say when it begins.
    time.seen = time.from ? Instant{} : desk.now;
    const auto span_of = list == "emergency"  ? schedule::emergency_span
                         : list == "identify" ? schedule::identification_span
                                              : schedule::span_of;
    const schedule::Span span = span_of(time, desk.zone, desk.day_starts);
    if (span.has(desk.now)) return "now, until " + format_iso(span.until, desk.zone).substr(0, 16);
    return desk.now < span.from ? "from " + format_iso(span.from, desk.zone).substr(0, 16) : "over";
}

// However they are written; none: all.
std::set<std::string> rooms_of(const Json& emergency) {
    std::set<std::string> rooms;
    const Json named = emergency.value("rooms", Json::array());
    for (const Json& one : named.is_array() ? named : Json::array({named})) {
        if (one.is_string()) rooms.insert(fold(one.get<std::string>()));
    }
    return rooms;
}

// What is new of an emergency takes the place of what was said of it before; but a drill never that of a real
// one. A lifted one for all rooms lifts those of any.
void replace_emergencies(Json& list, const Json& item) {
    const std::string real = "real";
    const bool drill = item.value("mode", real) == "test";
    for (std::size_t i = list.size(); i-- > 0;) {
        const Json& old = list[i];
        if (!old.is_object()) continue;
        const auto of = rooms_of(item);
        const bool concerned = rooms_of(old) == of || (of.empty() && item.value("mode", real) == "lifted");
        const bool is_real = !old.contains("mode") || old["mode"] == real;
        if (!concerned || (drill && is_real)) {
            if (is_real) {
                std::cout << "still in force: " << old.dump(-1, ' ', false, Json::error_handler_t::replace)
                          << '\n';
            }
            continue;
        }
        std::cout << "taken away: " << old.dump(-1, ' ', false, Json::error_handler_t::replace) << '\n';
        list.erase(i);
    }
}

}  // namespace

void print_notices(const NoticeFile& file, const NoticeDesk& desk) {
    const std::vector<Line> lines = lines_of(file.document);
    if (lines.empty()) std::cout << "no notices\n";
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const Json& items = file.document[lines[i].list];
        Json said = items.is_array() ? items[lines[i].place] : items;
        if (said.is_object()) {
            said.erase("from");
            said.erase("until");
        }
        std::cout << std::setw(3) << i + 1 << "  " << std::left << std::setw(15) << lines[i].where
                  << std::setw(30)
                  << state_of(read_as(file.read.notices, lines[i].where), lines[i].list, desk) << std::right
                  << said.dump(-1, ' ', false, Json::error_handler_t::replace) << '\n';
    }
    for (const Finding& finding : file.read.findings) {
        std::cout << "- " << finding.where << (finding.where.empty() ? "" : ": ") << finding.what << '\n';
    }
}

Result<NoticeItemWritten> add_notice(NoticeFile& file, const NoticeOptions& options, const NoticeDesk& desk) {
    auto made = notice_of(options, desk.now, desk.zone);
    if (!made) return made;
    Json& list = notice_list(file.document, made->list);
    if (list.size() >= feed::most_notices)
        return fail("there are too many already", desk.place, "clear those that are over");
    if (made->list == "emergency") replace_emergencies(list, made->item);
    list.push_back(made->item);
    return made;
}

Result<void> clear_notices(NoticeFile& file, const NoticeOptions& options, const NoticeDesk& desk) {
    const std::vector<Line> lines = lines_of(file.document);
    std::vector<bool> gone(lines.size(), false);
    for (const std::string& word : options.numbers) {
        if (word == "all") {
            gone.assign(lines.size(), true);
            continue;
        }
        const bool figures = !word.empty() && word.size() < 5 &&
                             std::ranges::all_of(word, [](char c) { return c >= '0' && c <= '9'; });
        const std::size_t number = figures ? std::stoul(word) : 0;
        if (number == 0 || number > lines.size())
            return fail("there is no notice \"" + word + "\"", desk.place,
                        "venue-kiosk notice list counts them");
        gone[number - 1] = true;
    }
    // From the end, so that the places before stay what they were.
    for (std::size_t i = lines.size(); i-- > 0;) {
        if (!gone[i]) continue;
        Json& list = notice_list(file.document, lines[i].list);
        std::cout << "taken away: "
                  << list[lines[i].place].dump(-1, ' ', false, Json::error_handler_t::replace) << '\n';
        list.erase(lines[i].place);
    }
    return {};
}

}  // namespace kiosk::app
