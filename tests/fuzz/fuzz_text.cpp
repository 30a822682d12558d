#include <algorithm>
#include <string>

#include "base/text.hpp"
#include "feed/text/access_words.hpp"
#include "feed/text/html_text.hpp"
#include "feed/text/label_lines.hpp"
#include "feed/text/stream_text.hpp"
#include "feed/text/text_clean.hpp"
#include "feed/text/text_reader.hpp"
#include "feed/text/url.hpp"
#include "feeds.hpp"
#include "harness.hpp"
#include "time/iso8601.hpp"

namespace kiosk::fuzz {
namespace {

void check_clean(const std::string& text) {
    const std::string line = feed::clean_line(text);
    demand_utf8(line, "a cleaned line that is no text");
    demand(line.find('\n') == std::string::npos, "a line of several", line);
    demand(feed::clean_line(line) == line, "a line that cleans otherwise again", line);
    const std::string paragraphs = feed::clean_paragraphs(text);
    demand(feed::clean_paragraphs(paragraphs) == paragraphs, "paragraphs that clean otherwise again",
           paragraphs);
    for (const std::size_t bytes : {0U, 1U, 4U, 30U, 200U}) {
        const std::string cut = feed::cut(paragraphs, bytes);
        demand(cut.size() <= bytes, "a cut that is too long", cut);
        demand_utf8(cut, "a cut within a character");
        demand(feed::clean_paragraphs(cut) == cut, "a cut that cleans otherwise", cut);
    }
}

void check_labels(const std::string& text) {
    static const std::shared_ptr<const feed::AccessTable> table = shipped_table();
    static const feed::AccessWords words(*table);
    static const feed::StreamText streams(*table, words);
    for (const feed::LabelledLine& line : feed::labelled_lines(text)) {
        demand(!line.label.empty(), "a labelled line without a label", line.text);
        words.labelled(line.label, line.value);
        words.negated(line.value);
        words.affirmed(line.value);
        const auto stream = streams.from_line(line);
        demand(!stream || stream->url.empty() || feed::resolve_url(stream->url, {}) == stream->url,
               "a stream without address");
    }
    const Access promised = words.promised(text);
    demand(std::is_sorted(promised.begin(), promised.end()), "services out of order");
    words.named(text);
    streams.is_stream(text, feed::find_url(text));
    streams.is_stream_tag(text);
}

void check_small_words(const std::string& text) {
    const std::string folded = fold(text);
    demand_utf8(folded, "a folded text that is no text");
    demand_utf8(feed::language_tags(text), "language tags that are no text");
    constexpr std::size_t most_bytes = 4000;
    for (const char* base : {"", "https://example.org/a/b?c#d", "file:///a/b"}) {
        const std::string url = feed::resolve_url(text, base);
        demand(url.size() <= most_bytes, "an address without end");
        demand(url.find_first_of(" \"") == std::string::npos, "an address with spaces", url);
        if (url.empty() || !url.starts_with("http")) continue;
        demand(feed::resolve_url(url, base) == url, "an address that resolves otherwise again", url);
    }
    if (const auto stamp = parse_timestamp(text)) {
        const Instant instant = resolve(*stamp, Zone());
        const auto again = parse_timestamp(format_iso(instant, Zone()));
        demand(again && resolve(*again, Zone()) == instant, "a time that reads otherwise again", text);
    }
}

}  // namespace

// What every format does with the texts that it holds: each of these as one text.
void run(std::string_view bytes) {
    const std::string text = valid_utf8(bytes);
    for (const feed::Links links : {feed::Links::drop, feed::Links::keep}) {
        const std::string plain = feed::html_to_text(text, links);
        demand_utf8(plain, "a text of HTML that is no text");
        check_clean(plain);
    }
    check_clean(text);
    check_labels(feed::clean_paragraphs(text));
    check_small_words(text);
}

}  // namespace kiosk::fuzz
