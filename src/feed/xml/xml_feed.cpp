#include "feed/xml/xml_feed.hpp"

#include <pugixml.hpp>

#include "feed/schedule/schedule_json.hpp"
#include "feed/text/encoding.hpp"
#include "feed/text/text_place.hpp"
#include "feed/xml/schedule_xml.hpp"
#include "feed/xml/xcal.hpp"
#include "feed/xml/xml_check.hpp"
#include "feed/xml/xml_value.hpp"

namespace kiosk::feed {
namespace {

std::optional<Format> format_of(std::string_view root) {
    root.remove_prefix(root.rfind(':') + 1);
    if (root == "schedule") return Format::schedule_xml;
    if (root == "iCalendar" || root == "icalendar") return Format::xcal;
    return std::nullopt;
}

// A document of the right name that is something else all the same.
std::optional<Error> stranger(pugi::xml_node root, Format format) {
    if (format == Format::xcal) {
        const pugi::xml_node calendar = root.first_child();
        if (local_name(calendar) != "vcalendar")
            return Error{"this <iCalendar> has no <vcalendar>", {}, "export it again"};
        if (calendar.child("components"))
            return Error{"this is a calendar in the XML of RFC 6321, which cannot be read",
                         {},
                         "use its iCalendar (.ics) instead"};
        return std::nullopt;
    }
    if (root.child("day") || root.child("conference")) return std::nullopt;
    const char* remedy = "give the address of a schedule.xml as frab, pretalx and FOSDEM write it";
    if (root.child("line"))
        return Error{"this is a Giggity schedule of lines, which cannot be read", {}, remedy};
    return Error{"this <schedule> has neither <conference> nor <day>", {}, remedy};
}

// The document's facts; what it was built of is gone.
Result<Value> read_value(const std::string& text, std::size_t extent, Format format) {
    pugi::xml_document document;
    constexpr unsigned flags = pugi::parse_default | pugi::parse_embed_pcdata;
    const auto result = document.load_buffer(text.data(), extent, flags, pugi::encoding_utf8);
    if (!result) {
        const bool attribute = result.status == pugi::status_bad_attribute;
        return fail(std::string("not valid XML: ") +
                        (attribute ? "an attribute that cannot be read" : result.description()),
                    place_of(text, static_cast<std::size_t>(result.offset)), "export it again");
    }
    const pugi::xml_node root = document.document_element();
    if (auto error = stranger(root, format)) return tl::unexpected(*error);
    return format == Format::xcal ? schedule_from_xcal(root) : schedule_from_xml(root);
}

}  // namespace

std::optional<Result<Parsed>> parse_xml(std::string_view bytes, const FeedOptions& options) {
    if (!begins_like_markup(bytes)) return std::nullopt;
    FindingLog log;
    const auto text = xml_to_utf8(bytes, log);
    if (!text) return tl::unexpected(text.error());
    const auto format = format_of(xml_root(*text));
    if (!format) return std::nullopt;
    const auto extent = xml_extent(*text, options.limits.depth);
    if (!extent) return tl::unexpected(extent.error());
    const auto value = read_value(*text, *extent, *format);
    if (!value) return tl::unexpected(value.error());
    Parsed parsed = read_schedule_json(*value, options, log);
    parsed.format = *format;
    log.give(parsed);
    return parsed;
}

}  // namespace kiosk::feed
