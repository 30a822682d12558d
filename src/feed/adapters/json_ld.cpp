#include "feed/adapters/json_ld.hpp"

#include <libxml/HTMLparser.h>
#include <libxml/tree.h>

#include <climits>
#include <memory>

#include "base/text.hpp"
#include "feed/json/json.hpp"

namespace kiosk::feed {
namespace {

struct FreeDocument {
    void operator()(xmlDoc* document) const { xmlFreeDoc(document); }
};
struct FreeText {
    void operator()(xmlChar* text) const { xmlFree(text); }
};

std::string_view view(const xmlChar* text) {
    return text == nullptr ? std::string_view() : std::string_view(reinterpret_cast<const char*>(text));
}

bool is_json_ld(const xmlNode* node) {
    if (node->type != XML_ELEMENT_NODE || view(node->name) != "script") return false;
    const std::unique_ptr<xmlChar, FreeText> type(xmlGetProp(node, reinterpret_cast<const xmlChar*>("type")));
    return fold(view(type.get())).starts_with("application ld json");
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
    if (html.size() > INT_MAX) return std::nullopt;
    constexpr int flags = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET;
    const std::unique_ptr<xmlDoc, FreeDocument> page(
        htmlReadMemory(html.data(), static_cast<int>(html.size()), nullptr, "UTF-8", flags));
    if (page == nullptr) return std::nullopt;
    std::string list;
    bool events = false;
    for (const xmlNode* node = xmlDocGetRootElement(page.get()); node != nullptr; node = next(node)) {
        if (!is_json_ld(node)) continue;
        const std::unique_ptr<xmlChar, FreeText> content(xmlNodeGetContent(node));
        const std::string_view document = unwrapped(view(content.get()));
        if (document.empty() || !read_json(document, depth)) continue;
        events = events || document.find("Event") != std::string_view::npos;
        list += (list.empty() ? "[" : ",") + std::string(document);
    }
    if (!events) return std::nullopt;
    return list + ']';
}

}  // namespace kiosk::feed
