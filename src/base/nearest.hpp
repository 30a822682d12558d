#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk {

/// The candidates most like `word`, best first, at most `most`; empty when nothing is near enough to be a
/// slip of the hand. Compares folded text (see fold()), so case and punctuation cost nothing.
/// Distance: optimal string alignment (insert, delete, replace, swap neighbours).
std::vector<std::string> nearest(std::string_view word, std::span<const std::string> candidates,
                                 std::size_t most = 3);

/// `did you mean "a" or "b"?`, or an empty string when nothing is near.
std::string did_you_mean(std::string_view word, std::span<const std::string> candidates);

}  // namespace kiosk
