#pragma once

#include <string_view>

namespace kiosk {

/// The shape of a language tag (BCP 47), as the schema has it.
inline constexpr const char* language_tag_pattern = "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$";

/// Whether a text has that shape.
bool is_language_tag(std::string_view text);

}  // namespace kiosk
