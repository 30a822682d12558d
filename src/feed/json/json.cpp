#include "feed/json/json.hpp"

#include <algorithm>
#include <limits>
#include <nlohmann/json.hpp>

#include "feed/text/text_place.hpp"

namespace kiosk::feed {
namespace {

bool is_space(char c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

std::string shown(char c) {
    const auto code = static_cast<unsigned char>(c);
    if (code >= 0x7F) return "a character";
    if (code >= 0x20) return std::string("'") + c + "'";
    return c == '\n' || c == '\r' ? "a line break" : "a control character";
}

// `read`: bytes up to the end of the faulty token, as the parser counts them; more than there are at the end.
Error syntax_error(std::string_view text, std::size_t read, const std::string& token) {
    if (read == 0 || read > text.size()) {
        return {"the document breaks off before its end", place_of(text, text.size()),
                "it was cut while it was written or sent; fetch or export it again"};
    }
    // The parser names a string by its last byte; people look for its first.
    const bool known = token.size() <= read && text.substr(read - token.size(), token.size()) == token;
    const std::size_t at = known && !token.empty() && token.front() == '"' ? read - token.size() : read - 1;
    std::size_t before = at;
    while (before > 0 && is_space(text[before - 1])) --before;
    const char last = before == 0 ? '\0' : text[before - 1];
    const char found = text[at];
    if ((found == ']' || found == '}') && last == ',') {
        return {std::string("not valid JSON: a comma before the closing ") + found,
                place_of(text, before - 1), "remove the comma"};
    }
    if ((found == '"' || found == '{' || found == '[') && (last == '"' || last == '}' || last == ']')) {
        return {"not valid JSON: a comma is missing before " + shown(found), place_of(text, at), {}};
    }
    return {"not valid JSON: " + shown(found) + " does not belong here", place_of(text, at),
            "check commas, quotation marks and brackets just before this place"};
}

// Builds a Value from the parser's events, and stops it at a bound.
class Builder {
  public:
    Builder(std::string_view text, int depth, std::size_t most_values)
        : text_(text), depth_(depth), most_values_(most_values) {}

    bool null() { return put(Value()); }
    bool boolean(bool value) { return put(Value(value)); }
    bool number_integer(std::int64_t value) { return put(Value(value)); }
    bool number_unsigned(std::uint64_t value) {
        return value <= static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max())
                   ? put(Value(static_cast<std::int64_t>(value)))
                   : put(Value(static_cast<double>(value)));
    }
    bool number_float(double value, const std::string&) { return put(Value(value)); }
    bool string(std::string& value) { return put(Value(std::move(value))); }
    bool binary(std::vector<std::uint8_t>&) { return false; }
    bool start_object(std::size_t) { return open(Value(Value::Object())); }
    bool start_array(std::size_t) { return open(Value(Value::Array())); }
    bool end_object() { return close(); }
    bool end_array() { return close(); }
    bool key(std::string& name) {
        key_ = std::move(name);
        return true;
    }
    bool parse_error(std::size_t read, const std::string& token, const nlohmann::detail::exception&) {
        error_ = syntax_error(text_, read, token);
        return false;
    }

    Value& root() { return root_; }
    const Error& error() const { return error_; }

  private:
    Value* place(Value value) {
        if (open_.empty()) {
            root_ = std::move(value);
            return &root_;
        }
        if (auto* list = std::get_if<Value::Array>(&open_.back()->data())) {
            return &list->emplace_back(std::move(value));
        }
        auto& members = std::get<Value::Object>(open_.back()->data());
        return &members.emplace_back(Member{std::move(key_), std::move(value)}).value;
    }

    bool put(Value value) {
        if (++count_ > most_values_) {
            error_ =
                Error{"more than " + std::to_string(most_values_) + " values", {}, "this is no programme"};
            return false;
        }
        place(std::move(value));
        return true;
    }

    // A container stays where it is while it is the last one open, so pointers to the open ones hold.
    bool open(Value value) {
        if (static_cast<int>(open_.size()) >= depth_) {
            error_ = Error{
                "nested more than " + std::to_string(depth_) + " levels deep", {}, "this is no programme"};
            return false;
        }
        if (++count_ > most_values_) return put(Value());
        open_.push_back(place(std::move(value)));
        return true;
    }

    bool close() {
        open_.pop_back();
        return true;
    }

    std::string_view text_;
    int depth_;
    std::size_t most_values_;
    std::size_t count_ = 0;
    Value root_;
    std::vector<Value*> open_;
    std::string key_;
    Error error_;
};

}  // namespace

Result<Value> read_json(std::string_view utf8, int depth, std::size_t most_values) {
    Builder builder(utf8, depth, most_values);
    constexpr bool strict = true;
    constexpr bool comments = true;
    if (!nlohmann::json::sax_parse(utf8.begin(), utf8.end(), &builder, nlohmann::json::input_format_t::json,
                                   strict, comments)) {
        return tl::unexpected(builder.error());
    }
    return std::move(builder.root());
}

}  // namespace kiosk::feed
