#include "render/runs.hpp"

#include <unicode/brkiter.h>
#include <unicode/normalizer2.h>
#include <unicode/ubidi.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <memory>

namespace kiosk::render {
namespace {

bool is_joiner(char32_t c) {
    return c == 0x200C || c == 0x200D ||
           u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_VARIATION_SELECTOR);
}

bool is_hidden(char32_t c) {
    const auto code = static_cast<UChar32>(c);
    return !is_joiner(c) && (u_hasBinaryProperty(code, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) ||
                             u_charType(code) == U_CONTROL_CHAR);
}

// A shaper makes these from nothing, so no font has to have them.
bool needs_no_glyph(char32_t c) {
    return is_joiner(c) || u_isUWhiteSpace(static_cast<UChar32>(c));
}

bool is_blank(const std::u32string& cluster) {
    return std::ranges::all_of(cluster, [](char32_t c) { return u_isUWhiteSpace(static_cast<UChar32>(c)); });
}

UScriptCode script_of(char32_t c) {
    UErrorCode status = U_ZERO_ERROR;
    const UScriptCode script = uscript_getScript(static_cast<UChar32>(c), &status);
    const bool neutral = U_FAILURE(status) || script == USCRIPT_COMMON || script == USCRIPT_INHERITED ||
                         script == USCRIPT_UNKNOWN;
    return neutral ? USCRIPT_COMMON : script;
}

// Left to right, one script, no marks: nine lines of ten, and worth not asking ICU about.
bool is_plain(char32_t c) {
    return (c >= 0x20 && c < 0x7F) || (c >= 0xA0 && c < 0x250 && c != 0xAD) || (c >= 0x2010 && c < 0x2028) ||
           (c >= 0xE000 && c < 0xF900);
}

std::string to_utf8(const std::u32string& text) {
    std::string utf8;
    icu::UnicodeString::fromUTF32(reinterpret_cast<const UChar32*>(text.data()),
                                  static_cast<int32_t>(text.size()))
        .toUTF8String(utf8);
    return utf8;
}

struct Cutter {
    const Coverage& coverage;
    Line line;

    struct Piece {
        std::size_t font;
        UScriptCode script;
        std::u32string text;
    };
    std::vector<Piece> pieces;  // of one direction, in logical order

    void miss(char32_t c) {
        if (std::ranges::find(line.missing, c) == line.missing.end()) line.missing.push_back(c);
    }

    bool has_all(std::size_t font, const std::u32string& cluster) const {
        return std::ranges::all_of(cluster,
                                   [&](char32_t c) { return needs_no_glyph(c) || coverage.covers(font, c); });
    }

    // Leaves in the cluster what the font can show.
    std::optional<std::size_t> font_for(std::u32string& cluster) {
        if (is_blank(cluster)) return pieces.empty() ? coverage.primary : pieces.back().font;
        if (has_all(coverage.primary, cluster)) return coverage.primary;
        std::optional<std::size_t> base_font;
        for (const char32_t c : cluster) {
            if (needs_no_glyph(c)) continue;
            const auto font = coverage.covers(coverage.primary, c) ? coverage.primary : coverage.fallback(c);
            if (font && has_all(*font, cluster)) return font;
            if (!base_font) base_font = font;
        }
        std::u32string kept;
        for (const char32_t c : cluster) {
            const bool shown = base_font && coverage.covers(*base_font, c);
            if (shown) kept += c;
            if (!shown && !needs_no_glyph(c)) miss(c);
        }
        cluster = kept;
        return kept.empty() ? std::nullopt : base_font;
    }

    void add(std::u32string cluster) {
        std::erase_if(cluster, is_hidden);
        if (cluster.empty()) return;
        const auto font = font_for(cluster);
        if (!font) return;
        const UScriptCode script = script_of(cluster.front());
        if (!pieces.empty() && pieces.back().font == *font) {
            Piece& last = pieces.back();
            if (script == last.script || script == USCRIPT_COMMON || last.script == USCRIPT_COMMON) {
                if (last.script == USCRIPT_COMMON) last.script = script;
                last.text += cluster;
                return;
            }
        }
        pieces.push_back({*font, script, std::move(cluster)});
    }

    void close(bool right_to_left) {
        if (right_to_left) std::ranges::reverse(pieces);
        for (const Piece& piece : pieces) {
            const UScriptCode script = piece.script == USCRIPT_COMMON ? USCRIPT_LATIN : piece.script;
            line.runs.push_back(
                {piece.font, to_utf8(piece.text), uscript_getShortName(script), right_to_left});
        }
        pieces.clear();
    }

    void add_clusters(const icu::UnicodeString& text, icu::BreakIterator& graphemes) {
        graphemes.setText(text);
        int32_t start = graphemes.first();
        for (int32_t end = graphemes.next(); end != icu::BreakIterator::DONE;
             start = end, end = graphemes.next()) {
            std::u32string cluster;
            for (int32_t at = start; at < end; at = text.moveIndex32(at, 1)) {
                cluster += static_cast<char32_t>(text.char32At(at));
            }
            add(std::move(cluster));
        }
    }
};

struct BidiCloser {
    void operator()(UBiDi* bidi) const noexcept { ubidi_close(bidi); }
};

icu::UnicodeString composed(std::string_view utf8) {
    icu::UnicodeString text =
        icu::UnicodeString::fromUTF8(icu::StringPiece(utf8.data(), static_cast<int32_t>(utf8.size())));
    for (int32_t i = 0; i < text.length(); ++i) {
        const UChar c = text.charAt(i);
        if (c == '\t' || c == '\n' || c == '\r' || c == 0x2028 || c == 0x2029) text.setCharAt(i, ' ');
    }
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
    if (U_FAILURE(status)) return text;
    icu::UnicodeString normal = nfc->normalize(text, status);
    return U_FAILURE(status) ? text : normal;
}

bool all_plain(const icu::UnicodeString& text, const Coverage& coverage) {
    for (int32_t i = 0; i < text.length(); ++i) {
        const char32_t c = text.charAt(i);
        if (!is_plain(c) || !(needs_no_glyph(c) || coverage.covers(coverage.primary, c))) return false;
    }
    return true;
}

}  // namespace

Line cut_into_runs(std::string_view utf8, bool right_to_left, const Coverage& coverage) {
    const icu::UnicodeString text = composed(utf8);
    if (text.isEmpty()) return {};
    Cutter cutter{coverage, {}, {}};
    if (!right_to_left && all_plain(text, coverage)) {
        std::string plain;
        text.toUTF8String(plain);
        cutter.line.runs.push_back({coverage.primary, std::move(plain), "Latn", false});
        return std::move(cutter.line);
    }

    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UBiDi, BidiCloser> bidi(ubidi_open());
    const std::unique_ptr<icu::BreakIterator> graphemes(
        icu::BreakIterator::createCharacterInstance(icu::Locale::getRoot(), status));
    if (!bidi || U_FAILURE(status)) return {};
    ubidi_setPara(bidi.get(), text.getBuffer(), text.length(), right_to_left ? UBIDI_RTL : UBIDI_LTR, nullptr,
                  &status);
    const int32_t count = ubidi_countRuns(bidi.get(), &status);
    if (U_FAILURE(status)) return {};
    for (int32_t i = 0; i < count; ++i) {
        int32_t start = 0, length = 0;
        const bool leftward = ubidi_getVisualRun(bidi.get(), i, &start, &length) == UBIDI_RTL;
        cutter.add_clusters(text.tempSubString(start, length), *graphemes);
        cutter.close(leftward);
    }
    return std::move(cutter.line);
}

}  // namespace kiosk::render
