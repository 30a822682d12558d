#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace kiosk::i18n {

/// The name of a sign language that ICU has no name for, within a sentence: ("swl", "sv") →
/// "svenskt teckenspråk". `code` is ISO 639-3, lower case; `language` the language to name it in, where one
/// that the screens do not speak gets English. None when the code is not in the table.
std::optional<std::string> sign_language_name(std::string_view code, std::string_view language);

}  // namespace kiosk::i18n
