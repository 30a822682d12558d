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

void check_reads_back(const Program& program, const feed::FeedOptions& options) {
    const std::string written = feed::write(program);
    feed::FeedOptions own = options;
    own.format.clear();
    const auto again = feed::parse(written, own);
    demand(again.has_value(), "what was written cannot be read", written);
    if (again->program == program) return;
    demand(false, "what was written reads otherwise",
           written + "\n--- reads as\n" + feed::write(again->program));
}

}  // namespace

std::string asset(const std::string& path) {
    std::ifstream file(KIOSK_SOURCE_DIR "/assets/" + path, std::ios::binary);
    demand(file.good(), "an asset is not readable", path);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

std::shared_ptr<const feed::AccessTable> shipped_table() {
    auto table = feed::AccessTable::read(asset("access.json"));
    demand(table.has_value(), "assets/access.json cannot be read");
    return std::make_shared<const feed::AccessTable>(std::move(*table));
}

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

void check_program(const Program& program, const feed::FeedOptions& options) {
    std::set<std::string> rooms;
    for (const Room& room : program.rooms) {
        demand(!room.id.empty() && !room.name.empty(), "a room without id or name", room.id + room.name);
        demand(rooms.insert(room.id).second, "two rooms of one id", room.id);
    }
    for (const Session& session : program.sessions)
        check_session(session, rooms, program.zone, options.limits);
    // More of the same would only take longer.
    constexpr std::size_t enough = 100;
    if (program.sessions.size() <= enough) check_reads_back(program, options);
}

void read_feed(std::string_view bytes, const feed::FeedOptions& options) {
    const auto parsed = feed::parse(bytes, options);
    if (!parsed) {
        check_error(parsed.error());
        return;
    }
    check_findings(parsed->findings);
    demand_utf8(parsed->producer, "a producer that is no text");
    demand_utf8(parsed->zone_from, "where the zone comes from is no text");
    constexpr std::size_t most_facts = 1000;
    demand(parsed->facts.size() <= most_facts, "facts without end");
    for (const feed::Fact& fact : parsed->facts) demand_utf8(fact.rule, "a rule that is no text");
    check_program(parsed->program, options);
}

}  // namespace kiosk::fuzz
