#include "feed/ics/libical.hpp"

namespace kiosk::feed {

using namespace std::chrono;

icaltimetype to_libical(LocalTime time) {
    const auto day = floor<days>(time);
    const year_month_day date{day};
    const hh_mm_ss clock{time - day};
    icaltimetype result = icaltime_null_time();
    result.year = static_cast<int>(date.year());
    result.month = static_cast<int>(static_cast<unsigned>(date.month()));
    result.day = static_cast<int>(static_cast<unsigned>(date.day()));
    result.hour = static_cast<int>(clock.hours().count());
    result.minute = static_cast<int>(clock.minutes().count());
    result.second = static_cast<int>(clock.seconds().count());
    return result;
}

LocalTime from_libical(const icaltimetype& time) {
    const year_month_day date =
        year{time.year} / month{static_cast<unsigned>(time.month)} / day{static_cast<unsigned>(time.day)};
    return local_days{date} + hours{time.hour} + minutes{time.minute} + seconds{time.second};
}

}  // namespace kiosk::feed
