#include "i18n/icu_text.hpp"

#include <algorithm>

namespace kiosk::i18n {

icu::UnicodeString to_icu(std::string_view utf8) {
    return icu::UnicodeString::fromUTF8(icu::StringPiece(utf8.data(), static_cast<int32_t>(utf8.size())));
}

std::string to_utf8(const icu::UnicodeString& text) {
    std::string result;
    return text.toUTF8String(result);
}

icu::Locale locale_of(std::string_view tag) {
    std::string hyphenated(tag);
    std::ranges::replace(hyphenated, '_', '-');
    UErrorCode status = U_ZERO_ERROR;
    icu::Locale locale = icu::Locale::forLanguageTag(hyphenated, status);
    if (U_FAILURE(status)) {
        locale.setToBogus();
        return locale;
    }
    // Rooms and titles come from feeds with the figures 0 to 9, also among Arabic words: one page, one kind.
    // By ICU's own names: for those of BCP 47 it reads a table that nothing else here needs.
    UErrorCode none = U_ZERO_ERROR;
    if (locale.getKeywordValue<std::string>("numbers", none).empty() && *locale.getLanguage() != '\0') {
        locale.setKeywordValue("numbers", "latn", status);
        if (U_FAILURE(status)) locale.setToBogus();
    }
    return locale;
}

}  // namespace kiosk::i18n
