#include <unicode/stringoptions.h>

#include <algorithm>
#include <optional>

#include "base/text.hpp"
#include "i18n/dates.hpp"
#include "i18n/icu_text.hpp"
#include "i18n/sign_languages.hpp"

namespace kiosk::i18n {
namespace {

// Within a sentence of `locale`; none for a tag that neither ICU nor the table knows.
std::optional<std::string> known_name(std::string_view tag, const icu::Locale& locale) {
    const icu::Locale language = locale_of(tag);
    if (language.isBogus() || *language.getLanguage() == '\0') return std::nullopt;
    icu::UnicodeString name;
    language.getDisplayLanguage(locale, name);
    // ICU answers with the code itself where it has no name.
    if (std::string text = to_utf8(name); text != language.getLanguage()) return text;
    return sign_language_name(language.getLanguage(), locale.getLanguage());
}

std::string capitalised(const std::string& text, const icu::Locale& locale) {
    icu::UnicodeString title = to_icu(text);
    title.toTitle(nullptr, locale, U_TITLECASE_WHOLE_STRING | U_TITLECASE_NO_LOWERCASE);
    return to_utf8(title);
}

std::string names(std::string_view tags, std::string_view locale_tag, bool stands_alone) {
    icu::Locale locale = locale_of(locale_tag);
    if (locale.isBogus()) locale = icu::Locale::getRoot();
    std::string list;
    for (std::size_t begin = 0; begin <= tags.size();) {
        const std::size_t comma = std::min(tags.find(',', begin), tags.size());
        const std::string tag = trim(tags.substr(begin, comma - begin));
        begin = comma + 1;
        if (tag.empty()) continue;
        const auto name = known_name(tag, locale);
        const bool capital = stands_alone && list.empty();
        if (!list.empty()) list += ", ";
        list += !name ? tag : capital ? capitalised(*name, locale) : *name;
    }
    return list;
}

}  // namespace

std::string language_name(std::string_view tag, std::string_view locale) {
    return names(tag, locale, true);
}

std::string language_in_sentence(std::string_view tag, std::string_view locale) {
    return names(tag, locale, false);
}

}  // namespace kiosk::i18n
