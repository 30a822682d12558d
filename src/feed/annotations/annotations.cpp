#include "feed/annotations/annotations.hpp"

#include <algorithm>
#include <cctype>

#include "feed/annotations/csv.hpp"
#include "feed/annotations/json.hpp"
#include "feed/text/encoding.hpp"

namespace kiosk::feed {
namespace {

constexpr const char* wanted = "give a JSON file (config/annotations.schema.json) or a table as CSV";

std::string lower_start(std::string_view text) {
    constexpr std::size_t head = 4096;
    std::string start(text.substr(0, head));
    std::ranges::transform(start, start.begin(),
                           [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return start;
}

// What bytes are that can be neither.
std::optional<Error> other_kind(std::string_view bytes) {
    if (bytes.starts_with("PK\x03\x04") || bytes.starts_with("\xD0\xCF\x11\xE0")) {
        return Error{"this is a spreadsheet's own file (or another archive), not a table",
                     {},
                     "export it as CSV (UTF-8)"};
    }
    if (bytes.starts_with("\x1F\x8B")) return Error{"this is a compressed file", {}, wanted};
    if (bytes.starts_with("%PDF")) return Error{"this is a PDF", {}, wanted};
    return std::nullopt;
}

std::optional<Error> markup(std::string_view text) {
    if (!text.starts_with('<')) return std::nullopt;
    const std::string start = lower_start(text);
    if (start.starts_with("<!doctype html") || start.find("<html") != std::string::npos) {
        return Error{
            "this is an HTML page, not annotations",
            {},
            "a spreadsheet gives one where it needs a login or is not published; publish it to the web "
            "as CSV and give that address"};
    }
    return Error{"this is XML, not annotations", {}, wanted};
}

}  // namespace

Result<Annotations> read_annotations(std::string_view bytes, const AnnotationWords& words,
                                     const Limits& limits) {
    if (bytes.size() > limits.bytes) {
        return fail("the annotations are larger than " + std::to_string(limits.bytes >> 20U) + " MiB", {},
                    "check that the address is that of the annotations");
    }
    if (auto error = other_kind(bytes)) return tl::unexpected(*error);
    FindingLog log;
    const auto decoded = table_to_utf8(bytes, log);
    if (!decoded) return tl::unexpected(decoded.error());
    // Lines keep their numbers: nothing is cut off before the first character.
    const std::string_view text = *decoded;
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos)
        return fail("the annotations are empty", {}, "export them again, or write {\"annotations\": []}");
    const std::string_view start = text.substr(first);
    if (auto error = markup(start)) return tl::unexpected(*error);
    const bool json = start.starts_with('{') || start.starts_with('[') || start.starts_with("//") ||
                      start.starts_with("/*");
    if (!json) return read_annotations_csv(text, words, std::move(log));
    auto annotations = read_annotations_json(text, limits);
    if (annotations) {
        Findings findings = log.take();
        annotations->findings.insert(annotations->findings.begin(), findings.begin(), findings.end());
    }
    return annotations;
}

}  // namespace kiosk::feed
