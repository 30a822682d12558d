#pragma once

#include <string>
#include <string_view>

#include "time/instant.hpp"
#include "time/zone.hpp"

namespace kiosk::i18n {

/// Dates, times and names in one language: a BCP 47 tag, where "en" means British English and a tag that does
/// not parse means no language in particular. All times are shown in the zone that is handed in; ICU is given
/// wall times only, so the machine's own zone and ICU's zone data never matter.

/// "09:12": hours and minutes as a timetable of that language writes them, 24 hours.
std::string time_of_day(Instant instant, const Zone& zone, std::string_view locale);

/// "09:00–10:00", with an en dash and no spaces.
std::string time_range(Instant start, Instant end, const Zone& zone, std::string_view locale);

/// "fredag 18 november"; "Friday 18 November" for en.
std::string long_date(Instant instant, const Zone& zone, std::string_view locale);

/// "lördag", "Saturday".
std::string weekday(Instant instant, const Zone& zone, std::string_view locale);

/// The name of a language in another one, as a word that stands alone: ("sv", "sv") → "Svenska",
/// ("swl", "en") → "Swedish Sign Language". A tag that nobody knows comes back as written; several, joined
/// by commas, are named one by one ("Svenska, engelska").
std::string language_name(std::string_view tag, std::string_view locale);

/// The same as it stands within a sentence: "svenska" for the {language} of "Tolkas till svenska".
std::string language_in_sentence(std::string_view tag, std::string_view locale);

}  // namespace kiosk::i18n
