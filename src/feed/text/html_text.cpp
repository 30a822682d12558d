#include "feed/text/html_text.hpp"

#include <algorithm>

#include "feed/text/html_document.hpp"
#include "feed/text/html_tags.hpp"

namespace kiosk::feed {
namespace {

// Walks the tree in document order without recursion: nesting is the feed's choice.
class Walker {
  public:
    Walker(bool fold_lines, Links links) : fold_lines_(fold_lines), links_(links) {}

    std::string walk(xmlNode* root) {
        xmlNode* node = root;
        while (node != nullptr) {
            const bool entered = enter(node);
            if (entered && node->children != nullptr) {
                node = node->children;
                continue;
            }
            if (entered) leave(node);
            while (node != root && node->next == nullptr) {
                node = node->parent;
                leave(node);
            }
            node = node == root ? nullptr : node->next;
        }
        return std::move(text_);
    }

  private:
    // Whether the children belong to the text.
    bool enter(const xmlNode* node) {
        if (node->type == XML_TEXT_NODE) {
            add(html_view(node->content));
            return false;
        }
        if (node->type != XML_ELEMENT_NODE) return node->type == XML_HTML_DOCUMENT_NODE;
        const std::string_view name = html_view(node->name);
        if (name == "script" || name == "style" || name == "iframe" || name == "head") return false;
        if (name == "pre") ++pre_;
        if (is_paragraph(name)) {
            text_ += "\n\n";
        } else if (is_block(name) && (name == "br" || !text_.ends_with('\n'))) {
            text_ += '\n';
        }
        if (name == "li") text_ += "• ";
        if (name == "td" || name == "th") text_ += ' ';
        return true;
    }

    void leave(xmlNode* node) {
        if (node->type != XML_ELEMENT_NODE) return;
        const std::string_view name = html_view(node->name);
        if (name == "pre") --pre_;
        if (is_paragraph(name)) text_ += "\n\n";
        if ((name == "li" || name == "tr") && !text_.ends_with('\n')) text_ += '\n';
        if (name == "a" && links_ == Links::keep) {
            const std::string address = html_attribute(node, "href");
            if (!address.empty() && !text_.ends_with(address)) text_ += ' ' + address;
        }
    }

    void add(std::string_view content) {
        const std::size_t from = text_.size();
        text_ += content;
        if (!fold_lines_ || pre_ > 0) return;
        std::replace_if(
            text_.begin() + static_cast<std::ptrdiff_t>(from), text_.end(),
            [](char c) { return c == '\n' || c == '\r'; }, ' ');
    }

    bool fold_lines_;
    Links links_;
    int pre_ = 0;
    std::string text_;
};

constexpr std::string_view markdown_link = "](http";

// [called](https://…) and ![picture](https://…)
std::string unwrap_markdown_links(std::string_view text, Links links) {
    std::string result;
    while (true) {
        const std::size_t middle = text.find(markdown_link);
        const std::size_t open =
            middle == std::string_view::npos ? middle : text.substr(0, middle).rfind('[');
        const std::size_t close =
            middle == std::string_view::npos ? middle : text.find_first_of(")\n ", middle + 2);
        if (middle == std::string_view::npos) return result.append(text);
        if (open == std::string_view::npos || close == std::string_view::npos || text[close] != ')') {
            result.append(text.substr(0, middle + 2));
            text.remove_prefix(middle + 2);
            continue;
        }
        const bool picture = open > 0 && text[open - 1] == '!';
        result.append(text.substr(0, picture ? open - 1 : open));
        if (!picture) {
            result.append(text.substr(open + 1, middle - open - 1));
            if (links == Links::keep) result.append(" ").append(text.substr(middle + 2, close - middle - 2));
        }
        text.remove_prefix(close + 1);
    }
}

std::string text_of_html(const HtmlScan& scan, std::string_view original, Links links) {
    const HtmlDocument document = read_html(scan.source);
    xmlNode* root = document ? xmlDocGetRootElement(document.get()) : nullptr;
    if (root == nullptr) return std::string(original);
    return Walker(scan.blocks, links).walk(root);
}

}  // namespace

std::string html_to_text(std::string_view utf8, Links links) {
    constexpr std::size_t longest = 1U << 24U;
    utf8 = utf8.substr(0, longest);
    const HtmlScan scan = scan_html(utf8);
    if (!scan.markup) return unwrap_markdown_links(utf8, links);
    return unwrap_markdown_links(text_of_html(scan, utf8, links), links);
}

bool may_hold_links(std::string_view utf8) {
    constexpr auto none = std::string_view::npos;
    if (utf8.find("<a") != none || utf8.find("<A") != none || utf8.find(markdown_link) != none) return true;
    // "](http" may come out of entities, or from between tags.
    return utf8.find("&#") != none || (utf8.find(']') != none && utf8.find_first_of("&<") != none);
}

bool may_be_html(std::string_view utf8) {
    constexpr auto none = std::string_view::npos;
    return utf8.find('<') != none || utf8.find('&') != none || utf8.find(markdown_link) != none;
}

}  // namespace kiosk::feed
