#include "base/text.hpp"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <algorithm>

namespace kiosk {
namespace {

icu::UnicodeString to_icu(std::string_view utf8) {
    return icu::UnicodeString::fromUTF8(icu::StringPiece(utf8.data(), static_cast<int32_t>(utf8.size())));
}

// Whether `char` has a sign is the machine's own choice: Arm's has none.
unsigned byte(char c) {
    return static_cast<unsigned char>(c);
}

// Where the first byte beyond ASCII stands; the size where there is none.
std::size_t ascii_end(std::string_view text, std::size_t at = 0) {
    // A block at once, without a branch for each byte.
    constexpr std::size_t block = 32;
    for (; at + block <= text.size(); at += block) {
        unsigned all = 0;
        for (std::size_t i = 0; i < block; ++i) all |= byte(text[at + i]);
        if (all >= 0x80) break;
    }
    while (at < text.size() && byte(text[at]) < 0x80) ++at;
    return at;
}

bool is_ascii(std::string_view text) {
    return ascii_end(text) == text.size();
}

bool is_valid_utf8(std::string_view bytes) {
    const auto* const data = reinterpret_cast<const std::uint8_t*>(bytes.data());
    for (std::size_t at = ascii_end(bytes); at < bytes.size(); at = ascii_end(bytes, at)) {
        UChar32 c = 0;
        U8_NEXT(data, at, bytes.size(), c);
        if (c < 0) return false;
    }
    return true;
}

// Most names need nothing of ICU, which costs some twenty times as much.
std::string fold_ascii(std::string_view text) {
    std::string kept;
    kept.reserve(text.size());
    bool gap = false;
    for (const char c : text) {
        const bool upper = c >= 'A' && c <= 'Z';
        if (upper || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
            if (gap && !kept.empty()) kept += ' ';
            gap = false;
            kept += upper ? static_cast<char>(c - 'A' + 'a') : c;
        } else {
            gap = true;
        }
    }
    return kept;
}

}  // namespace

std::string fold(std::string_view utf8) {
    if (is_ascii(utf8)) {
        if (std::string folded = fold_ascii(utf8); !folded.empty()) return folded;
    }
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* nfkc = icu::Normalizer2::getNFKCCasefoldInstance(status);
    const icu::UnicodeString source = to_icu(utf8);
    icu::UnicodeString folded = U_SUCCESS(status) ? nfkc->normalize(source, status) : source;
    if (U_FAILURE(status)) folded = source;

    icu::UnicodeString kept;
    bool gap = false;
    for (int32_t i = 0; i < folded.length(); i = folded.moveIndex32(i, 1)) {
        const UChar32 c = folded.char32At(i);
        if (u_isalnum(c) || u_charType(c) == U_NON_SPACING_MARK ||
            u_charType(c) == U_COMBINING_SPACING_MARK) {
            if (gap && !kept.isEmpty()) kept.append(u' ');
            gap = false;
            kept.append(c);
        } else {
            gap = true;
        }
    }
    // A name of punctuation alone ("∆", "?") still is a name.
    if (kept.isEmpty()) kept = folded.trim();
    std::string result;
    return kept.toUTF8String(result);
}

bool same_name(std::string_view a, std::string_view b) {
    return a == b || fold(a) == fold(b);
}

std::u32string to_utf32(std::string_view utf8) {
    if (is_ascii(utf8)) return {utf8.begin(), utf8.end()};
    const icu::UnicodeString text = to_icu(utf8);
    std::u32string result;
    result.reserve(static_cast<std::size_t>(text.length()));
    for (int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1)) {
        result.push_back(static_cast<char32_t>(text.char32At(i)));
    }
    return result;
}

std::string valid_utf8(std::string_view bytes) {
    if (is_valid_utf8(bytes)) return std::string(bytes);
    std::string result;
    to_icu(bytes).toUTF8String(result);
    return result;
}

std::string trim(std::string_view utf8) {
    const auto* const bytes = reinterpret_cast<const std::uint8_t*>(utf8.data());
    std::int32_t begin = 0;
    auto end = static_cast<std::int32_t>(utf8.size());
    for (std::int32_t next = begin; begin < end; begin = next) {
        UChar32 c = 0;
        U8_NEXT(bytes, next, end, c);
        if (c < 0 || !u_isUWhiteSpace(c)) break;
    }
    for (std::int32_t before = end; begin < end; end = before) {
        // Back to the first byte of the last character.
        do --before;
        while (before > begin && (bytes[before] & 0xC0U) == 0x80U);
        std::int32_t next = before;
        UChar32 c = 0;
        U8_NEXT(bytes, next, end, c);
        if (c < 0 || next != end || !u_isUWhiteSpace(c)) break;
    }
    return valid_utf8(utf8.substr(static_cast<std::size_t>(begin), static_cast<std::size_t>(end - begin)));
}

}  // namespace kiosk
