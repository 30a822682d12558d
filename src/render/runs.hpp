#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::render {

/// A stretch of a line that one font, script and direction serves: what can be shaped in one go.
struct Run {
    std::size_t font = 0;
    std::string text;    ///< UTF-8, in logical order
    std::string script;  ///< ISO 15924, e.g. "Latn"
    bool right_to_left = false;
    bool operator==(const Run&) const = default;
};

struct Line {
    std::vector<Run> runs;          ///< from left to right
    std::vector<char32_t> missing;  ///< left out, each once, in order of appearance
    bool operator==(const Line&) const = default;
};

/// The fonts that a line may use.
struct Coverage {
    std::size_t primary = 0;
    std::function<bool(std::size_t font, char32_t)> covers;
    std::function<std::optional<std::size_t>(char32_t)> fallback;
};

/// Cuts one line into runs, in visual order by the Unicode Bidirectional Algorithm (UAX #9) and by script
/// (UAX #24). Text is composed first (NFC). A grapheme cluster (UAX #29) is never torn between fonts: marks
/// and joined emoji stay with their base, and where no font has the whole cluster, its base is kept alone.
/// Control characters and bidi controls are not drawn; a tab or line break is a space.
Line cut_into_runs(std::string_view utf8, bool right_to_left, const Coverage& coverage);

}  // namespace kiosk::render
