#include "view/markdown.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace kiosk::view {
namespace {

constexpr std::size_t most_bytes = 4000;

using Kind = Paragraph::Kind;

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool is_bold_mark(std::string_view text, std::size_t at) {
    const std::string_view two = text.substr(at, 2);
    return two == "**" || two == "__";
}

// Where the bold that opens at `at` closes; npos where it does not, or holds nothing.
std::size_t closing(std::string_view text, std::size_t at) {
    const std::size_t close = text.find(text.substr(at, 2), at + 2);
    return close == at + 2 ? std::string_view::npos : close;
}

std::vector<Run> runs_of(std::string_view text) {
    std::vector<Run> runs;
    bool bold = false;
    std::size_t closes = 0;
    const auto add = [&](char c) {
        if (runs.empty() || runs.back().bold != bold) runs.push_back({{}, bold});
        runs.back().text += c;
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
        constexpr std::string_view meant = "\\*_#-";
        if (text[i] == '\\' && i + 1 < text.size() && meant.find(text[i + 1]) != std::string_view::npos) {
            add(text[++i]);
        } else if (bold && i == closes) {
            bold = false;
            ++i;
        } else if (!bold && is_bold_mark(text, i) && closing(text, i) != std::string_view::npos) {
            closes = closing(text, i);
            bold = true;
            ++i;
        } else {
            add(text[i]);
        }
    }
    return runs;
}

struct Line {
    Kind kind = Kind::text;
    std::string mark;
    std::string text;
};

Line line_of(const std::string& text) {
    const std::size_t hashes = std::min(text.find_first_not_of('#'), text.size());
    if (hashes > 0 && hashes < text.size() && text[hashes] == ' ')
        return {hashes == 1 ? Kind::heading : Kind::subheading, {}, trim(text.substr(hashes))};
    if (text.starts_with("- ") || text.starts_with("* ")) return {Kind::item, "•", trim(text.substr(2))};
    std::size_t digits = 0;
    while (digits < text.size() && is_digit(text[digits])) ++digits;
    // A year at the end of a sentence ("2022. ") is no item.
    if (digits > 0 && digits < 3 && text.substr(digits, 2) == ". ")
        return {Kind::item, text.substr(0, digits + 1), trim(text.substr(digits + 1))};
    return {Kind::text, {}, text};
}

}  // namespace

std::vector<Paragraph> parse_markdown(std::string_view source) {
    const std::string text = valid_utf8(source.substr(0, most_bytes));
    std::vector<Line> found;
    bool apart = true;  // the next line begins a paragraph
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        Line line = line_of(trim(std::string_view(text).substr(begin, end - begin)));
        begin = end + 1;
        if (line.text.empty()) {
            apart = true;
        } else if (line.kind == Kind::text && !apart) {
            found.back().text += '\n' + line.text;
        } else {
            apart = line.kind == Kind::heading || line.kind == Kind::subheading;
            found.push_back(std::move(line));
        }
    }
    std::vector<Paragraph> paragraphs;
    for (Line& line : found) paragraphs.push_back({line.kind, runs_of(line.text), std::move(line.mark)});
    return paragraphs;
}

}  // namespace kiosk::view
