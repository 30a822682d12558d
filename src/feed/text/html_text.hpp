#pragma once

#include <string>
#include <string_view>

namespace kiosk::feed {

enum class Links {
    drop,  ///< only what a link is called
    keep,  ///< its address after it, where the two differ
};

/// The text of an HTML fragment, as far as it is one: elements that are closed (or need not be), and
/// entities. Blocks become lines and paragraphs; script and style are dropped. What only looks like a tag ("a
/// < b", "C++ <3", "the <video> element") stays. Also unwraps Markdown links. Not cleaned otherwise.
std::string html_to_text(std::string_view utf8, Links links = Links::drop);

/// Whether html_to_text() may give anything but the text itself: a quick look.
bool may_be_html(std::string_view utf8);

/// Whether Links may make a difference to html_to_text(): a quick look, too.
bool may_hold_links(std::string_view utf8);

}  // namespace kiosk::feed
