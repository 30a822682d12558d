#include "feed/text/html_document.hpp"

#include <libxml/HTMLparser.h>

#include <climits>

namespace kiosk::feed {
namespace {

struct XmlTextCloser {
    void operator()(xmlChar* text) const noexcept { xmlFree(text); }
};
using XmlText = std::unique_ptr<xmlChar, XmlTextCloser>;

}  // namespace

HtmlDocument read_html(std::string_view utf8) {
    static const bool ready = (xmlInitParser(), true);  // once, before any thread parses
    constexpr int options = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET;
    if (!ready || utf8.size() > INT_MAX) return nullptr;
    return HtmlDocument(
        htmlReadMemory(utf8.data(), static_cast<int>(utf8.size()), nullptr, "UTF-8", options));
}

std::string_view html_view(const xmlChar* text) {
    return text == nullptr ? std::string_view() : std::string_view(reinterpret_cast<const char*>(text));
}

std::string html_attribute(const xmlNode* node, const char* name) {
    const XmlText value(xmlGetProp(node, reinterpret_cast<const xmlChar*>(name)));
    return std::string(html_view(value.get()));
}

std::string html_content(const xmlNode* node) {
    const XmlText content(xmlNodeGetContent(node));
    return std::string(html_view(content.get()));
}

}  // namespace kiosk::feed
