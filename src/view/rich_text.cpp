#include "view/rich_text.hpp"

#include <algorithm>
#include <string>

#include "view/texts.hpp"
#include "view/wrap.hpp"

namespace kiosk::view {
namespace {

struct Word {
    std::string text;
    bool bold = false;
    bool space = false;   // before it
    bool breaks = false;  // a line may end before it
    bool begins = false;  // a line has to
};

// Between spaces, and where a script without spaces lets a line end.
std::vector<Word> words_of(const Context& c, const std::vector<Run>& runs) {
    std::vector<Word> words;
    bool space = false, feed = false;
    const auto add = [&](std::string_view text, bool bold) {
        const Breakable pieces(text, c.locale());
        for (std::size_t i = 0; i < pieces.pieces(); ++i) {
            const bool first = words.empty();
            words.push_back(
                {pieces.line(i, i + 1), bold, space && !first, (space || i > 0) && !first, feed && !first});
            space = feed = false;
        }
    };
    for (const Run& run : runs) {
        for (std::size_t at = 0; at < run.text.size();) {
            const std::size_t end = std::min(run.text.find_first_of(" \n", at), run.text.size());
            if (end > at) add(std::string_view(run.text).substr(at, end - at), run.bold);
            if (end < run.text.size()) space = true;
            if (end < run.text.size() && run.text[end] == '\n') feed = true;
            at = end + 1;
        }
    }
    return words;
}

std::string whole(const std::vector<Run>& runs) {
    std::string text;
    for (const Run& run : runs) text += run.text;
    return text;
}

// Words of one line that stand in one weight are one text: so that they are shaped together.
using Line = std::vector<Word>;

class Setter {
  public:
    Setter(const Context& c, const RichStyle& style) : c_(c), style_(style) {}

    Font font(bool bold) const { return {bold ? style_.bold : style_.face, style_.size, false}; }
    int space() const { return c_.measure.width(" ", font(false)); }

    int width(const Line& line) const {
        int sum = 0;
        for (std::size_t i = 0; i < line.size(); ++i) {
            sum +=
                c_.measure.width(line[i].text, font(line[i].bold)) + (i > 0 && line[i].space ? space() : 0);
        }
        return sum;
    }

    // What is wider than a line ends it wherever it must; says whether there was any.
    bool chop(std::vector<Word>& words, int most) const {
        bool any = false;
        std::vector<Word> result;
        for (const Word& word : words) {
            if (c_.measure.width(word.text, font(word.bold)) <= most) {
                result.push_back(word);
                continue;
            }
            any = true;
            Word part = word;
            for (std::string& text : chopped(word.text, font(word.bold), most, c_.measure)) {
                part.text = std::move(text);
                result.push_back(part);
                part.space = part.begins = false;
                part.breaks = true;
            }
        }
        words = std::move(result);
        return any;
    }

    std::vector<Line> lines(const std::vector<Word>& words, int most) const {
        std::vector<Line> found;
        for (std::size_t first = 0; first < words.size();) {
            // Up to the next place where a line may end.
            std::size_t last = first + 1;
            while (last < words.size() && !words[last].breaks) ++last;
            Line longer = found.empty() || words[first].begins ? Line{} : found.back();
            const bool anew = longer.empty();
            for (std::size_t i = first; i < last; ++i) append(longer, words[i]);
            if (!anew && width(longer) <= most) {
                found.back() = std::move(longer);
            } else {
                Line line;
                for (std::size_t i = first; i < last; ++i) append(line, words[i]);
                found.push_back(std::move(line));
            }
            first = last;
        }
        return found;
    }

    // The narrowest width that needs no more lines.
    std::vector<Line> balanced(const std::vector<Word>& words, int most) const {
        std::vector<Line> best = lines(words, most);
        int low = most / 2, high = most;
        while (high - low > std::max(1, most / 100)) {
            const int middle = (low + high) / 2;
            std::vector<Line> found = lines(words, middle);
            const bool fits = std::ranges::all_of(found, [&](const Line& l) { return width(l) <= middle; });
            if (fits && found.size() == best.size()) {
                best = std::move(found);
                high = middle;
            } else {
                low = middle;
            }
        }
        return best;
    }

    // One line at its height; runs follow each other in the direction of the paragraph, on a page that is
    // mirrored afterwards the other way round.
    Block block(const Line& line, bool right_to_left) const {
        Block result;
        result.w = width(line);
        result.h = static_cast<int>(style_.size * style_.spacing);
        const bool from_right = right_to_left != c_.words.right_to_left();
        int used = 0;
        for (std::size_t i = 0; i < line.size(); ++i) {
            const Font in = font(line[i].bold);
            const int wide = c_.measure.width(line[i].text, in);
            used += i > 0 && line[i].space ? space() : 0;
            const int x = from_right ? result.w - used - wide : used;
            result.baseline = (result.h + c_.measure.metrics(in).cap_height) / 2;
            result.items.emplace_back(
                Text{line[i].text, in, style_.color, x, result.baseline, wide, false, right_to_left});
            used += wide;
        }
        return result;
    }

  private:
    void append(Line& line, const Word& word) const {
        if (!line.empty() && line.back().bold == word.bold) {
            line.back().text += (word.space ? " " : "") + word.text;
        } else {
            line.push_back(word);
        }
    }

    const Context& c_;
    RichStyle style_;
};

Block centred_lines(const Block& text, int width) {
    Block result;
    for (const Item& item : text.items) {
        Block line;
        line.items.push_back(item);
        const auto& words = std::get<Text>(item);
        put(result, line, (width - words.width) / 2 - words.x, 0);
    }
    result.w = width;
    result.h = text.h;
    result.baseline = text.baseline;
    result.cut = text.cut;
    return result;
}

// Whether a word of a text in one weight is wider than its line.
bool too_wide(const Context& c, const std::string& text, const Font& font, int width) {
    const Breakable pieces(text, c.locale());
    for (std::size_t i = 0; i < pieces.pieces(); ++i) {
        if (c.measure.width(pieces.line(i, i + 1), font) > width) return true;
    }
    return false;
}

}  // namespace

Block rich_block(const Context& c, const std::vector<Run>& runs, const RichStyle& style, int width,
                 bool centred) {
    const std::string text = whole(runs);
    if (text.empty() || width <= 0) return {};
    const Setter setter(c, style);
    if (runs.size() == 1) {
        const Font font = setter.font(runs.front().bold);
        Block block = text_block(c, text, {font.face, style.size, style.size, style.spacing},
                                 {width, 100, 0, true}, style.color);
        if (block.cut.empty() && too_wide(c, text, font, width)) block.cut.push_back(text);
        return centred ? centred_lines(block, width) : block;
    }
    std::vector<Word> words = words_of(c, runs);
    Block result;
    if (setter.chop(words, width)) result.cut.push_back(text);
    const bool right_to_left = is_right_to_left(c, text);
    const bool flush_right = begins_right(c, text);
    std::vector<Block> lines;
    int widest = 0;
    for (const Line& line : setter.balanced(words, width)) {
        lines.push_back(setter.block(line, right_to_left));
        widest = std::max(widest, lines.back().w);
    }
    for (const Block& line : lines) {
        const int x = centred ? (width - line.w) / 2 : flush_right ? widest - line.w : 0;
        put(result, line, x, result.h);
        if (result.baseline == 0) result.baseline = line.baseline;
    }
    if (centred) result.w = width;
    return result;
}

}  // namespace kiosk::view
