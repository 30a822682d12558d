#include "feed/adapters/adapted.hpp"
#include "feed/adapters/json_ld.hpp"
#include "feed/detect.hpp"
#include "feed/feed.hpp"
#include "feed/ics/ics.hpp"
#include "feed/json/json.hpp"
#include "feed/program/program_json.hpp"
#include "feed/schedule/schedule_json.hpp"
#include "feed/text/cancelled_title.hpp"
#include "feed/text/encoding.hpp"
#include "feed/xml/xml_feed.hpp"

namespace kiosk::feed {
namespace {

std::string_view without_mark(std::string_view bytes) {
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    return bytes;
}

std::string_view from_first_letter(std::string_view text) {
    const std::size_t start = text.find_first_not_of(" \t\r\n");
    return start == std::string_view::npos ? std::string_view() : text.substr(start);
}

Result<Parsed> read_as(const Detected& detected, const Value& root, std::string_view text,
                       const FeedOptions& options, FindingLog& log) {
    switch (detected.format) {
        case Format::adapter:
            return read_adapted(detected.adapter, text, options, log);
        case Format::program:
            return read_program_json(root, options, log);
        default:
            return read_schedule_json(root, options, log);
    }
}

// JSON; or whatever the adapter that is asked for takes.
Result<Parsed> read_text(std::string_view text, const FeedOptions& options, FindingLog& log) {
    const bool told = !options.format.empty() && !own_format(options.format);
    const std::string_view start = from_first_letter(text);
    const std::string utf8 = checked_utf8(text, log);
    if (start.starts_with('<')) {
        const auto documents = json_ld_of(utf8, options.limits.depth);
        if (documents) return read_adapted(told ? options.format : "schema-org", *documents, options, log);
    }
    if (auto error = not_json(start)) return tl::unexpected(*error);
    // An adapter may read tables of text, too; but half a JSON document is none.
    if (told && start.front() != '{' && start.front() != '[') {
        return read_adapted(options.format, utf8, options, log);
    }
    const auto root = read_json(utf8, options.limits.depth);
    if (!root) return tl::unexpected(root.error());
    if (told) return read_adapted(options.format, utf8, options, log);
    const auto detected = detect(*root);
    if (!detected) return tl::unexpected(detected.error());
    return read_as(*detected, *root, utf8, options, log);
}

// The format that was asked for is the one that was found.
Result<Parsed> as_told(Result<Parsed> parsed, const FeedOptions& options) {
    const auto told = own_format(options.format);
    if (!parsed || !told || parsed->format == *told) return parsed;
    const std::string found = parsed->adapter.empty() ? std::string(name(parsed->format)) : parsed->adapter;
    return fail("this is " + found + ", and the configuration says that it is " + options.format, {},
                "leave \"format\" out, or check the address");
}

Result<Parsed> read_any(std::string_view bytes, const FeedOptions& options) {
    if (bytes.size() > options.limits.bytes) {
        return fail("the feed is larger than " + std::to_string(options.limits.bytes >> 20U) + " MiB", {},
                    "check that the address is that of a programme");
    }
    if (auto xml = parse_xml(bytes, options)) return as_told(std::move(*xml), options);
    const std::string_view text = without_mark(bytes);
    if (is_ics(from_first_letter(text))) return as_told(parse_ics(text, options), options);
    FindingLog log;
    auto parsed = read_text(text, options, log);
    if (parsed) log.give(*parsed);
    return as_told(std::move(parsed), options);
}

}  // namespace

Result<Parsed> parse(std::string_view bytes, const FeedOptions& options) {
    auto parsed = read_any(bytes, options);
    if (parsed) cancel_by_titles(*parsed);
    return parsed;
}

std::string_view name(Format format) {
    switch (format) {
        case Format::program:
            return "program";
        case Format::schedule_json:
            return "schedule.json";
        case Format::schedule_xml:
            return "schedule.xml";
        case Format::xcal:
            return "xCal";
        case Format::icalendar:
            return "iCalendar";
        case Format::adapter:
            return "adapter";
    }
    return {};
}

std::optional<Format> own_format(std::string_view name) {
    for (const Format format :
         {Format::program, Format::schedule_json, Format::schedule_xml, Format::xcal, Format::icalendar}) {
        if (feed::name(format) == name) return format;
    }
    return std::nullopt;
}

}  // namespace kiosk::feed
