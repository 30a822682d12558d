#include "feed/text/cancelled_title.hpp"

#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>

#include "base/text.hpp"

namespace kiosk::feed {
namespace {

// In the languages of the screens and of their neighbours, folded.
constexpr auto words = std::to_array<std::string_view>({
    "cancelled", "canceled",    "inställt",  "inställd", "inställda", "avlyst",   "aflyst",
    "peruttu",   "peruutettu",  "abgesagt",  "entfällt", "annulé",    "annulée",  "annulés",
    "annulées",  "cancelado",   "cancelada", "odwołane", "odwołany",  "odwołana", "odwołano",
    "скасовано", "geannuleerd", "annullato", "ملغى",     "ملغي",      "ملغاة",    "ألغيت",
});

using Text = std::u32string;
using Place = std::size_t;

bool is_letter(char32_t letter) {
    const auto code = static_cast<UChar32>(letter);
    return u_isalnum(code) || u_charType(code) == U_NON_SPACING_MARK;
}

bool is_space(char32_t letter) {
    return u_isUWhiteSpace(static_cast<UChar32>(letter));
}

bool is_one_of(char32_t letter, std::u32string_view letters) {
    return letters.find(letter) != std::u32string_view::npos;
}

bool has_capitals_only(std::u32string_view text) {
    bool any = false;
    for (const char32_t letter : text) {
        if (u_islower(static_cast<UChar32>(letter))) return false;
        any = any || u_isupper(static_cast<UChar32>(letter));
    }
    return any;
}

std::string to_utf8(std::u32string_view text) {
    std::string bytes;
    return icu::UnicodeString::fromUTF32(reinterpret_cast<const UChar32*>(text.data()),
                                         static_cast<int32_t>(text.size()))
        .toUTF8String(bytes);
}

bool is_word(std::u32string_view text) {
    return std::ranges::find(words, fold(to_utf8(text))) != words.end();
}

Place after(const Text& text, Place at, bool (*skipped)(char32_t)) {
    while (at < text.size() && skipped(text[at])) ++at;
    return at;
}

bool opens(char32_t letter) {
    return is_space(letter) || is_one_of(letter, U"[(*_!");
}

bool separates(char32_t letter) {
    return is_space(letter) || is_one_of(letter, U":-–—|/•·*_!.,)]");
}

// Whether what follows the word sets it apart from a title that begins with it. A hyphen alone does not:
// "Cancelled-culture".
bool is_separated(const Text& text, Place end) {
    const Place at = after(text, end, is_space);
    if (at == text.size()) return false;
    if (is_one_of(text[at], U":–—|)]•")) return true;
    return text[at] == U'-' && at > end && at + 1 < text.size() && is_space(text[at + 1]);
}

// "… CANCELLED" once more at the end.
Text without_last_word(Text title) {
    const auto space = std::find_if(title.rbegin(), title.rend(), [](char32_t c) { return !is_letter(c); });
    const auto begin = static_cast<Place>(title.rend() - space);
    const std::u32string_view last = std::u32string_view(title).substr(begin);
    if (begin == 0 || !has_capitals_only(last) || !is_word(last)) return title;
    Place end = begin;
    while (end > 0 && separates(title[end - 1])) --end;
    title.resize(end);
    return title;
}

}  // namespace

std::optional<std::string> without_cancelled_mark(std::string_view title) {
    const Text text = to_utf32(title);
    const Place begin = after(text, 0, opens);
    const Place end = after(text, begin, is_letter);
    const auto word = std::u32string_view(text).substr(begin, end - begin);
    if (word.empty() || !is_word(word)) return std::nullopt;
    const bool bracketed = begin > 0 && end < text.size() && is_one_of(text[end], U"])*_");
    const Text rest = without_last_word(text.substr(after(text, end, separates)));
    if (rest.empty()) return has_capitals_only(word) ? std::optional(std::string(title)) : std::nullopt;
    const bool loud = has_capitals_only(word) && !has_capitals_only(rest);
    // "CANCELLED's" and "CANCELLED2" are other words.
    const bool ends = end < text.size() && separates(text[end]);
    if (!bracketed && !is_separated(text, end) && !(loud && ends)) return std::nullopt;
    return to_utf8(rest);
}

void cancel_by_titles(Parsed& parsed) {
    constexpr std::size_t most_notes = 100;
    std::size_t count = 0;
    for (Session& session : parsed.program.sessions) {
        auto title = without_cancelled_mark(session.title);
        if (!title) continue;
        if (++count <= most_notes) {
            parsed.findings.push_back({Finding::Severity::note, '"' + session.title + '"',
                                       "its title says that it is cancelled; it is shown so"});
        }
        session.status.kind = Status::Kind::cancelled;
        session.title = *std::move(title);
    }
}

}  // namespace kiosk::feed
