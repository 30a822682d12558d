#include "view/wrap.hpp"

#include <unicode/brkiter.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <memory>

#include "base/text.hpp"

namespace kiosk::view {
namespace {

icu::UnicodeString to_icu(std::string_view utf8) {
    return icu::UnicodeString::fromUTF8(icu::StringPiece(utf8.data(), static_cast<int32_t>(utf8.size())));
}

std::string to_utf8(const icu::UnicodeString& text) {
    std::string result;
    text.toUTF8String(result);
    return result;
}

std::string line_of(const icu::UnicodeString& text, int32_t from, int32_t to) {
    return trim(to_utf8(text.tempSubStringBetween(from, to)));
}

// The ends of the grapheme clusters.
std::vector<int32_t> graphemes(const icu::UnicodeString& text) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::BreakIterator> iterator(
        icu::BreakIterator::createCharacterInstance(icu::Locale::getRoot(), status));
    std::vector<int32_t> ends;
    if (U_FAILURE(status) || iterator == nullptr) return ends;
    iterator->setText(text);
    iterator->first();
    for (int32_t at = iterator->next(); at != icu::BreakIterator::DONE; at = iterator->next())
        ends.push_back(at);
    return ends;
}

}  // namespace

Lines wrap(const Breakable& text, const Font& font, int width, const TextMeasure& measure, std::size_t most) {
    Lines result;
    std::size_t first = 0;  // of the line
    const auto finish = [&](std::size_t last) {
        if (last <= first) return;
        std::string line = text.line(first, last);
        first = last;
        if (line.empty()) return;
        if (measure.width(line, font) > width) result.fits = false;
        result.lines.push_back(std::move(line));
    };
    for (std::size_t i = 0; i < text.pieces() && result.lines.size() < most; ++i) {
        if (i > first && measure.width(text.line(first, i + 1), font) > width) finish(i);
        if (text.must_end(i)) finish(i + 1);
    }
    if (result.lines.size() < most) finish(text.pieces());
    return result;
}

namespace {

// A title's own joints: a line that ends in one reads well.
bool ends_at_joint(const std::string& line) {
    constexpr std::string_view joints[] = {"–", "—", ":", ";", ",", ".", "!", "?"};
    return std::ranges::any_of(joints, [&](std::string_view joint) { return line.ends_with(joint); });
}

// The way to break a text into `count` lines that deviates least from lines of equal width, found by trying
// every break for every line (dynamic programming). Quadratic, so for titles only.
class EvenBreaks {
  public:
    EvenBreaks(const Breakable& text, const Font& font, int width, const TextMeasure& measure)
        : text_(text), font_(font), width_(width), measure_(measure) {}

    std::vector<std::string> lines(std::size_t count) const {
        const std::size_t places = text_.pieces();
        const double even =
            static_cast<double>(measure_.width(text_.line(0, places), font_)) / static_cast<double>(count);
        // best[k][j]: the cost of breaking what comes before place j into k lines.
        std::vector best(count + 1, std::vector<double>(places + 1, impossible));
        std::vector from(count + 1, std::vector<std::size_t>(places + 1, 0));
        best[0][0] = 0;
        for (std::size_t k = 1; k <= count; ++k) {
            for (std::size_t j = k; j <= places; ++j) {
                for (std::size_t i = j; i-- > k - 1;) {
                    const std::string candidate = text_.line(i, j);
                    const int wide = measure_.width(candidate, font_);
                    if (wide > width_) break;
                    if (best[k - 1][i] == impossible) continue;
                    const double cost = best[k - 1][i] + badness(candidate, wide, even, j);
                    if (cost < best[k][j]) {
                        best[k][j] = cost;
                        from[k][j] = i;
                    }
                }
            }
        }
        std::vector<std::string> found;
        if (best[count][places] == impossible) return found;
        for (std::size_t k = count, j = places; k > 0; j = from[k--][j])
            found.push_back(text_.line(from[k][j], j));
        std::ranges::reverse(found);
        return found;
    }

  private:
    static constexpr double impossible = 1e300;

    double badness(const std::string& candidate, int wide, double even, std::size_t end) const {
        const double off = (wide - even) / width_;
        double cost = off * off;
        // A joint is worth lines that differ by about a fifth of the width; a word left whole is worth more,
        // and so is one that its author wrote with a hyphen.
        if (text_.in_word(end - 1)) {
            cost += 0.1;
        } else if (end != text_.pieces() && candidate.ends_with('-')) {
            cost += 0.06;
        } else if (end != text_.pieces() && ends_at_joint(candidate)) {
            cost -= 0.04;
        }
        return cost;
    }

    const Breakable& text_;
    Font font_;
    int width_;
    const TextMeasure& measure_;
};

}  // namespace

Lines balanced(const Breakable& text, const Font& font, int width, const TextMeasure& measure) {
    constexpr std::size_t most_pieces = 40;
    Lines full = wrap(text, font, width, measure);
    if (full.lines.size() < 2 || !full.fits) return full;
    // Running text is read, not looked at: it keeps its full lines.
    if (text.pieces() > most_pieces) return full;
    for (std::size_t i = 0; i < text.pieces(); ++i) {
        if (text.must_end(i)) return full;
    }
    auto even = EvenBreaks(text, font, width, measure).lines(full.lines.size());
    if (!even.empty()) full.lines = std::move(even);
    return full;
}

std::string shortened(std::string_view utf8, const Font& font, int width, const TextMeasure& measure) {
    if (measure.width(utf8, font) <= width) return std::string(utf8);
    const icu::UnicodeString text = to_icu(utf8);
    const auto ends = graphemes(text);
    const auto candidate = [&](std::size_t count) {
        std::string kept =
            count == 0 ? std::string() : trim(to_utf8(text.tempSubStringBetween(0, ends[count - 1])));
        return kept + "…";
    };
    std::size_t fits = 0;
    std::size_t least_too_many = ends.size() + 1;
    while (least_too_many - fits > 1) {
        const std::size_t middle = fits + (least_too_many - fits) / 2;
        (measure.width(candidate(middle), font) <= width ? fits : least_too_many) = middle;
    }
    const std::string result = candidate(fits);
    return measure.width(result, font) <= width ? result : std::string();
}

std::vector<std::string> chopped(std::string_view utf8, const Font& font, int width,
                                 const TextMeasure& measure) {
    const icu::UnicodeString text = to_icu(utf8);
    std::vector<std::string> pieces;
    int32_t begin = 0;
    int32_t last = 0;
    for (const int32_t end : graphemes(text)) {
        if (last > begin && measure.width(line_of(text, begin, end), font) > width) {
            pieces.push_back(line_of(text, begin, last));
            begin = last;
        }
        last = end;
    }
    if (last > begin) pieces.push_back(line_of(text, begin, last));
    std::erase(pieces, std::string());
    return pieces;
}

std::string with_dashes(std::string_view text) {
    std::string result(text);
    for (std::size_t at = result.find(" - "); at != std::string::npos; at = result.find(" - ", at + 1)) {
        result.replace(at, 3, " – ");
    }
    return result;
}

}  // namespace kiosk::view
