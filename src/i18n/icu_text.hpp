#pragma once

#include <unicode/locid.h>
#include <unicode/unistr.h>

#include <string>
#include <string_view>

namespace kiosk::i18n {

/// Between our strings and ICU's. Only the sources of this folder include this header.

icu::UnicodeString to_icu(std::string_view utf8);
std::string to_utf8(const icu::UnicodeString& text);

/// The locale of a BCP 47 tag; an underscore may stand for the hyphen. Figures are 0 to 9 unless the tag asks
/// for others ("ar-u-nu-arab"). Bogus when the tag is malformed.
icu::Locale locale_of(std::string_view tag);

}  // namespace kiosk::i18n
