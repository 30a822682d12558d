#include "i18n/dates.hpp"

#include <unicode/dtptngen.h>
#include <unicode/smpdtfmt.h>

#include <map>
#include <memory>
#include <utility>

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

// Made once for each thread, language and use: to make one takes ICU many times as long as to use it.
const icu::SimpleDateFormat* format_of(std::string_view locale,
                                       UnicodeString (*pattern)(const icu::Locale&)) {
    using Use = std::pair<std::string, UnicodeString (*)(const icu::Locale&)>;
    thread_local std::map<Use, std::unique_ptr<icu::SimpleDateFormat>> known;
    constexpr std::size_t most = 64;
    const Use use(locale, pattern);
    const auto found = known.find(use);
    if (found != known.end()) return found->second.get();
    if (known.size() >= most) known.clear();
    const icu::Locale own = date_locale(locale);
    UErrorCode status = U_ZERO_ERROR;
    auto made = std::make_unique<icu::SimpleDateFormat>(pattern(own), own, status);
    if (U_FAILURE(status)) return nullptr;
    made->setTimeZone(*icu::TimeZone::getGMT());
    return known.emplace(use, std::move(made)).first->second.get();
}

// The wall time is handed over as if it were UTC, so that our Zone alone decides what the clocks show.
std::string format(Instant instant, const Zone& zone, std::string_view locale,
                   UnicodeString (*pattern)(const icu::Locale&)) {
    const icu::SimpleDateFormat* const format = format_of(locale, pattern);
    if (format == nullptr) return {};
    const std::chrono::milliseconds wall = zone.to_local(instant).time_since_epoch();
    UnicodeString text;
    format->format(static_cast<UDate>(wall.count()), text);
    return to_utf8(text);
}

UnicodeString weekday_pattern(const icu::Locale&) {
    return UnicodeString(u"EEEE");
}

}  // namespace

std::string time_of_day(Instant instant, const Zone& zone, std::string_view locale) {
    return format(instant, zone, locale, time_pattern);
}

std::string time_range(Instant start, Instant end, const Zone& zone, std::string_view locale) {
    return format(start, zone, locale, time_pattern) + "–" + format(end, zone, locale, time_pattern);
}

std::string long_date(Instant instant, const Zone& zone, std::string_view locale) {
    return format(instant, zone, locale, date_pattern);
}

std::string weekday(Instant instant, const Zone& zone, std::string_view locale) {
    return format(instant, zone, locale, weekday_pattern);
}

}  // namespace kiosk::i18n
