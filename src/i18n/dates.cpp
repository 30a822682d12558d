#include "i18n/dates.hpp"

#include <unicode/dtptngen.h>
#include <unicode/smpdtfmt.h>

#include <functional>
#include <memory>
#include <string>
#include <utility>

#include "base/lru.hpp"
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

using Pattern = UnicodeString (*)(const icu::Locale&);

struct Use {
    std::string locale;
    Pattern pattern;
    bool operator==(const Use&) const = default;
};
struct UseHash {
    std::size_t operator()(const Use& use) const {
        return std::hash<std::string>()(use.locale) ^ std::hash<Pattern>()(use.pattern);
    }
};

// Made once for each thread, language and use: to make one takes ICU many times as long as to use it.
const icu::SimpleDateFormat* format_of(std::string_view locale, Pattern pattern) {
    constexpr std::size_t most = 64;
    thread_local Lru<Use, std::unique_ptr<icu::SimpleDateFormat>, UseHash> known(most);
    const Use use{std::string(locale), pattern};
    if (const auto* found = known.find(use)) return found->get();
    const icu::Locale own = date_locale(locale);
    UErrorCode status = U_ZERO_ERROR;
    auto made = std::make_unique<icu::SimpleDateFormat>(pattern(own), own, status);
    if (U_FAILURE(status)) return nullptr;
    made->setTimeZone(*icu::TimeZone::getGMT());
    return known.put(use, std::move(made)).get();
}

// The wall time is handed over as if it were UTC, so that our Zone alone decides what the clocks show.
std::string format(Instant instant, const Zone& zone, std::string_view locale, Pattern pattern) {
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
