#include "feed/text/text_clean.hpp"

#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

#include "base/text.hpp"

namespace kiosk::feed {
namespace {

UChar32 icu_char(char32_t c) {
    return static_cast<UChar32>(c);
}

std::string to_utf8(const std::u32string& text) {
    static_assert(sizeof(char32_t) == sizeof(UChar32));
    icu::UnicodeString buffer;
    for (const char32_t c : text) buffer.append(icu_char(c));
    std::string result;
    return buffer.toUTF8String(result);
}

bool is_line_break(char32_t c) {
    return c == U'\n' || c == U'\v' || c == U'\f' || c == 0x85 || c == 0x2028;
}

// Direction overrides, embeddings and isolates of a feed would reach beyond their own text on the screen;
// the others stand for objects and annotations that are not there, or only mark a place for a line break.
bool is_junk(char32_t c) {
    return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || (c >= 0x206A && c <= 0x206F) ||
           (c >= 0xFFF9 && c <= 0xFFFC) || c == 0x00AD || c == 0x180E || c == 0x2060 || c == 0xFEFF ||
           u_charType(icu_char(c)) == U_CONTROL_CHAR || (c & 0xFFFE) == 0xFFFE ||
           (c >= 0xFDD0 && c <= 0xFDEF);
}

bool is_emoji(char32_t c) {
    return c == 0xFE0F || u_hasBinaryProperty(icu_char(c), UCHAR_EXTENDED_PICTOGRAPHIC) != 0 ||
           u_hasBinaryProperty(icu_char(c), UCHAR_EMOJI_MODIFIER) != 0;
}

// Arabic, Persian and the Indic scripts spell with joiners; in scripts that do not, one is junk.
bool spells_with_joiners(char32_t c) {
    UErrorCode status = U_ZERO_ERROR;
    switch (uscript_getScript(icu_char(c), &status)) {
        case USCRIPT_COMMON:
        case USCRIPT_INHERITED:
        case USCRIPT_LATIN:
        case USCRIPT_GREEK:
        case USCRIPT_CYRILLIC:
        case USCRIPT_HEBREW:
        case USCRIPT_HAN:
        case USCRIPT_HIRAGANA:
        case USCRIPT_KATAKANA:
        case USCRIPT_HANGUL:
        case USCRIPT_UNKNOWN:
            return false;
        default:
            return u_isUAlphabetic(icu_char(c)) != 0 || u_getCombiningClass(icu_char(c)) != 0;
    }
}

// Whether an invisible character means something between these two.
bool is_kept_invisible(char32_t c, char32_t before, char32_t after) {
    switch (c) {
        case 0x200B:  // a place to break where words have no spaces between them
            return u_getIntPropertyValue(icu_char(before), UCHAR_LINE_BREAK) == U_LB_COMPLEX_CONTEXT;
        case 0x200C:
            return spells_with_joiners(before);
        case 0x200D:
            return spells_with_joiners(before) ||
                   (is_emoji(before) &&
                    u_hasBinaryProperty(icu_char(after), UCHAR_EXTENDED_PICTOGRAPHIC) != 0);
        default:  // tags, as in the flag of Wales
            return before == 0x1F3F4 || (before >= 0xE0020 && before <= 0xE007E);
    }
}

bool is_invisible(char32_t c) {
    return (c >= 0x200B && c <= 0x200D) || (c >= 0xE0000 && c <= 0xE007F);
}

bool is_space(char32_t c) {
    return u_isUWhiteSpace(icu_char(c)) != 0;
}

// Adds whole characters, holding back spaces and line breaks until something follows them.
class Page {
  public:
    explicit Page(bool one_line) : one_line_(one_line) {}

    void put(char32_t c) {
        if (!text_.empty()) {
            if (one_line_ && breaks_ > 0) gap_ = U' ';
            if (breaks_ > 0 && !one_line_) {
                text_.append(breaks_ > 1 ? 2 : 1, U'\n');
            } else if (gap_ != 0) {
                text_ += gap_;
            }
        }
        gap_ = 0;
        breaks_ = 0;
        text_ += c;
    }
    void space(char32_t c) {
        // A space that does not break is kept after a digit ("10 kr"), where it is alone.
        gap_ = gap_ == 0 && breaks_ == 0 && (c == 0xA0 || c == 0x202F) && u_isdigit(icu_char(last())) != 0
                   ? c
                   : U' ';
    }
    void line_break(int count) { breaks_ += count; }
    char32_t last() const { return text_.empty() || gap_ != 0 || breaks_ > 0 ? U' ' : text_.back(); }
    const std::u32string& text() const { return text_; }

  private:
    bool one_line_;
    std::u32string text_;
    char32_t gap_ = 0;
    int breaks_ = 0;
};

std::string clean(std::string_view utf8, bool one_line) {
    const std::u32string source = to_utf32(utf8);
    Page page(one_line);
    for (std::size_t i = 0; i < source.size(); ++i) {
        const char32_t c = source[i];
        const char32_t after = i + 1 < source.size() ? source[i + 1] : U' ';
        if (c == U'\r') {
            if (after != U'\n') page.line_break(1);
        } else if (is_line_break(c)) {
            page.line_break(1);
        } else if (c == 0x2029) {
            page.line_break(2);
        } else if (is_space(c)) {
            page.space(c);
        } else if (is_invisible(c)) {
            if (is_kept_invisible(c, page.last(), after)) page.put(c);
        } else if (!is_junk(c)) {
            page.put(c);
        }
    }
    return to_utf8(page.text());
}

}  // namespace

std::string clean_line(std::string_view utf8) {
    return clean(utf8, true);
}

std::string clean_paragraphs(std::string_view utf8) {
    return clean(utf8, false);
}

std::string cut(std::string text, std::size_t bytes) {
    constexpr std::string_view ellipsis = "…";
    if (text.size() <= bytes) return text;
    std::size_t end = bytes > ellipsis.size() ? bytes - ellipsis.size() : 0;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
    text.resize(end);
    // What was cut may end in a space or in a joiner with nothing to join.
    text = clean_paragraphs(text);
    return bytes > ellipsis.size() ? text.append(ellipsis) : text;
}

}  // namespace kiosk::feed
