#include "config/jsonc.hpp"

#include <algorithm>
#include <set>

#include "base/text.hpp"
#include "config/echo.hpp"
#include "config/jsonc_cursor.hpp"

namespace kiosk::config {
namespace {

constexpr std::size_t largest = 1024 * 1024;
constexpr int deepest = 32;

class Parser {
  public:
    Parser(std::string_view text, std::string_view name) : in_(text, name) {}

    Result<Node> document() {
        auto node = value(1);
        if (!node) return node;
        if (auto blanks = in_.skip_blanks(); !blanks) return tl::make_unexpected(blanks.error());
        if (!in_.at_end())
            return in_.fault("expected the end, found " + in_.found(), "keep one value in the file");
        return node;
    }

  private:
    Result<Node> value(int depth) {
        if (auto blanks = in_.skip_blanks(); !blanks) return tl::make_unexpected(blanks.error());
        if (depth > deepest) {
            return in_.fault("this is nested too deeply", "keep to " + std::to_string(deepest) + " levels");
        }
        Node node{nullptr, in_.position()};
        const char c = in_.peek();
        if (c == '{') return object(std::move(node), depth);
        if (c == '[') return list(std::move(node), depth);
        if (c == '"') return filled(std::move(node), in_.text());
        if (c == '-' || (c >= '0' && c <= '9')) return filled(std::move(node), in_.number());
        if (in_.take("null")) return node;
        if (in_.take("true")) return filled(std::move(node), Result<bool>(true));
        if (in_.take("false")) return filled(std::move(node), Result<bool>(false));
        return in_.fault("expected a value, found " + in_.found(),
                         in_.at_end() ? "the file ends too early" : "put a text in double quotes");
    }

    template <class T>
    static Result<Node> filled(Node node, Result<T> content) {
        if (!content) return tl::make_unexpected(content.error());
        node.value = std::move(*content);
        return node;
    }

    Result<Node> list(Node node, int depth) {
        Node::List items;
        in_.advance(1);
        for (;;) {
            if (auto blanks = in_.skip_blanks(); !blanks) return tl::make_unexpected(blanks.error());
            if (in_.take("]")) break;
            auto item = value(depth + 1);
            if (!item) return item;
            items.push_back(std::move(*item));
            if (auto more = separator(']'); !more) return tl::make_unexpected(more.error());
        }
        node.value = std::move(items);
        return node;
    }

    Result<Node> object(Node node, int depth) {
        Node::Object members;
        std::set<std::string, std::less<>> keys;
        in_.advance(1);
        for (;;) {
            if (auto blanks = in_.skip_blanks(); !blanks) return tl::make_unexpected(blanks.error());
            if (in_.take("}")) break;
            const Position at = in_.position();
            if (in_.peek() != '"') {
                return in_.fault("expected a key, found " + in_.found(), key_remedy());
            }
            auto key = in_.text();
            if (!key) return tl::make_unexpected(key.error());
            if (!keys.insert(*key).second) {
                const auto& first = *std::ranges::find(members, *key, &Member::key);
                return in_.fault_at(at, "key " + quote(*key) + " stands twice",
                                    "remove one; the first is in line " + std::to_string(first.at.line));
            }
            if (auto blanks = in_.skip_blanks(); !blanks) return tl::make_unexpected(blanks.error());
            if (!in_.take(":")) {
                return in_.fault("expected ':' after the key " + quote(*key) + ", found " + in_.found(),
                                 "write \"key\": value");
            }
            auto content = value(depth + 1);
            if (!content) return content;
            members.push_back({std::move(*key), at, std::move(*content)});
            if (auto more = separator('}'); !more) return tl::make_unexpected(more.error());
        }
        node.value = std::move(members);
        return node;
    }

    // A comma, or the closing bracket ahead.
    Result<void> separator(char closing) {
        if (auto blanks = in_.skip_blanks(); !blanks) return blanks;
        if (in_.take(",") || in_.peek() == closing) return {};
        return in_.fault("expected ',' or '" + std::string(1, closing) + "', found " + in_.found(),
                         in_.at_end() ? "the file ends too early" : "put a comma before it");
    }

    std::string key_remedy() const {
        if (in_.at_end()) return "close the object with '}'";
        return in_.peek() == ',' ? "remove one comma" : "put the key in double quotes";
    }

    Cursor in_;
};

}  // namespace

std::string place(std::string_view name, Position at) {
    return std::string(name) + ':' + std::to_string(at.line) + ':' + std::to_string(at.column);
}

Result<Node> parse_jsonc(std::string_view text, std::string_view name) {
    if (text.size() > largest)
        return fail("the file is larger than 1 MiB", std::string(name), "is it the right one?");
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    // A character that breaks off at the end may be the beginning of what stands in its place.
    if (const std::string valid = valid_utf8(text); valid != text) {
        const auto bad = std::ranges::mismatch(text, valid).in1;
        Cursor cursor(text, name);
        cursor.advance(static_cast<std::size_t>(bad - text.begin()));
        return cursor.fault("the file is not UTF-8 text", "save it as UTF-8");
    }
    return Parser(text, name).document();
}

}  // namespace kiosk::config
