#include "feed/detect.hpp"

#include <algorithm>
#include <array>
#include <cctype>

#include "feed/html_text.hpp"
#include "feed/program_keys.hpp"
#include "feed/schedule_json.hpp"
#include "feed/text_reader.hpp"
#include "feed/xml_check.hpp"

namespace kiosk::feed {
namespace {

constexpr const char* wanted =
    "give the address of a schedule.json, a schedule.xml or a programme of our own "
    "(config/program.schema.json)";

std::string lower_start(std::string_view text, std::size_t length) {
    std::string result(text.substr(0, length));
    std::ranges::transform(result, result.begin(),
                           [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return result;
}

Error markup_error(std::string_view text) {
    constexpr std::size_t head = 4096;
    const std::string start = lower_start(text, head);
    if (start.starts_with("<!doctype html") || start.find("<html") != std::string::npos) {
        const std::size_t open = start.find("<title>");
        const std::size_t close = start.find("</title>");
        std::string title;
        if (open != std::string::npos && close != std::string::npos && open + 7 < close) {
            title = " titled " + quoted(html_to_text(text.substr(open + 7, close - open - 7)));
        }
        return {
            "this is an HTML page" + title + ", not a programme",
            {},
            "the address may be that of a page about the programme, or need a login; " + std::string(wanted)};
    }
    const std::string root = xml_root(text);
    return {"this is an XML document" + (root.empty() ? root : " <" + root + '>') + ", not a programme",
            {},
            wanted};
}

bool has_all(const Value& value, std::initializer_list<std::string_view> keys) {
    return std::ranges::all_of(keys, [&](std::string_view key) { return value.has(key); });
}

Error unsupported(const std::string& what) {
    return {what + " cannot be read yet",
            {},
            std::string("if its system also exports schedule.json, use that; ") + wanted};
}

// An object in which a server says what went wrong, instead of the programme.
std::optional<Error> server_error(const Value& root) {
    for (const std::string_view key : {"error", "errors", "detail", "message", "error_description"}) {
        const Value& value = root[key].array() != nullptr && !root[key].array()->empty()
                                 ? root[key].array()->front()
                                 : root[key];
        const Value& text = value.has("message") ? value["message"] : value;
        if (value.is_null() || root.object()->size() > 8) continue;
        const std::string said = text.string() == nullptr ? std::string() : ": " + quoted(*text.string());
        return Error{"this is a server's error message" + said,
                     {},
                     "check the address and whether it needs a login or a key"};
    }
    return std::nullopt;
}

Error list_error(const Value::Array& list) {
    if (list.empty()) return {"this is an empty list, not a programme", {}, wanted};
    const Value& first = list.front();
    if (has_all(first, {"date", "rooms"}) || has_all(first, {"groupId", "sessions"}))
        return unsupported("Sessionize's JSON");
    if (has_all(first, {"starts-at", "ends-at"})) return unsupported("Open Event's JSON");
    return {"this is a JSON list of " + std::to_string(list.size()) +
                (list.size() == 1 ? " item" : " items") + ", not a programme",
            {},
            wanted};
}

Error object_error(const Value& root) {
    const Value& schedule = root["schedule"].object() != nullptr ? root["schedule"] : root;
    if (schedule["events"].array() != nullptr && (root.has("schedule") || schedule.has("conference"))) {
        return unsupported("schedule.json version 2 (schedule2)");
    }
    if (root["schedule"].object() != nullptr || root["conference"].object() != nullptr) {
        return {
            "this schedule.json has no list of days", {}, "export it again, or publish the schedule first"};
    }
    if (has_all(root, {"sessions", "speakers"})) {
        return unsupported(has_all(root, {"questions", "categories"})
                               ? "Sessionize's JSON"
                               : "an app's JSON of sessions and speakers");
    }
    if (has_all(root, {"talks", "rooms"})) return unsupported("pretalx's widget JSON");
    if (root.has("_type") && root.has("results")) return unsupported("Indico's JSON");
    if (root.has("@context")) return unsupported("schema.org JSON-LD");
    if (root.has("title") && (root.has("abstract") || root.has("speakers") || root.has("persons"))) {
        return {"this is a single submission, not a programme", {}, wanted};
    }
    if (root["sessions"].array() != nullptr) {
        return {std::string("this programme lacks its mark, \"") + program_marker +
                    "\": " + std::to_string(program_version),
                {},
                "add it as the first member if the file is a programme of our own format"};
    }
    if (auto error = server_error(root)) return *error;
    std::string keys;
    for (std::size_t i = 0; i < root.object()->size() && i < 3; ++i) {
        keys += (i == 0 ? " with " : ", ") + quoted((*root.object())[i].key);
    }
    return {"this is another JSON document" + keys + ", not a programme", {}, wanted};
}

}  // namespace

std::optional<Error> not_json(std::string_view utf8) {
    if (utf8.empty()) return Error{"the feed is empty", {}, wanted};
    if (utf8.front() == '<') return markup_error(utf8);
    constexpr std::array archives{std::string_view("\x1F\x8B"), std::string_view("PK\x03\x04"),
                                  std::string_view("\xFD"
                                                   "7zXZ"),
                                  std::string_view("BZh"), std::string_view("\x28\xB5\x2F\xFD")};
    for (const std::string_view start : archives) {
        if (utf8.starts_with(start))
            return Error{
                "this is a compressed file, not a programme", {}, "give the address of the unpacked file"};
    }
    if (utf8.starts_with("%PDF")) return Error{"this is a PDF, not a programme", {}, wanted};
    if (utf8.starts_with("\xFF\xFE") || utf8.starts_with("\xFE\xFF") ||
        (utf8.size() > 1 && utf8[1] == '\0')) {
        return Error{"this text is UTF-16", {}, "save it as UTF-8"};
    }
    return std::nullopt;
}

Result<Format> detect(const Value& root) {
    if (root.has(program_marker)) return Format::program;
    if (root.array() != nullptr) return tl::unexpected(list_error(*root.array()));
    if (root.object() == nullptr) {
        return fail("this is " + std::string(root.kind()) + " in JSON, not a programme", {}, wanted);
    }
    if (root["schedule"]["events"].array() == nullptr && is_schedule_json(root)) return Format::schedule_json;
    return tl::unexpected(object_error(root));
}

}  // namespace kiosk::feed
