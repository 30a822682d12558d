#pragma once

#include <nlohmann/json.hpp>
#include <string>

#include "feed/json/value.hpp"

namespace kiosk::feed {

using AnnotationJson = nlohmann::ordered_json;

/// A document that was read, as one that can be patched; of a key that comes twice the first holds.
AnnotationJson json_of(const Value& value);

/// A document that was patched, as the readers take it.
Value value_of(const AnnotationJson& json);

/// As one line; what is no UTF-8 is replaced.
std::string text_of(const AnnotationJson& json);

/// The object that text_of() wrote; an empty one for an empty text.
AnnotationJson object_of(const std::string& text);

}  // namespace kiosk::feed
