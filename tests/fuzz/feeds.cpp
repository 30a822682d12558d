#include "feeds.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <set>
#include <string>

#include "feed/feed.hpp"
#include "harness.hpp"
#include "time/iso8601.hpp"

namespace kiosk::fuzz {
namespace {

// The size of the input chooses, so that every seed may be a plain file and every run of it is the same.
feed::FeedOptions options_for(std::string_view bytes) {
    static const std::shared_ptr<const feed::AccessTable> table = shipped_table();
    static const Zone stockholm = Zone::find("Europe/Stockholm").value_or(Zone());
    feed::FeedOptions options;
    options.base_url = "https://example.org/schedule/export";
    options.access = table;
    if (bytes.size() % 2 == 0) options.zone = stockholm;
    if (bytes.size() % 4 < 2) options.languages = {"sv", "en"};
    return options;
}

bool is_address(const std::string& url) {
    return url.empty() || url.starts_with("http://") || url.starts_with("https://");
}

void check_session(const Session& session, const std::set<std::string>& rooms, const Zone& zone,
                   const feed::Limits& limits) {
    demand(!session.title.empty(), "a session without a title");
    demand(!session.id.empty(), "a session without an id", session.title);
    demand(session.title.size() <= limits.title_bytes, "a title longer than the limit");
    demand(session.summary.size() <= limits.summary_bytes, "a summary longer than the limit");
    demand(session.people.size() <= limits.people, "more people than the limit");
    demand(session.room.empty() || rooms.contains(session.room), "a room that is none", session.room);
    demand(is_address(session.url) && is_address(session.image), "an address that is none", session.url);
    demand(!session.stream || is_address(session.stream->url), "a stream without an address");
    for (const Person& person : session.people) {
        demand(!person.name.empty(), "a person without a name", session.title);
        demand(is_address(person.portrait), "a portrait without an address", person.portrait);
    }
    for (const Instant instant : {session.start, session.end}) {
        const std::string written = format_iso(instant, zone);
        const auto read = parse_timestamp(written);
        demand(read && resolve(*read, zone) == instant, "a time that cannot be written", written);
    }
}

void check_findings(const Findings& findings) {
    constexpr std::size_t most_findings = 1001;
    constexpr std::size_t most_bytes = 2048;
    demand(findings.size() <= most_findings, "findings without end");
    for (const Finding& finding : findings) {
        demand(!finding.what.empty(), "a finding that says nothing", finding.where);
        demand(finding.where.size() + finding.what.size() <= most_bytes, "a finding without end",
               finding.where);
        demand_utf8(finding.where, "a place that is no text");
        demand_utf8(finding.what, "a finding that is no text");
    }
}

void check_error(const Error& error) {
    constexpr std::size_t most_bytes = 2048;
    demand(!error.message.empty(), "an error that says nothing");
    demand(to_string(error).size() <= most_bytes, "an error without end", to_string(error));
    demand_utf8(to_string(error), "an error that is no text");
}

void check_reads_back(const Program& program, const feed::FeedOptions& options) {
    const std::string written = feed::write(program);
    const auto again = feed::parse(written, options);
    demand(again.has_value(), "what was written cannot be read", written);
    if (again->program == program) return;
    demand(false, "what was written reads otherwise",
           written + "\n--- reads as\n" + feed::write(again->program));
}

}  // namespace

std::shared_ptr<const feed::AccessTable> shipped_table() {
    std::ifstream file(KIOSK_SOURCE_DIR "/assets/access.json", std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    auto table = feed::AccessTable::read(text);
    demand(table.has_value(), "assets/access.json is not readable");
    return std::make_shared<const feed::AccessTable>(std::move(*table));
}

void read_feed(std::string_view bytes) {
    const feed::FeedOptions options = options_for(bytes);
    const auto parsed = feed::parse(bytes, options);
    if (!parsed) {
        check_error(parsed.error());
        return;
    }
    const Program& program = parsed->program;
    std::set<std::string> rooms;
    for (const Room& room : program.rooms) {
        demand(!room.id.empty() && !room.name.empty(), "a room without id or name", room.id + room.name);
        demand(rooms.insert(room.id).second, "two rooms of one id", room.id);
    }
    for (const Session& session : program.sessions)
        check_session(session, rooms, program.zone, options.limits);
    check_findings(parsed->findings);
    demand_utf8(parsed->producer, "a producer that is no text");
    check_reads_back(program, options);
}

}  // namespace kiosk::fuzz
