#include "feed/text/html_tags.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <map>
#include <vector>

namespace kiosk::feed {
namespace {

constexpr std::array paragraphs{"address", "article", "aside", "blockquote", "div",     "dl",      "figure",
                                "footer",  "h1",      "h2",    "h3",         "h4",      "h5",      "h6",
                                "header",  "hr",      "main",  "ol",         "p",       "pre",     "section",
                                "table",   "ul",      "form",  "nav",        "details", "fieldset"};
constexpr std::array lines{"br", "dd", "dt", "figcaption", "li", "tr", "summary", "caption"};
constexpr std::array inline_elements{
    "a",     "abbr",   "b",     "bdi",    "bdo",    "big",    "button", "cite",  "code",  "del",   "dfn",
    "em",    "font",   "i",     "iframe", "img",    "ins",    "kbd",    "label", "mark",  "q",     "s",
    "samp",  "script", "small", "span",   "strike", "strong", "style",  "sub",   "sup",   "tbody", "td",
    "tfoot", "th",     "thead", "time",   "tt",     "u",      "var",    "video", "audio", "wbr",   "center"};
constexpr std::array void_elements{"br", "hr", "img", "wbr"};

template <class List>
bool contains(const List& list, std::string_view name) {
    return std::ranges::find(list, name) != list.end();
}

bool is_known(std::string_view name) {
    return contains(paragraphs, name) || contains(lines, name) || contains(inline_elements, name);
}

struct Tag {
    std::size_t begin;
    std::string name;
    bool closing;
    bool counts = false;
};

// "<name ...>" or "</name>" at `begin`; an empty name where there is no tag. Sets `end` behind the ">".
Tag read_tag(std::string_view text, std::size_t begin, std::size_t& end) {
    Tag tag{begin, {}, false};
    std::size_t at = begin + 1;
    if (at < text.size() && text[at] == '/') {
        tag.closing = true;
        ++at;
    }
    std::string name;
    while (at < text.size() && name.size() < 12 && std::isalnum(static_cast<unsigned char>(text[at])) != 0) {
        name += static_cast<char>(std::tolower(static_cast<unsigned char>(text[at++])));
    }
    constexpr std::size_t longest = 4000;
    const std::size_t close = text.substr(0, std::min(text.size(), begin + longest)).find_first_of("<>", at);
    if (name.empty() || close == std::string_view::npos || text[close] != '>') return tag;
    const char next = text[at];
    if (next != '>' && next != '/' && std::isspace(static_cast<unsigned char>(next)) == 0) return tag;
    if (!is_known(name)) return tag;
    tag.name = std::move(name);
    end = close + 1;
    return tag;
}

bool ends_line(std::string_view text, std::size_t begin) {
    const std::size_t end = text.find('>', begin);
    const std::string_view after = text.substr(end + 1, 2);
    return after.starts_with('\n') || after == "\r\n";
}

std::vector<Tag> read_tags(std::string_view text) {
    std::vector<Tag> tags;
    for (std::size_t at = text.find('<'); at != std::string_view::npos; at = text.find('<', at)) {
        std::size_t end = at + 1;
        Tag tag = read_tag(text, at, end);
        if (!tag.name.empty()) tags.push_back(std::move(tag));
        at = end;
    }
    std::map<std::string, int, std::less<>> closed_later;
    for (auto tag = tags.rbegin(); tag != tags.rend(); ++tag) {
        int& closed = closed_later[tag->name];
        if (tag->closing) {
            ++closed;
        } else if (closed > 0) {
            --closed;
            tag->counts = true;
        }
    }
    // Closing tags count where the opening one did; void elements always.
    std::map<std::string, int, std::less<>> open;
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    for (Tag& tag : tags) {
        if (contains(void_elements, tag.name)) {
            tag.counts = true;
        } else if (tag.closing) {
            int& count = open[tag.name];
            tag.counts = count > 0;
            if (count > 0) --count;
        } else if (tag.counts) {
            ++open[tag.name];
        } else {
            const bool placed =
                tag.begin == first || ends_line(text, tag.begin) || open["seen " + tag.name] > 0;
            tag.counts = (tag.name == "p" || tag.name == "li") && placed;
        }
        if (tag.counts) ++open["seen " + tag.name];
    }
    return tags;
}

// "&name;", "&#123;" or "&#x1f;"
bool has_entity(std::string_view text) {
    for (std::size_t at = text.find('&'); at != std::string_view::npos; at = text.find('&', at + 1)) {
        std::size_t end = at + 1;
        if (end < text.size() && text[end] == '#') ++end;
        const std::size_t begin = end;
        while (end < text.size() && end - begin < 32 &&
               std::isalnum(static_cast<unsigned char>(text[end])) != 0)
            ++end;
        if (end > begin && end < text.size() && text[end] == ';') return true;
    }
    return false;
}

}  // namespace

bool is_block(std::string_view element) {
    return contains(lines, element) || is_paragraph(element);
}

bool is_paragraph(std::string_view element) {
    return contains(paragraphs, element);
}

HtmlScan scan_html(std::string_view utf8) {
    HtmlScan scan;
    scan.markup = has_entity(utf8);
    const std::vector<Tag> tags = read_tags(utf8);
    auto tag = tags.begin();
    scan.source.reserve(utf8.size());
    for (std::size_t at = 0; at < utf8.size(); ++at) {
        const std::size_t next = std::min(utf8.find('<', at), utf8.size());
        scan.source += utf8.substr(at, next - at);
        at = next;
        if (at == utf8.size()) break;
        if (utf8.substr(at).starts_with("<!--")) {
            const std::size_t end = utf8.find("-->", at);
            if (end != std::string_view::npos) {
                at = end + 2;
                scan.markup = true;
                continue;
            }
        }
        while (tag != tags.end() && tag->begin < at) ++tag;
        const bool counts = tag != tags.end() && tag->begin == at && tag->counts;
        scan.source += counts ? "<" : "&lt;";
        if (counts) {
            scan.markup = true;
            scan.blocks = scan.blocks || is_block(tag->name);
        }
    }
    std::erase(scan.source, '\0');
    return scan;
}

}  // namespace kiosk::feed
