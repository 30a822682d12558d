#include "config/jsonc_cursor.hpp"

#include <algorithm>
#include <charconv>

namespace kiosk::config {
namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
bool is_continuation(char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}
bool is_control(char c) {
    return static_cast<unsigned char>(c) < 0x20;
}

void append_utf8(std::string& text, unsigned c) {
    const auto put = [&](unsigned byte) { text += static_cast<char>(static_cast<unsigned char>(byte)); };
    if (c < 0x80) {
        put(c);
    } else if (c < 0x800) {
        put(0xC0 | (c >> 6));
        put(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
        put(0xE0 | (c >> 12));
        put(0x80 | ((c >> 6) & 0x3F));
        put(0x80 | (c & 0x3F));
    } else {
        put(0xF0 | (c >> 18));
        put(0x80 | ((c >> 12) & 0x3F));
        put(0x80 | ((c >> 6) & 0x3F));
        put(0x80 | (c & 0x3F));
    }
}

// RFC 8259, 6: no leading zeros, no bare point. Returns the bytes that belong to the number, 0 for none.
std::size_t number_length(std::string_view text) {
    std::size_t i = 0;
    const auto digits = [&] {
        const std::size_t begin = i;
        while (i < text.size() && is_digit(text[i])) ++i;
        return i - begin;
    };
    if (i < text.size() && text[i] == '-') ++i;
    const std::size_t first = i;
    const std::size_t whole = digits();
    if (whole == 0 || (whole > 1 && text[first] == '0')) return 0;
    if (i < text.size() && text[i] == '.') {
        ++i;
        if (digits() == 0) return 0;
    }
    if (i < text.size() && (text[i] == 'e' || text[i] == 'E')) {
        ++i;
        if (i < text.size() && (text[i] == '+' || text[i] == '-')) ++i;
        if (digits() == 0) return 0;
    }
    return i;
}

}  // namespace

void Cursor::advance(std::size_t bytes) {
    for (const char c : rest_.substr(0, bytes)) {
        if (c == '\n') {
            at_ = {at_.line + 1, 1};
        } else if (!is_continuation(c)) {
            ++at_.column;
        }
    }
    rest_.remove_prefix(bytes);
}

bool Cursor::take(std::string_view expected) {
    if (!rest_.starts_with(expected)) return false;
    advance(expected.size());
    return true;
}

Result<void> Cursor::skip_blanks() {
    for (;;) {
        advance(std::min(rest_.find_first_not_of(" \t\r\n"), rest_.size()));
        if (rest_.starts_with("//")) {
            advance(std::min(rest_.find('\n'), rest_.size()));
        } else if (rest_.starts_with("/*")) {
            const std::size_t end = rest_.find("*/", 2);
            if (end == std::string_view::npos) return fault("this comment has no end", "close it with */");
            advance(end + 2);
        } else {
            return {};
        }
    }
}

Result<std::string> Cursor::text() {
    const Position begin = at_;
    advance(1);
    std::string result;
    while (!rest_.empty()) {
        const char c = peek();
        if (c == '"') {
            advance(1);
            return result;
        }
        if (c == '\n') break;
        if (is_control(c))
            return fault("a text holds a control character", "write it as an escape, such as \\t");
        if (c == '\\') {
            if (auto done = escape(result); !done) return tl::make_unexpected(done.error());
        } else {
            result += c;
            advance(1);
        }
    }
    return fault_at(begin, "this text has no end", "close it with a double quote on the same line");
}

Result<void> Cursor::escape(std::string& into) {
    constexpr std::string_view letters = "\"\\/bfnrt";
    constexpr std::string_view meanings = "\"\\/\b\f\n\r\t";
    const auto bad = [&] { return fault("this escape is unknown in JSON", "write a backslash as \\\\"); };
    const char letter = rest_.size() > 1 ? rest_[1] : '\0';
    if (const std::size_t i = letters.find(letter); i != std::string_view::npos) {
        into += meanings[i];
        advance(2);
        return {};
    }
    if (letter != 'u') return bad();
    advance(2);
    auto unit = hex4();
    if (unit && *unit >= 0xD800 && *unit < 0xDC00 && take("\\u")) {
        const auto low = hex4();
        if (!low || *low < 0xDC00 || *low > 0xDFFF) return bad();
        unit = 0x10000 + ((*unit - 0xD800) << 10) + (*low - 0xDC00);
    }
    if (!unit || (*unit >= 0xD800 && *unit < 0xE000)) return bad();
    append_utf8(into, *unit);
    return {};
}

std::optional<unsigned> Cursor::hex4() {
    unsigned value = 0;
    const std::string_view digits = rest_.substr(0, 4);
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
    if (error != std::errc{} || digits.size() != 4 || end != digits.data() + 4) return std::nullopt;
    advance(4);
    return value;
}

Result<double> Cursor::number() {
    const std::size_t length = number_length(rest_);
    double value = 0;
    const auto [end, error] = std::from_chars(rest_.data(), rest_.data() + length, value);
    if (length == 0 || error != std::errc{})
        return fault("this is not a number", "write one such as 15 or 2.5");
    advance(length);
    return value;
}

std::string Cursor::found() const {
    if (rest_.empty()) return "the end";
    std::size_t length = 1;
    while (length < rest_.size() && is_continuation(rest_[length])) ++length;
    return is_control(peek()) ? "a control character" : "'" + std::string(rest_.substr(0, length)) + "'";
}

tl::unexpected<Error> Cursor::fault(std::string message, std::string remedy) const {
    return fault_at(at_, std::move(message), std::move(remedy));
}

tl::unexpected<Error> Cursor::fault_at(Position at, std::string message, std::string remedy) const {
    return fail(std::move(message), place(name_, at), std::move(remedy));
}

}  // namespace kiosk::config
