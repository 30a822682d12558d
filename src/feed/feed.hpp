#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.hpp"
#include "base/finding.hpp"
#include "feed/text/access_table.hpp"
#include "model/program.hpp"

namespace kiosk::feed {

/// What is believed of bytes from outside, at most. A feed beyond a limit is refused or cut with a finding.
struct Limits {
    std::size_t bytes = 64U << 20U;      ///< the whole document: refused
    int depth = 64;                      ///< nesting of the document: refused
    std::size_t sessions = 100'000;      ///< more are left out, with a finding
    std::size_t title_bytes = 2'000;     ///< longer titles and names are cut at a character, with a finding
    std::size_t summary_bytes = 20'000;  ///< longer texts are cut at a character
    std::size_t people = 200;            ///< a session; more are left out, with a finding
};

/// Runs an adapter: turns a JSON document of another kind into the project's own format. Gets the adapter's
/// name ("sessionize") and the document; gives the programme's JSON, or says what is wrong and where.
using Adapt = std::function<Result<std::string>(const std::string& adapter, std::string_view document)>;

struct FeedOptions {
    std::optional<Zone> zone;  ///< configured: reads wall times without offset, and is displayed
    bool local_times = false;  ///< offsets in the feed are wrong: its times are wall times in `zone`
    std::string format;        ///< forced: a name of Format or of an adapter; empty: by content
    Adapt adapt;               ///< null: formats that need an adapter are refused
    std::vector<std::string> languages;  ///< of preference, where a text comes in several ("sv", "en")
    std::string base_url;                ///< of the feed itself, to complete relative links; may be empty
    std::shared_ptr<const AccessTable> access;  ///< null: access services only from fields made for them
    Limits limits;
};

enum class Format { program, schedule_json, schedule_xml, xcal, icalendar, adapter };

/// A service or stream that sessions have, and by which rule it was found.
struct Fact {
    std::string what;  ///< "captions", "stream"
    std::string rule;  ///< "the tag \"BSL\""
    std::size_t sessions = 0;

    bool operator==(const Fact&) const = default;
};

struct Parsed {
    Program program;
    Findings findings;  ///< in the order of the document
    Format format{};
    std::string adapter;       ///< the one that read it, where format is adapter: "sessionize"
    std::string producer;      ///< "pretalx 2024.3.1", as the feed says; may be empty
    std::string zone_from;     ///< where the programme's zone comes from, in words for staff
    std::size_t left_out = 0;  ///< sessions that could not be read; each is a finding that says why
    std::vector<Fact> facts;   ///< at most a thousand
};

/// Recognises the format by content and reads it. Pure: no clock, no file, no network.
/// A faulty session becomes a finding. Fails when the bytes are no programme at all, naming what they are
/// (an HTML page, truncated JSON or XML with line and column, another JSON document, too deep, too large).
Result<Parsed> parse(std::string_view bytes, const FeedOptions& options);

/// The programme in the project's own format (config/program.schema.json), indented, ending in a line feed.
/// parse(write(p)) gives p again.
std::string write(const Program& program);

/// One session as write() writes it, but with its room's name beside the room's id; for `now --json`.
/// The text is a JSON object.
std::string write_session(const Session& session, const Program& program);

/// "program", "schedule.json", "schedule.xml", "xCal", "iCalendar"; "adapter" for all others.
std::string_view name(Format format);

/// Of the formats that need no adapter, by its name.
std::optional<Format> own_format(std::string_view name);

}  // namespace kiosk::feed
