#include "view/breakable.hpp"

#include <unicode/brkiter.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <cstdint>
#include <memory>
#include <utility>

#include "base/lru.hpp"
#include "base/text.hpp"

namespace kiosk::view {
namespace {

bool is_joint(char16_t c) {
    return c == u'-' || c == u'–' || c == u'—' || c == u'·';
}

// A dash or a middle dot with spaces on both sides ends a line; it never begins one.
bool joint_follows(const icu::UnicodeString& text, int32_t at) {
    return at > 0 && at + 1 < text.length() && text[at - 1] == u' ' && is_joint(text[at]) &&
           text[at + 1] == u' ';
}

// The stretches of letters in a text, in bytes.
template <class Use>
void for_each_word(std::string_view text, Use use) {
    const auto size = static_cast<int32_t>(text.size());
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    int32_t begin = 0;
    for (int32_t at = 0; at < size;) {
        const int32_t before = at;
        UChar32 letter = 0;
        U8_NEXT(bytes, at, size, letter);
        if (letter >= 0 && (u_isalpha(letter) || u_charType(letter) == U_NON_SPACING_MARK)) continue;
        if (before > begin) use(static_cast<std::size_t>(begin), static_cast<std::size_t>(before));
        begin = at;
    }
    if (size > begin) use(static_cast<std::size_t>(begin), static_cast<std::size_t>(size));
}

// Made once for each language that a thread breaks lines in: ICU reads all its rules for each iterator, which
// takes ten times as long as to break a title by them. Null where ICU has none.
icu::BreakIterator* line_breaks(const std::string& language) {
    constexpr std::size_t most = 64;  // feeds name languages, too
    thread_local Lru<std::string, std::unique_ptr<icu::BreakIterator>> known(most);
    if (const auto* found = known.find(language)) return found->get();
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::BreakIterator> made(
        icu::BreakIterator::createLineInstance(icu::Locale(language.c_str()), status));
    // For want of memory, say: tried again.
    if (U_FAILURE(status)) return nullptr;
    return known.put(language, std::move(made)).get();
}

}  // namespace

Breakable::Breakable(std::string_view utf8, std::string_view language) : language_(language) {
    const icu::UnicodeString text =
        icu::UnicodeString::fromUTF8(icu::StringPiece(utf8.data(), static_cast<int32_t>(utf8.size())));
    icu::BreakIterator* const iterator = line_breaks(language_);
    if (iterator == nullptr) {
        text_ = utf8;
        if (!text_.empty()) ends_.push_back({text_.size(), false, false});
        return;
    }
    iterator->setText(text);
    int32_t begin = iterator->first();
    for (int32_t at = iterator->next(); at != icu::BreakIterator::DONE; at = iterator->next()) {
        const bool must = iterator->getRuleStatus() >= UBRK_LINE_HARD && at < text.length();
        if (!must && joint_follows(text, at)) continue;
        text.tempSubStringBetween(begin, at).toUTF8String(text_);
        ends_.push_back({text_.size(), must, false});
        begin = at;
    }
}

std::string Breakable::line(std::size_t first, std::size_t last) const {
    const std::size_t from = begin(first);
    std::string line = trim(std::string_view(text_).substr(from, ends_[last - 1].at - from));
    if (ends_[last - 1].in_word) line += '-';
    return line;
}

Breakable Breakable::hyphenated(const Hyphenator& hyphens,
                                const std::function<bool(std::size_t)>& chosen) const {
    Breakable result;
    result.text_ = text_;
    result.language_ = language_;
    for (std::size_t i = 0; i < ends_.size(); ++i) {
        if (chosen(i)) {
            const std::size_t from = begin(i);
            const std::string_view piece = std::string_view(text_).substr(from, ends_[i].at - from);
            for_each_word(piece, [&](std::size_t first, std::size_t last) {
                for (const std::size_t at : hyphens.places(piece.substr(first, last - first), language_)) {
                    if (at > 0 && first + at < last) result.ends_.push_back({from + first + at, false, true});
                }
            });
        }
        result.ends_.push_back(ends_[i]);
    }
    return result;
}

}  // namespace kiosk::view
