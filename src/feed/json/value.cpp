#include "feed/json/value.hpp"

#include <algorithm>

namespace kiosk::feed {
namespace {

const Member* find(const Value& value, std::string_view key) {
    const Value::Object* object = value.object();
    if (object == nullptr) return nullptr;
    const auto found = std::ranges::find(*object, key, &Member::key);
    return found == object->end() ? nullptr : &*found;
}

}  // namespace

// Here, where Member is complete.
Value::Value() = default;
Value::Value(Data data) : data_(std::move(data)) {}
Value::Value(Value&&) noexcept = default;
Value& Value::operator=(Value&&) noexcept = default;
Value::~Value() = default;

std::optional<bool> Value::boolean() const {
    const bool* value = std::get_if<bool>(&data_);
    return value == nullptr ? std::nullopt : std::optional(*value);
}

std::optional<double> Value::number() const {
    if (const auto* whole = std::get_if<std::int64_t>(&data_)) return static_cast<double>(*whole);
    const double* value = std::get_if<double>(&data_);
    return value == nullptr ? std::nullopt : std::optional(*value);
}

std::optional<std::string> Value::scalar() const {
    if (const std::string* text = string()) return *text;
    if (const auto* whole = std::get_if<std::int64_t>(&data_)) return std::to_string(*whole);
    return std::nullopt;
}

const Value& Value::operator[](std::string_view key) const {
    static const Value null;
    const Member* member = find(*this, key);
    return member == nullptr ? null : member->value;
}

bool Value::has(std::string_view key) const {
    return find(*this, key) != nullptr;
}

std::string_view Value::kind() const {
    switch (data_.index()) {
        case 0:
            return "null";
        case 1:
            return "true or false";
        case 2:
        case 3:
            return "a number";
        case 4:
            return "a text";
        case 5:
            return "a list";
        default:
            return "an object";
    }
}

}  // namespace kiosk::feed
