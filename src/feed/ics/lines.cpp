#include "feed/ics/lines.hpp"

#include <algorithm>
#include <cctype>

#include "base/text.hpp"

namespace kiosk::feed {
namespace {

constexpr std::string_view name_characters =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.";

// The first `mark` that is not within quotation marks.
std::size_t find_unquoted(std::string_view text, char mark) {
    bool quoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '"') quoted = !quoted;
        if (!quoted && text[i] == mark) return i;
    }
    return std::string_view::npos;
}

std::string without_carets(std::string_view text) {
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char next = i + 1 < text.size() ? text[i + 1] : '\0';
        if (text[i] == '^' && (next == 'n' || next == '^' || next == '\'')) {
            result += next == 'n' ? '\n' : next == '^' ? '^' : '"';
            ++i;
        } else {
            result += text[i];
        }
    }
    return result;
}

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
    return text;
}

IcsLine parted(std::string_view text) {
    const std::size_t name = std::min(text.find_first_not_of(name_characters), text.size());
    IcsLine line{0, text.substr(0, name), {}, {}, false};
    const std::string_view rest = text.substr(name);
    std::size_t colon = rest.starts_with(':') ? 0 : std::string_view::npos;
    if (rest.starts_with(';')) {
        colon = find_unquoted(rest, ':');
        // A quotation mark that is never closed hides the colon.
        if (colon == std::string_view::npos) colon = rest.find(':');
    }
    if (name == 0 || colon == std::string_view::npos) return {0, {}, {}, text, false};
    line.parameters = rest.substr(0, colon);
    if (!line.parameters.empty()) line.parameters.remove_prefix(1);
    line.value = rest.substr(colon + 1);
    return line;
}

}  // namespace

IcsLines::IcsLines(std::string_view bytes, std::size_t longest) {
    const char end = bytes.find('\n') == std::string_view::npos ? '\r' : '\n';
    text_.reserve(bytes.size());
    for (std::size_t number = 1; !bytes.empty(); ++number) {
        const std::size_t length = std::min(bytes.find(end), bytes.size());
        std::string_view line = bytes.substr(0, length);
        bytes.remove_prefix(std::min(length + 1, bytes.size()));
        while (line.ends_with('\r')) line.remove_suffix(1);
        if (line.empty()) continue;
        const bool folded = (line.front() == ' ' || line.front() == '\t') && !starts_.empty();
        if (folded) {
            line.remove_prefix(1);
        } else {
            starts_.push_back({text_.size(), number, false});
        }
        Start& start = starts_.back();
        std::size_t room = longest - std::min(longest, text_.size() - start.at);
        if (line.size() > room) {
            start.cut = true;
            while (room > 0 && (static_cast<unsigned char>(line[room]) & 0xC0U) == 0x80U) --room;
        }
        text_.append(line.substr(0, room));
    }
    std::string valid = valid_utf8(text_);
    if (valid == text_) return;
    // Rare; line by line, since a replacement is longer than what it replaces.
    replaced_ = true;
    valid.clear();
    for (std::size_t i = 0; i < starts_.size(); ++i) {
        const std::size_t stop = i + 1 < starts_.size() ? starts_[i + 1].at : text_.size();
        const std::size_t at = valid.size();
        valid += valid_utf8(std::string_view(text_).substr(starts_[i].at, stop - starts_[i].at));
        starts_[i].at = at;
    }
    text_ = std::move(valid);
}

std::optional<IcsLine> IcsLines::next() {
    if (index_ == starts_.size()) return std::nullopt;
    const Start& start = starts_[index_++];
    const std::size_t stop = index_ < starts_.size() ? starts_[index_].at : text_.size();
    IcsLine line = parted(std::string_view(text_).substr(start.at, stop - start.at));
    line.number = start.number;
    line.cut = start.cut;
    return line;
}

bool equal_names(std::string_view a, std::string_view b) {
    return std::ranges::equal(
        a, b, [](unsigned char x, unsigned char y) { return std::toupper(x) == std::toupper(y); });
}

std::optional<std::string> parameter(const IcsLine& line, std::string_view name) {
    std::string_view rest = line.parameters;
    while (!rest.empty()) {
        const std::size_t end = std::min(find_unquoted(rest, ';'), rest.size());
        const std::string_view item = rest.substr(0, end);
        rest.remove_prefix(std::min(end + 1, rest.size()));
        const std::size_t mark = item.find('=');
        if (mark == std::string_view::npos || !equal_names(trimmed(item.substr(0, mark)), name)) continue;
        std::string value(trimmed(item.substr(mark + 1)));
        std::erase(value, '"');
        return without_carets(value);
    }
    return std::nullopt;
}

std::string unescaped(std::string_view value) {
    std::string result;
    result.reserve(value.size());
    for (std::size_t i = 0; i < value.size(); ++i) {
        const char next = i + 1 < value.size() ? value[i + 1] : '\0';
        if (value[i] == '\\' && (next == 'n' || next == 'N')) {
            result += '\n';
            ++i;
        } else if (value[i] == '\\' && (next == ',' || next == ';' || next == '\\' || next == ':')) {
            result += next;
            ++i;
        } else {
            result += value[i];
        }
    }
    return result;
}

std::vector<std::string_view> list_items(std::string_view value, std::size_t most) {
    std::vector<std::string_view> items;
    std::size_t begin = 0;
    for (std::size_t i = 0; i <= value.size() && items.size() < most; ++i) {
        if (i + 1 < value.size() && value[i] == '\\') {
            ++i;
        } else if (i >= value.size() || value[i] == ',') {
            items.push_back(trimmed(value.substr(begin, i - begin)));
            begin = i + 1;
        }
    }
    return items;
}

}  // namespace kiosk::feed
