#include "i18n/dates.hpp"

#include <unicode/dtptngen.h>
#include <unicode/smpdtfmt.h>

#include <memory>

#include "i18n/icu_text.hpp"

namespace kiosk::i18n {
namespace {

using icu::UnicodeString;

// Plain English is British here: a venue in Europe says "Friday 18 November".
icu::Locale date_locale(std::string_view tag) {
    if (tag == "en") tag = "en-GB";
    icu::Locale locale = locale_of(tag);
    return locale.isBogus() ? icu::Locale::getRoot() : locale;
}

// The wall time is handed over as if it were UTC, so that our Zone alone decides what the clocks show.
std::string format(Instant instant, const Zone& zone, const UnicodeString& pattern,
                   const icu::Locale& locale) {
    UErrorCode status = U_ZERO_ERROR;
    icu::SimpleDateFormat format(pattern, locale, status);
    if (U_FAILURE(status)) return {};
    format.setTimeZone(*icu::TimeZone::getGMT());
    const std::chrono::milliseconds wall = zone.to_local(instant).time_since_epoch();
    UnicodeString text;
    format.format(static_cast<UDate>(wall.count()), text);
    return to_utf8(text);
}

// What the language puts between hours and minutes, out of its own short time. ICU's pattern generator says
// the same at ten times the cost, and a foyer asks for every line.
UnicodeString time_pattern(const icu::Locale& locale) {
    const std::unique_ptr<icu::DateFormat> own(
        icu::DateFormat::createTimeInstance(icu::DateFormat::kShort, locale));
    UnicodeString separator(u':');
    if (const auto* simple = dynamic_cast<const icu::SimpleDateFormat*>(own.get())) {
        UnicodeString pattern;
        simple->toPattern(pattern);
        const int32_t minutes = pattern.indexOf(u'm');
        int32_t hours_end = minutes;
        const auto is_hour = [](char16_t c) { return c == u'h' || c == u'H' || c == u'k' || c == u'K'; };
        while (hours_end > 0 && !is_hour(pattern[hours_end - 1])) --hours_end;
        if (hours_end > 0 && hours_end < minutes) pattern.extractBetween(hours_end, minutes, separator);
    }
    return UnicodeString(u"HH") + separator + UnicodeString(u"mm");
}

UnicodeString date_pattern(const icu::Locale& locale) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::DateTimePatternGenerator> generator(
        icu::DateTimePatternGenerator::createInstance(locale, status));
    UnicodeString pattern(u"EEEE d MMMM");
    if (U_FAILURE(status)) return pattern;
    const UnicodeString own = generator->getBestPattern(u"EEEEdMMMM", status);
    if (U_FAILURE(status)) return pattern;
    // CLDR dropped the comma of "Friday, 18 November" in version 44; Debian 12 has an older one.
    const bool british = std::string_view(locale.getCountry()) == "GB";
    return own == UnicodeString(u"EEEE, d MMMM") && british ? pattern : own;
}

}  // namespace

std::string time_of_day(Instant instant, const Zone& zone, std::string_view locale) {
    const icu::Locale icu_locale = date_locale(locale);
    return format(instant, zone, time_pattern(icu_locale), icu_locale);
}

std::string time_range(Instant start, Instant end, const Zone& zone, std::string_view locale) {
    const icu::Locale icu_locale = date_locale(locale);
    const UnicodeString pattern = time_pattern(icu_locale);
    return format(start, zone, pattern, icu_locale) + "–" + format(end, zone, pattern, icu_locale);
}

std::string long_date(Instant instant, const Zone& zone, std::string_view locale) {
    const icu::Locale icu_locale = date_locale(locale);
    return format(instant, zone, date_pattern(icu_locale), icu_locale);
}

std::string weekday(Instant instant, const Zone& zone, std::string_view locale) {
    return format(instant, zone, UnicodeString(u"EEEE"), date_locale(locale));
}

}  // namespace kiosk::i18n
