#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace kiosk::feed {

struct Member;

/// A JSON value as it came: members in document order, repeated keys included. Reading one never fails;
/// what is not there is null, what is of another type gives nothing.
class Value {
  public:
    using Array = std::vector<Value>;
    using Object = std::vector<Member>;
    using Data = std::variant<std::monostate, bool, std::int64_t, double, std::string, Array, Object>;

    Value();
    explicit Value(Data data);
    Value(Value&&) noexcept;
    Value& operator=(Value&&) noexcept;
    Value(const Value&) = delete;
    Value& operator=(const Value&) = delete;
    ~Value();

    bool is_null() const { return data_.index() == 0; }
    const std::string* string() const { return std::get_if<std::string>(&data_); }
    const Array* array() const { return std::get_if<Array>(&data_); }
    const Object* object() const { return std::get_if<Object>(&data_); }
    std::optional<bool> boolean() const;
    std::optional<double> number() const;

    /// A text, or a whole number as its digits (ids and titles such as 1984 are often written without
    /// quotes).
    std::optional<std::string> scalar() const;

    /// The first member of that name; null when there is none or this is no object. Linear.
    const Value& operator[](std::string_view key) const;
    bool has(std::string_view key) const;

    /// "a list", "an object", "a number", …: for messages.
    std::string_view kind() const;

    Data& data() { return data_; }

  private:
    Data data_;
};

struct Member {
    std::string key;
    Value value;
};

}  // namespace kiosk::feed
