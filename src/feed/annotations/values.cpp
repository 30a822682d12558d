#include "feed/annotations/values.hpp"

#include <utility>

namespace kiosk::feed {

AnnotationJson json_of(const Value& value) {
    if (const auto flag = value.boolean()) return *flag;
    if (const std::string* text = value.string()) return *text;
    if (const Value::Array* items = value.array()) {
        AnnotationJson list = AnnotationJson::array();
        for (const Value& item : *items) list.push_back(json_of(item));
        return list;
    }
    if (const Value::Object* members = value.object()) {
        AnnotationJson object = AnnotationJson::object();
        for (const Member& member : *members) {
            if (!object.contains(member.key)) object[member.key] = json_of(member.value);
        }
        return object;
    }
    // scalar() knows whole numbers exactly.
    if (const auto number = value.number()) {
        const auto digits = value.scalar();
        return digits ? AnnotationJson(static_cast<std::int64_t>(std::stoll(*digits)))
                      : AnnotationJson(*number);
    }
    return nullptr;
}

Value value_of(const AnnotationJson& json) {
    switch (json.type()) {
        case AnnotationJson::value_t::boolean:
            return Value(json.get<bool>());
        case AnnotationJson::value_t::string:
            return Value(json.get_ref<const std::string&>());
        case AnnotationJson::value_t::number_integer:
        case AnnotationJson::value_t::number_unsigned:
            return Value(json.get<std::int64_t>());
        case AnnotationJson::value_t::number_float:
            return Value(json.get<double>());
        case AnnotationJson::value_t::array: {
            Value::Array items;
            for (const AnnotationJson& item : json) items.push_back(value_of(item));
            return Value(std::move(items));
        }
        case AnnotationJson::value_t::object: {
            Value::Object members;
            for (const auto& item : json.items()) members.push_back({item.key(), value_of(item.value())});
            return Value(std::move(members));
        }
        default:
            return {};
    }
}

std::string text_of(const AnnotationJson& json) {
    return json.dump(-1, ' ', false, AnnotationJson::error_handler_t::replace);
}

AnnotationJson object_of(const std::string& text) {
    constexpr bool exceptions = false;
    AnnotationJson json = AnnotationJson::parse(text, nullptr, exceptions);
    return json.is_object() ? json : AnnotationJson::object();
}

}  // namespace kiosk::feed
