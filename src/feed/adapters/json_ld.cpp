#include "feed/adapters/json_ld.hpp"

#include "base/text.hpp"
#include "feed/json/json.hpp"
#include "feed/text/html_document.hpp"

namespace kiosk::feed {
namespace {

bool is_json_ld(const xmlNode* node) {
    if (node->type != XML_ELEMENT_NODE || html_view(node->name) != "script") return false;
    return fold(html_attribute(node, "type")).starts_with("application ld json");
}

// The next node in document order, without recursion: nesting is the page's choice.
const xmlNode* next(const xmlNode* node) {
    if (node->children != nullptr && node->type == XML_ELEMENT_NODE) return node->children;
    while (node != nullptr && node->next == nullptr) node = node->parent;
    return node == nullptr ? nullptr : node->next;
}

// Some systems wrap scripts in a comment or in CDATA.
std::string_view unwrapped(std::string_view text) {
    constexpr std::string_view mark = "<![CDATA[";
    if (const std::size_t cdata = text.find(mark); cdata != std::string_view::npos) {
        text = text.substr(cdata + mark.size());
        text = text.substr(0, text.rfind("]]"));
    }
    const std::size_t begin = text.find_first_of("{[");
    const std::size_t end = text.find_last_of("}]");
    if (begin == std::string_view::npos || end == std::string_view::npos || end < begin) return {};
    return text.substr(begin, end - begin + 1);
}

}  // namespace

std::optional<std::string> json_ld_of(std::string_view html, int depth) {
    const HtmlDocument page = read_html(html);
    if (page == nullptr) return std::nullopt;
    std::string list;
    bool events = false;
    for (const xmlNode* node = xmlDocGetRootElement(page.get()); node != nullptr; node = next(node)) {
        if (!is_json_ld(node)) continue;
        const std::string content = html_content(node);
        const std::string_view document = unwrapped(content);
        if (document.empty() || !read_json(document, depth)) continue;
        events = events || document.find("Event") != std::string_view::npos;
        list += (list.empty() ? "[" : ",") + std::string(document);
    }
    if (!events) return std::nullopt;
    return list + ']';
}

}  // namespace kiosk::feed
