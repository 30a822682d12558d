#pragma once

#include <pugixml.hpp>
#include <string>
#include <string_view>

#include "feed/json/value.hpp"

namespace kiosk::feed {

/// The text in an element, trimmed. Elements within it stay as markup, as in XHTML.
std::string text_of(pugi::xml_node element);

/// A name without its namespace prefix: "pentabarf:title" → "title".
std::string_view local_name(pugi::xml_node element);

/// Adds a member, unless its text is blank.
void put(Value::Object& object, std::string_view key, std::string_view text);

/// Adds the text in an element, unless it is blank.
void put_text(Value::Object& object, std::string_view key, pugi::xml_node element);

/// Adds the text of the child element of that name, or the attribute where there is no such child.
void put_own(Value::Object& object, std::string_view key, pugi::xml_node element, const char* name);

}  // namespace kiosk::feed
