#include "feed/text/text_clean.hpp"

#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <unicode/utf8.h>

#include <algorithm>

namespace kiosk::feed {
namespace {

UChar32 icu_char(char32_t c) {
    return static_cast<UChar32>(c);
}

bool is_line_break(char32_t c) {
    return c == U'\n' || c == U'\v' || c == U'\f' || c == 0x85 || c == 0x2028;
}

// Direction overrides, embeddings and isolates of a feed would reach beyond their own text on the screen;
// the others stand for objects and annotations that are not there, or only mark a place for a line break.
bool is_junk(char32_t c) {
    return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || (c >= 0x206A && c <= 0x206F) ||
           (c >= 0xFFF9 && c <= 0xFFFC) || c == 0x00AD || c == 0x180E || c == 0x2060 || c == 0xFEFF ||
           c < U' ' || (c >= 0x7F && c <= 0x9F) || (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
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

// Letters, figures and signs that are always kept, in short: those below U+1680 and of the scripts of East
// Asia.
bool is_always_kept(char32_t c) {
    return (c > U' ' && c < 0x7F) || (c > 0xA0 && c < 0x1680 && c != 0xAD) || (c > 0x3000 && c < 0xD800);
}

bool is_plain(char c) {
    return c > ' ' && c < 0x7F;
}

constexpr std::size_t block_size = 32;

// Whether a block is ASCII with single spaces, counting what stands before it. Without a branch for each
// byte: most of all texts are read so.
bool is_plain_block(const char* bytes) {
    const char* const before = bytes - 1;
    unsigned char odd = 0;
    for (std::size_t i = 0; i < block_size; ++i) {
        const auto byte = static_cast<unsigned char>(bytes[i]);
        const bool out = byte < ' ' || byte >= 0x7F;
        const bool second = bytes[i] == ' ' && before[i] == ' ';
        odd = static_cast<unsigned char>(odd | (out ? 1 : 0) | (second ? 1 : 0));
    }
    return odd == 0;
}

// The end of the text that begins at `begin` and is kept as it is: ASCII with single spaces between words.
std::size_t plain_end(std::string_view text, std::size_t begin) {
    std::size_t end = begin, next_block = begin + 1;
    while (end < text.size()) {
        const bool blocks = end >= next_block;
        while (blocks && end + block_size <= text.size() && is_plain_block(text.data() + end))
            end += block_size;
        if (blocks) next_block = end + block_size;
        if (end == text.size()) break;
        const bool kept = is_plain(text[end]) || (text[end] == ' ' && end > begin && text[end - 1] != ' ');
        if (!kept) break;
        ++end;
    }
    return end > begin && text[end - 1] == ' ' ? end - 1 : end;
}

// Adds whole characters, holding back spaces and line breaks until something follows them.
class Page {
  public:
    Page(bool one_line, std::size_t most) : one_line_(one_line) { text_.reserve(most); }

    /// `utf8` begins and ends with something to show; `last` is its last character.
    void put(std::string_view utf8, char32_t last) {
        if (!text_.empty()) {
            if (one_line_ && breaks_ > 0) gap_ = U' ';
            if (breaks_ > 0 && !one_line_) {
                text_.append(breaks_ > 1 ? 2 : 1, '\n');
            } else if (gap_ != 0) {
                text_ += gap_ == U' ' ? " " : gap_ == 0xA0 ? "\u00A0" : "\u202F";
            }
        }
        gap_ = 0;
        breaks_ = 0;
        text_ += utf8;
        last_ = last;
    }
    void space(char32_t c) {
        // A space that does not break is kept after a digit ("10 kr"), where it is alone.
        gap_ = gap_ == 0 && breaks_ == 0 && (c == 0xA0 || c == 0x202F) && u_isdigit(icu_char(last())) != 0
                   ? c
                   : U' ';
    }
    void line_break(int count) { breaks_ += count; }
    char32_t last() const { return text_.empty() || gap_ != 0 || breaks_ > 0 ? U' ' : last_; }
    std::string take() { return std::move(text_); }

  private:
    bool one_line_;
    std::string text_;
    char32_t last_ = 0;
    char32_t gap_ = 0;
    int breaks_ = 0;
};

// One character after the other, from and to UTF-8.
class Cleaner {
  public:
    Cleaner(std::string_view utf8, bool one_line) : text_(utf8), page_(one_line, utf8.size()) {}

    std::string clean() {
        while (at_ < text_.size()) {
            if (const std::size_t end = plain_end(text_, at_); end > at_) {
                page_.put(text_.substr(at_, end - at_), static_cast<unsigned char>(text_[end - 1]));
                at_ = end;
            } else {
                take(next());
            }
        }
        return page_.take();
    }

  private:
    // What follows `at`, which is set behind it; U+FFFD for what is no UTF-8.
    char32_t decode(std::size_t& at) const {
        UChar32 c = 0;
        const auto* const bytes = reinterpret_cast<const std::uint8_t*>(text_.data());
        U8_NEXT_OR_FFFD(bytes, at, text_.size(), c);
        return static_cast<char32_t>(c);
    }

    char32_t next() {
        begin_ = at_;
        return decode(at_);
    }

    char32_t after() const {
        std::size_t at = at_;
        return at < text_.size() ? decode(at) : U' ';
    }

    void put(char32_t c) {
        page_.put(c == 0xFFFD ? std::string_view("\uFFFD") : text_.substr(begin_, at_ - begin_), c);
    }

    void take(char32_t c) {
        if (is_always_kept(c)) {
            put(c);
        } else if (c == U'\r') {
            if (after() != U'\n') page_.line_break(1);
        } else if (is_line_break(c)) {
            page_.line_break(1);
        } else if (c == 0x2029) {
            page_.line_break(2);
        } else if (is_space(c)) {
            page_.space(c);
        } else if (is_invisible(c)) {
            if (is_kept_invisible(c, page_.last(), after())) put(c);
        } else if (!is_junk(c)) {
            put(c);
        }
    }

    std::string_view text_;
    std::size_t begin_ = 0, at_ = 0;
    Page page_;
};

}  // namespace

std::string clean_line(std::string_view utf8) {
    return Cleaner(utf8, true).clean();
}

std::string clean_paragraphs(std::string_view utf8) {
    return Cleaner(utf8, false).clean();
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
