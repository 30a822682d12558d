#include "render/hyphen_patterns.hpp"

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <set>
#include <system_error>

namespace kiosk::render {
namespace {

constexpr std::size_t largest_file = 8U << 20U;

bool is_figure(char c) {
    return c >= '0' && c <= '9';
}

// What libhyphen knows beside patterns.
bool is_setting(std::string_view line) {
    constexpr std::array settings{"LEFTHYPHENMIN",          "RIGHTHYPHENMIN", "COMPOUNDLEFTHYPHENMIN",
                                  "COMPOUNDRIGHTHYPHENMIN", "NOHYPHEN",       "NEXTLEVEL"};
    return std::ranges::any_of(settings, [&](std::string_view setting) { return line.starts_with(setting); });
}

std::string letters_of(std::string_view pattern) {
    std::string letters;
    for (const char c : pattern.substr(0, pattern.find('/'))) {
        if (!is_figure(c) && c != '.') letters += c;
    }
    return letters;
}

std::string without_figures(std::string_view pattern) {
    std::string letters(pattern);
    std::erase_if(letters, [](char c) { return c >= '0' && c <= '9'; });
    return letters;
}

}  // namespace

std::optional<HyphenPatterns> HyphenPatterns::read(const std::filesystem::path& path) {
    std::error_code error;
    const auto size = std::filesystem::file_size(path, error);
    if (error || size == 0 || size > largest_file) return std::nullopt;
    std::ifstream in(path, std::ios::binary);
    std::string text(static_cast<std::size_t>(size), '\0');
    in.read(text.data(), static_cast<std::streamsize>(text.size()));
    text.resize(static_cast<std::size_t>(in.gcount()));
    if (text.empty()) return std::nullopt;

    HyphenPatterns patterns;
    patterns.text_ = std::move(text);
    const std::string_view all = patterns.text_;
    for (std::size_t begin = 0; begin < all.size();) {
        const std::size_t end = std::min(all.find('\n', begin), all.size());
        std::string_view line = all.substr(begin, end - begin);
        if (line.ends_with('\r')) line.remove_suffix(1);
        const bool first = begin == 0;
        if (first || is_setting(line)) {
            patterns.lines_.push_back({{}, begin, line.size()});
        } else if (!line.empty() && line.front() != '%' && line.front() != '#') {
            patterns.lines_.push_back({letters_of(line), begin, line.size()});
        }
        begin = end + 1;
    }
    std::ranges::stable_sort(patterns.lines_, {}, &Line::letters);
    return patterns;
}

std::string HyphenPatterns::encoding() const {
    const std::string_view first = std::string_view(text_).substr(0, text_.find_first_of("\r\n"));
    return std::string(first);
}

std::string HyphenPatterns::for_word(std::string_view word) const {
    std::vector<const Line*> chosen;
    const auto take = [&](std::string_view letters, auto from) {
        auto line = std::ranges::lower_bound(from, lines_.end(), letters, {}, &Line::letters);
        const auto found = line;
        for (; line != lines_.end() && line->letters == letters; ++line) chosen.push_back(&*line);
        return found;
    };
    take({}, lines_.begin());
    for (std::size_t begin = 0; begin < word.size(); ++begin) {
        auto from = lines_.begin();
        for (std::size_t size = 1; begin + size <= word.size(); ++size) {
            const std::string_view letters = word.substr(begin, size);
            from = take(letters, from);
            // No pattern begins like this: none goes on so, either.
            if (from == lines_.end() || !from->letters.starts_with(letters)) break;
        }
    }
    std::ranges::sort(chosen, {}, &Line::begin);
    chosen.erase(std::unique(chosen.begin(), chosen.end()), chosen.end());
    // Of two patterns with the same letters the later one counts; libhyphen would leak the other.
    std::set<std::string> later;
    for (auto line = chosen.rbegin(); line != chosen.rend(); ++line) {
        if ((*line)->letters.empty()) continue;
        const std::string_view text = std::string_view(text_).substr((*line)->begin, (*line)->size);
        if (!later.insert(without_figures(text.substr(0, text.find('/')))).second) *line = nullptr;
    }
    std::erase(chosen, nullptr);
    std::string dictionary;
    for (const Line* line : chosen) dictionary.append(text_, line->begin, line->size).append("\n");
    return dictionary;
}

}  // namespace kiosk::render
