#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "feed/feed.hpp"
#include "feed/finding_log.hpp"
#include "feed/json/value.hpp"
#include "feed/text/html_text.hpp"

namespace kiosk::feed {

/// Whether the texts of a format may hold markup. The project's own format is plain text, so that what
/// write() gives reads back unchanged.
enum class Markup { plain, html };

/// Turns a feed's values into clean texts of bounded length: null, a text, a whole number, or a text in
/// several languages ({"sv": "…", "en": "…"}). Anything else is a finding and an empty text.
class TextReader {
  public:
    /// Both outlive the reader.
    TextReader(const FeedOptions& options, FindingLog& log, Markup markup)
        : options_(options), log_(log), markup_(markup) {}

    /// One line of at most Limits::title_bytes. `field` names it in findings.
    std::string line(const Value& value, std::string_view field, const std::string& where) const;

    /// Paragraphs of at most Limits::summary_bytes.
    std::string paragraphs(const Value& value, std::string_view field, const std::string& where,
                           Links links = Links::drop) const;

    /// Whether paragraphs() may tell addresses of links in it: false where Links makes no difference.
    bool has_links(const Value& value) const;

    /// One line each, without the empty ones, from a list of texts or of objects that have a `name` or `tag`.
    std::vector<std::string> list(const Value& value, std::string_view field, const std::string& where) const;

    /// A web address, completed with `base`; empty, with a finding, when it is none.
    std::string url(const Value& value, std::string_view field, const std::string& where,
                    const std::string& base) const;

  private:
    // In `holder` where the value does not hold it as it is.
    std::string_view raw(const Value& value, std::string_view field, const std::string& where,
                         std::string& holder) const;
    bool is_html(std::string_view text) const;

    const FeedOptions& options_;
    FindingLog& log_;
    Markup markup_;
};

/// BCP 47 tags from what feeds write ("DE", "de, en", "de/en", "sv_SE"), joined by a comma and a space;
/// another text as it is.
std::string language_tags(std::string_view text);

/// An identity for what has none of its own: the same for the same parts, in every run and on every machine.
std::string made_up_id(const std::vector<std::string>& parts);

/// Shortened for a message.
std::string in_quotes(std::string_view text);

}  // namespace kiosk::feed
