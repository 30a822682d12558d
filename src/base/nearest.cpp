#include "base/nearest.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

#include "base/text.hpp"

namespace kiosk {
namespace {

// From one word to many others.
class Distance {
  public:
    explicit Distance(std::u32string_view from) : from_(from) {}

    // Any number above `most` where it is more than that.
    std::size_t to(std::u32string_view word, std::size_t most) {
        const std::size_t length = from_.size();
        if (std::max(length, word.size()) - std::min(length, word.size()) > most) return most + 1;
        for (std::vector<std::size_t>* row : {&before_, &last_, &row_}) row->assign(word.size() + 1, 0);
        std::iota(last_.begin(), last_.end(), std::size_t{0});
        std::size_t least = 0;
        for (std::size_t i = 1; i <= length; ++i) {
            const std::size_t least_before = least;
            least = fill_row(word, i);
            // What follows is no less than the lesser of two rows.
            if (std::min(least, least_before) > most) return most + 1;
            std::swap(before_, last_);
            std::swap(last_, row_);
        }
        return last_.back();
    }

  private:
    // Gives the least number in it.
    std::size_t fill_row(std::u32string_view word, std::size_t i) {
        row_[0] = i;
        std::size_t least = i;
        for (std::size_t j = 1; j <= word.size(); ++j) {
            const std::size_t change = last_[j - 1] + (from_[i - 1] == word[j - 1] ? 0 : 1);
            row_[j] = std::min({last_[j] + 1, row_[j - 1] + 1, change});
            if (i > 1 && j > 1 && from_[i - 1] == word[j - 2] && from_[i - 2] == word[j - 1]) {
                row_[j] = std::min(row_[j], before_[j - 2] + 1);
            }
            least = std::min(least, row_[j]);
        }
        return least;
    }

    std::u32string_view from_;
    std::vector<std::size_t> before_, last_, row_;
};

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
    Distance distance(folded);
    std::vector<Match> matches;
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        const std::u32string other = to_utf32(fold(candidates[i]));
        if (folded.empty() || other.empty() || folded.size() > longest || other.size() > longest) continue;
        const bool contained = folded.size() >= 3 && other.find(folded) != std::u32string::npos;
        const std::size_t near = std::max<std::size_t>(1, std::max(folded.size(), other.size()) * 2 / 5);
        const std::size_t apart = folded == other ? 0 : contained ? 1 : distance.to(other, near);
        if (apart <= near) matches.push_back({apart, i});
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
