#include "feed/notices/notices.hpp"
#include "feeds.hpp"
#include "harness.hpp"
#include "schedule/notices.hpp"
#include "schedule/overrides.hpp"

namespace kiosk::fuzz {
namespace {

// The first sessions of the demo: more would only take longer.
Program demo() {
    const auto parsed = feed::parse(asset("demo/program.json"), {});
    demand(parsed.has_value(), "assets/demo/program.json cannot be read");
    Program program = parsed->program;
    program.sessions.resize(6);
    return program;
}

void check_text(const NoticeText& text) {
    for (const auto& [language, words] : text) {
        demand_utf8(language, "a language");
        demand_utf8(words, "a text");
        demand(!words.empty() && words.size() <= feed::most_notice_text, "a text has no bounds", words);
    }
}

}  // namespace

// What staff tell, read and applied to the demo's programme at a moment of its first day.
void run(std::string_view bytes) {
    static const Program program = demo();
    const auto read = feed::read_notices(bytes);
    if (!read) {
        check_error(read.error());
        return;
    }
    check_findings(read->findings);
    const Notices& notices = read->notices;
    for (const Announcement& one : notices.announcements) {
        demand(!one.text.empty(), "an announcement says nothing");
        check_text(one.text);
    }
    for (const Emergency& one : notices.emergencies) check_text(one.text);
    feed::FindingLog log;
    const auto targets = feed::find_overridden(program, notices.overrides, log);
    feed::check_notice_rooms(program, notices, log);
    check_findings(log.take());
    const Instant at = program.sessions.front().start;
    constexpr std::chrono::hours day_starts{4};
    const auto now = schedule::in_force(notices, program, {{}, true}, at, day_starts);
    demand(now.changes_at > at, "nothing changes before it is shown");
    demand(now.emergency.size() <= 1, "several emergencies at once");
    const auto holds = schedule::overrides_in_force(program, notices.overrides, targets, at, day_starts);
    const Program shown = schedule::overridden(program, notices.overrides, targets, holds, "sv");
    demand(shown.sessions.size() == program.sessions.size(), "sessions came or went");
    for (const Session& session : shown.sessions) {
        demand(find_room_by_id(shown, session.room) != nullptr || session.room.empty(),
               "a session is in a room that is not there", session.room);
    }
}

}  // namespace kiosk::fuzz
