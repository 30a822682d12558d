#pragma once

#include <string>
#include <string_view>

namespace kiosk {

/// A form for comparing names: Unicode NFKC, case folded, one space for any run of spaces and punctuation
/// ("Sal A", "sal-a" and "SAL  A" fold alike). Accents stay; invalid UTF-8 counts as punctuation. Not for
/// display.
std::string fold(std::string_view utf8);

/// Whether two names mean the same to a person who typed one of them.
bool same_name(std::string_view a, std::string_view b);

/// Code points; an invalid byte sequence becomes U+FFFD.
std::u32string to_utf32(std::string_view utf8);

/// Valid UTF-8 and nothing else: every invalid sequence replaced by U+FFFD.
std::string valid_utf8(std::string_view bytes);

/// Without leading and trailing Unicode white space.
std::string trim(std::string_view utf8);

}  // namespace kiosk
