#pragma once

#include <libxml/tree.h>

#include <memory>
#include <string>
#include <string_view>

namespace kiosk::feed {

struct HtmlDocumentCloser {
    void operator()(xmlDoc* document) const noexcept { xmlFreeDoc(document); }
};
using HtmlDocument = std::unique_ptr<xmlDoc, HtmlDocumentCloser>;

/// The tree of HTML in UTF-8, mended where it is broken, without a look at anything that it names. Null where
/// nothing can be made of it, and for more than INT_MAX bytes. Any thread may call it.
HtmlDocument read_html(std::string_view utf8);

/// A name or text of libxml2's as it stands there; empty for null.
std::string_view html_view(const xmlChar* text);

/// An attribute's value; empty where it is missing.
std::string html_attribute(const xmlNode* node, const char* name);

/// All text below a node.
std::string html_content(const xmlNode* node);

}  // namespace kiosk::feed
