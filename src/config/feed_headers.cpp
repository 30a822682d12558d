#include "config/feed_headers.hpp"

#include <algorithm>
#include <array>

#include "config/address.hpp"
#include "config/echo.hpp"
#include "config/kinds.hpp"
#include "config/members.hpp"

namespace kiosk::config {
namespace {

using Json = nlohmann::ordered_json;

constexpr const char* token_pattern = "^[!#$%&'*+.^_`|~0-9A-Za-z-]+$";
constexpr const char* value_pattern = "^[!-~]([ -~]*[!-~])?$";
constexpr const char* prefix_pattern = "^[ -~]*$";
constexpr const char* variable_pattern = "^[A-Za-z_][A-Za-z0-9_]*$";
constexpr const char* hidden =
    R"(name the file or the variable that holds it: {"file": "token.txt", "prefix": "Bearer "} or {"environment": "FEED_TOKEN"})";

bool is_letter_or_digit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

bool is_token(std::string_view text) {
    constexpr std::string_view marks = "!#$%&'*+.^_`|~-";
    return !text.empty() && std::ranges::all_of(text, [&](char c) {
        return is_letter_or_digit(c) || marks.find(c) != std::string_view::npos;
    });
}

bool is_ascii_line(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return c >= ' ' && c <= '~'; });
}

bool is_value(std::string_view text) {
    return !text.empty() && is_ascii_line(text) && text.front() != ' ' && text.back() != ' ';
}

bool is_variable(std::string_view text) {
    return !text.empty() && (text.front() < '0' || text.front() > '9') &&
           std::ranges::all_of(text, [](char c) { return c == '_' || is_letter_or_digit(c); });
}

std::string lower(std::string_view text) {
    std::string result(text);
    for (char& c : result) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return result;
}

// What libcurl and the poller decide: framing, the connection, and which news are asked for.
bool is_taken(std::string_view lower_name) {
    constexpr std::array<std::string_view, 17> taken{"host",
                                                     "content-length",
                                                     "transfer-encoding",
                                                     "connection",
                                                     "keep-alive",
                                                     "te",
                                                     "trailer",
                                                     "upgrade",
                                                     "expect",
                                                     "accept-encoding",
                                                     "range",
                                                     "if-none-match",
                                                     "if-modified-since",
                                                     "if-unmodified-since",
                                                     "if-match",
                                                     "if-range",
                                                     "content-encoding"};
    return lower_name.starts_with("proxy-") || std::ranges::find(taken, lower_name) != taken.end();
}

// By the words in a name ("X-Api-Key"), and by how a value of any name begins.
bool is_secret(const std::string& lower_name, std::string_view value) {
    constexpr std::array<std::string_view, 9> words{"auth",     "cookie",     "token",     "key",    "secret",
                                                    "password", "credential", "signature", "session"};
    constexpr std::array<std::string_view, 5> schemes{"bearer ", "basic ", "digest ", "token ", "negotiate "};
    const std::string start = lower(value.substr(0, 12));
    return std::ranges::any_of(
               words, [&](std::string_view word) { return lower_name.find(word) != std::string::npos; }) ||
           std::ranges::any_of(schemes, [&](std::string_view scheme) { return start.starts_with(scheme); });
}

// A text member of {"file": …, "prefix": …}.
KnownKey part(std::string key, std::string wanted, bool (*is_good)(std::string_view), std::string& into,
              const Source& source) {
    auto read = [key, wanted = std::move(wanted), is_good, &into, &source](const Member& member) {
        const auto* text = std::get_if<std::string>(&member.value.value);
        if (text == nullptr || !is_good(*text)) {
            return Result<void>(fail(quote(key) + " is not " + wanted, source.at(member.value.at),
                                     "write " + wanted + " in double quotes"));
        }
        into = *text;
        return Result<void>();
    };
    return {std::move(key), std::move(read)};
}

bool is_path(std::string_view text) {
    return !is_blank(std::string(text)) && !has_control(text) && text.find("://") == std::string_view::npos;
}

Result<void> read_origin(const Member& member, const Source& source, Header& header) {
    const std::vector<KnownKey> known{
        part("file", "the path of a file", is_path, header.file, source),
        part("environment", "the name of an environment variable", is_variable, header.environment, source),
        part("prefix", "a text of visible ASCII", is_ascii_line, header.prefix, source)};
    const auto& members = std::get<Node::Object>(member.value.value);
    if (auto done = read_members(members, known, source); !done) return done;
    if (header.file.empty() == header.environment.empty()) {
        return fail("the header " + quote(member.key) +
                        (header.file.empty() ? " names neither \"file\" nor \"environment\""
                                             : " names both \"file\" and \"environment\""),
                    source.at(member.value.at), "name one of them");
    }
    return {};
}

Result<Header> read_header(const Member& member, const Source& source) {
    // Whoever writes "Authorization: Bearer …" as the name has put what nobody may read into it.
    if (!is_token(member.key)) {
        return fail("a header's name has characters that it must not have", source.at(member.at),
                    "write the name alone, such as \"Authorization\", and its value after a colon");
    }
    const std::string name = lower(member.key);
    if (is_taken(name)) {
        return fail("the header " + quote(member.key) + " is set by the transfer itself",
                    source.at(member.at), "leave it out");
    }
    Header header;
    header.name = member.key;
    if (std::holds_alternative<Node::Object>(member.value.value)) {
        if (auto done = read_origin(member, source, header); !done) return tl::make_unexpected(done.error());
        return header;
    }
    const auto* text = std::get_if<std::string>(&member.value.value);
    if (is_secret(name, text == nullptr ? "" : *text)) {
        return fail("the value of " + quote(member.key) + " must not stand in the config",
                    source.at(member.value.at), hidden);
    }
    if (text == nullptr || !is_value(*text)) {
        return fail(
            "the value of " + quote(member.key) + " is " +
                (text == nullptr ? kind_of(member.value) : "not one line of visible ASCII"),
            source.at(member.value.at),
            R"(write a text such as "sv", or {"file": "token.txt"} or {"environment": "FEED_TOKEN"})");
    }
    header.value = *text;
    return header;
}

}  // namespace

Result<std::vector<Header>> read_headers(const Node& node, const Source& source) {
    const auto* members = std::get_if<Node::Object>(&node.value);
    if (members == nullptr) {
        return fail("\"headers\" is " + kind_of(node), source.at(node.at),
                    R"(write an object such as {"Accept-Language": "sv"})");
    }
    std::vector<Header> headers;
    for (const Member& member : *members) {
        auto header = read_header(member, source);
        if (!header) return tl::make_unexpected(header.error());
        if (std::ranges::any_of(headers,
                                [&](const Header& h) { return lower(h.name) == lower(header->name); })) {
            return fail("the header " + quote(member.key) + " stands twice", source.at(member.at),
                        "remove one; upper and lower case are the same");
        }
        headers.push_back(std::move(*header));
    }
    return headers;
}

Json headers_schema() {
    const auto text = [](const char* pattern) { return Json{{"type", "string"}, {"pattern", pattern}}; };
    const Json origin{
        {"type", "object"},
        {"additionalProperties", false},
        {"oneOf", {Json{{"required", {"file"}}}, Json{{"required", {"environment"}}}}},
        {"properties",
         {{"file", text("\\S")}, {"environment", text(variable_pattern)}, {"prefix", text(prefix_pattern)}}}};
    return Json{{"type", "object"},
                {"propertyNames", {{"pattern", token_pattern}}},
                {"additionalProperties", {{"anyOf", {text(value_pattern), origin}}}},
                {"default", Json::object()}};
}

}  // namespace kiosk::config
