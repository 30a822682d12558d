#pragma once

#include <string>
#include <string_view>

#include "base/error.hpp"
#include "i18n/messages.hpp"

namespace kiosk::config {

/// Reads a file of assets/locale: one JSON object, key → ICU message. `name` stands in errors as the file's
/// name, with the line and column of the message at fault; `locale` is the BCP 47 tag of its language.
Result<i18n::Messages> read_locale(std::string_view json, std::string_view name, std::string locale);

}  // namespace kiosk::config
