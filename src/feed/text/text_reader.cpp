#include "feed/text/text_reader.hpp"

#include <algorithm>
#include <cctype>

#include "feed/text/text_clean.hpp"
#include "feed/text/url.hpp"

namespace kiosk::feed {
namespace {

std::string primary(std::string_view tag) {
    std::string result;
    for (const char c : tag.substr(0, tag.find_first_of("-_"))) {
        result += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    }
    return result;
}

// The text in the language that is wanted most, else the first that is not empty.
std::string choose(const Value::Object& texts, const std::vector<std::string>& languages) {
    const auto filled = [](const Member& member) {
        return member.value.string() != nullptr && !member.value.string()->empty();
    };
    for (const std::string& wanted : languages) {
        for (const Member& text : texts) {
            if (text.key == wanted && filled(text)) return *text.value.string();
        }
        for (const Member& text : texts) {
            if (primary(text.key) == primary(wanted) && filled(text)) return *text.value.string();
        }
    }
    const auto any = std::ranges::find_if(texts, filled);
    return any == texts.end() ? std::string() : *any->value.string();
}

std::string language_tag(std::string_view text) {
    std::string result;
    int part = 0;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find_first_of("-_"), text.size());
        std::string subtag(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
        const bool letters =
            std::ranges::all_of(subtag, [](unsigned char c) { return c < 0x80 && std::isalpha(c); });
        const bool plain =
            std::ranges::all_of(subtag, [](unsigned char c) { return c < 0x80 && std::isalnum(c); });
        if (part == 0 ? !letters || subtag.size() < 2 || subtag.size() > 3
                      : !plain || subtag.size() < 2 || subtag.size() > 8)
            return {};
        std::ranges::transform(subtag, subtag.begin(),
                               [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
        if (part > 0 && letters && subtag.size() == 2) {
            std::ranges::transform(subtag, subtag.begin(),
                                   [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
        } else if (part > 0 && letters && subtag.size() == 4) {
            subtag[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(subtag[0])));
        }
        ++part;
        // pretalx's name for German with "Sie" or "du": a tone, not a language.
        if (subtag == "formal" || subtag == "informal") continue;
        if (!result.empty()) result += '-';
        result += subtag;
    }
    return result;
}

}  // namespace

std::string_view TextReader::raw(const Value& value, std::string_view field, const std::string& where,
                                 std::string& holder) const {
    if (value.is_null()) return {};
    if (const std::string* text = value.string()) return *text;
    if (auto text = value.scalar()) return holder = std::move(*text);
    if (const Value::Object* texts = value.object()) {
        const bool by_language = std::ranges::all_of(*texts, [](const Member& text) {
            return text.value.is_null() || text.value.string() != nullptr;
        });
        if (by_language) return holder = choose(*texts, options_.languages);
    }
    log_.warn(where, std::string(field) + " is " + std::string(value.kind()) + ", not a text; left out");
    return {};
}

std::string TextReader::line(const Value& value, std::string_view field, const std::string& where) const {
    const std::size_t most = options_.limits.title_bytes;
    std::string holder;
    std::string_view written = raw(value, field, where, holder);
    // What is cut away is not worth cleaning. Markup may take many times the room of its text.
    const std::size_t worth = most * 8;
    const bool too_long = written.size() > worth;
    written = written.substr(0, worth);
    std::string text = is_html(written) ? clean_line(html_to_text(written)) : clean_line(written);
    if (text.size() > most || too_long) {
        log_.warn(where, std::string(field) + " is longer than " + std::to_string(most) + " bytes; cut");
    }
    return cut(std::move(text), most);
}

std::string TextReader::paragraphs(const Value& value, std::string_view field, const std::string& where,
                                   Links links) const {
    std::string holder;
    const std::string_view written =
        raw(value, field, where, holder).substr(0, options_.limits.summary_bytes * 8);
    std::string text =
        is_html(written) ? clean_paragraphs(html_to_text(written, links)) : clean_paragraphs(written);
    return cut(std::move(text), options_.limits.summary_bytes);
}

bool TextReader::has_links(const Value& value) const {
    const std::string* text = value.string();
    if (text == nullptr) return true;
    return markup_ == Markup::html && may_hold_links(*text);
}

bool TextReader::is_html(std::string_view text) const {
    return markup_ == Markup::html && may_be_html(text);
}

std::vector<std::string> TextReader::list(const Value& value, std::string_view field,
                                          const std::string& where) const {
    std::vector<std::string> result;
    const Value::Array* items = value.array();
    if (items == nullptr) {
        if (!value.is_null()) {
            log_.warn(where,
                      std::string(field) + " is " + std::string(value.kind()) + ", not a list; left out");
        }
        return result;
    }
    for (const Value& item : *items) {
        const Value& named = item.has("name") ? item["name"] : item.has("tag") ? item["tag"] : item;
        std::string text = line(named, field, where);
        if (!text.empty()) result.push_back(std::move(text));
    }
    return result;
}

std::string TextReader::url(const Value& value, std::string_view field, const std::string& where,
                            const std::string& base) const {
    const std::string* text = value.string();
    if (text == nullptr) {
        if (!value.is_null()) {
            log_.warn(where,
                      std::string(field) + " is " + std::string(value.kind()) + ", not an address; left out");
        }
        return {};
    }
    if (text->find_first_not_of(" \t\r\n") == std::string::npos) return {};
    std::string url = resolve_url(*text, base);
    const std::string subject = std::string(field) + ' ' + in_quotes(*text);
    if (url.empty() && base.empty() && text->find(':') == std::string::npos) {
        log_.note(where, subject + " is relative, and to which address the feed does not say; left out");
    } else if (url.empty()) {
        log_.warn(where, subject + " is no web address; left out");
    }
    return url;
}

std::string language_tags(std::string_view text) {
    std::string result;
    std::string_view rest = text;
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find_first_of(",;/|+& "), rest.size());
        const std::string_view item = rest.substr(0, end);
        rest.remove_prefix(std::min(end + 1, rest.size()));
        if (item.empty()) continue;
        const std::string tag = language_tag(item);
        if (tag.empty()) return std::string(text);
        if (!result.empty()) result += ", ";
        result += tag;
    }
    return result;
}

std::string made_up_id(const std::vector<std::string>& parts) {
    // FNV-1a, 64 bits: no secret to keep, only the same everywhere.
    std::uint64_t hash = 0xCBF29CE484222325U;
    const auto add = [&](unsigned char byte) { hash = (hash ^ byte) * 0x100000001B3U; };
    for (const std::string& part : parts) {
        for (const char c : part) add(static_cast<unsigned char>(c));
        add(0);
    }
    std::string id = "x-";
    for (int shift = 60; shift >= 0; shift -= 4)
        id += "0123456789abcdef"[(hash >> static_cast<unsigned>(shift)) & 0xFU];
    return id;
}

std::string in_quotes(std::string_view text) {
    return '"' + cut(clean_line(text.substr(0, 400)), 60) + '"';
}

}  // namespace kiosk::feed
