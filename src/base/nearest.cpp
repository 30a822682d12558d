#include "base/nearest.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace kiosk {
namespace {

std::size_t distance(std::u32string_view a, std::u32string_view b) {
    std::vector<std::size_t> before(b.size() + 1), last(b.size() + 1), row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) last[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t change = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            row[j] = std::min({last[j] + 1, row[j - 1] + 1, change});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
                row[j] = std::min(row[j], before[j - 2] + 1);
            }
        }
        std::swap(before, last);
        std::swap(last, row);
    }
    return last[b.size()];
}

}  // namespace

std::vector<std::string> nearest(std::string_view word, std::span<const std::string> candidates,
                                 std::size_t most) {
    struct Match {
        std::size_t distance;
        std::size_t index;
    };
    // Names longer than this are not typed by hand, and the comparison is quadratic.
    constexpr std::size_t longest = 200;
    const std::u32string folded = to_utf32(fold(word));
    std::vector<Match> matches;
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        const std::u32string other = to_utf32(fold(candidates[i]));
        if (folded.empty() || other.empty() || folded.size() > longest || other.size() > longest) continue;
        const bool contained = folded.size() >= 3 && other.find(folded) != std::u32string::npos;
        const std::size_t apart = folded == other ? 0 : contained ? 1 : distance(folded, other);
        if (apart <= std::max<std::size_t>(1, std::max(folded.size(), other.size()) * 2 / 5)) {
            matches.push_back({apart, i});
        }
    }
    std::ranges::stable_sort(matches, {}, &Match::distance);
    std::vector<std::string> names;
    for (const Match& match : matches) {
        if (names.size() == most) break;
        names.push_back(candidates[match.index]);
    }
    return names;
}

std::string did_you_mean(std::string_view word, std::span<const std::string> candidates) {
    const auto names = nearest(word, candidates);
    if (names.empty()) return {};
    std::string text = "did you mean ";
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (i > 0) text += i + 1 == names.size() ? " or " : ", ";
        text += '"' + names[i] + '"';
    }
    return text + "?";
}

}  // namespace kiosk
