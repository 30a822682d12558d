#include "feed/detect.hpp"
#include "feed/encoding.hpp"
#include "feed/feed.hpp"
#include "feed/ics.hpp"
#include "feed/json.hpp"
#include "feed/program_json.hpp"
#include "feed/schedule_json.hpp"
#include "feed/xml_feed.hpp"

namespace kiosk::feed {
Result<Parsed> parse(std::string_view bytes, const FeedOptions& options) {
    if (bytes.size() > options.limits.bytes) {
        return fail("the feed is larger than " + std::to_string(options.limits.bytes >> 20U) + " MiB", {},
                    "check that the address is that of a programme");
    }
    if (auto xml = parse_xml(bytes, options)) return std::move(*xml);
    FindingLog log;
    std::string_view text = bytes;
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    const std::size_t start = text.find_first_not_of(" \t\r\n");
    if (start != std::string_view::npos && is_ics(text.substr(start))) return parse_ics(text, options);
    if (auto error = not_json(start == std::string_view::npos ? std::string_view() : text.substr(start))) {
        return tl::unexpected(*error);
    }
    const auto root = read_json(checked_utf8(text, log), options.limits.depth);
    if (!root) return tl::unexpected(root.error());
    const auto format = detect(*root);
    if (!format) return tl::unexpected(format.error());

    Result<Parsed> parsed = *format == Format::program
                                ? read_program_json(*root, options, log)
                                : Result<Parsed>(read_schedule_json(*root, options, log));
    if (parsed) parsed->findings = log.take();
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

}  // namespace kiosk::feed
