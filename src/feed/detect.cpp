#include "feed/detect.hpp"

#include <algorithm>
#include <array>
#include <cctype>

#include "feed/adapters/adapter_choice.hpp"
#include "feed/program/program_keys.hpp"
#include "feed/schedule/schedule_json.hpp"
#include "feed/text/html_text.hpp"
#include "feed/text/text_reader.hpp"
#include "feed/xml/xml_check.hpp"

namespace kiosk::feed {
namespace {

constexpr const char* wanted =
    "give the address of a programme feed: the README lists those that can be read";

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
            title = " titled " + in_quotes(html_to_text(text.substr(open + 7, close - open - 7)));
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

// An object in which a server says what went wrong, instead of the programme.
std::optional<Error> server_error(const Value& root) {
    for (const std::string_view key : {"error", "errors", "detail", "message", "error_description"}) {
        const Value& value = root[key].array() != nullptr && !root[key].array()->empty()
                                 ? root[key].array()->front()
                                 : root[key];
        const Value& text = value.has("message") ? value["message"] : value;
        if (value.is_null() || root.object()->size() > 8) continue;
        const std::string said = text.string() == nullptr ? std::string() : ": " + in_quotes(*text.string());
        return Error{"this is a server's error message" + said,
                     {},
                     "check the address and whether it needs a login or a key"};
    }
    return std::nullopt;
}

Error list_error(const Value::Array& list) {
    if (list.empty()) return {"this is an empty list, not a programme", {}, wanted};
    return {"this is a JSON list of " + std::to_string(list.size()) +
                (list.size() == 1 ? " item" : " items") + ", not a programme",
            {},
            wanted};
}

Error object_error(const Value& root) {
    if (root["schedule"].object() != nullptr || root["conference"].object() != nullptr) {
        return {
            "this schedule.json has no list of days", {}, "export it again, or publish the schedule first"};
    }
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
        keys += (i == 0 ? " with " : ", ") + in_quotes((*root.object())[i].key);
    }
    return {"this is another JSON document" + keys + ", not a programme",
            {},
            "if it holds a programme all the same, write an adapter for it: see \"Adapters\" in the README"};
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

Result<Detected> detect(const Value& root) {
    if (root.has(program_marker)) return Detected{Format::program, {}};
    if (root.object() != nullptr && root["schedule"]["events"].array() == nullptr && is_schedule_json(root)) {
        return Detected{Format::schedule_json, {}};
    }
    if (std::string adapter = adapter_for(root); !adapter.empty()) {
        return Detected{Format::adapter, std::move(adapter)};
    }
    if (root.array() != nullptr) return tl::unexpected(list_error(*root.array()));
    if (root.object() != nullptr) return tl::unexpected(object_error(root));
    return fail("this is " + std::string(root.kind()) + " in JSON, not a programme", {}, wanted);
}

}  // namespace kiosk::feed
