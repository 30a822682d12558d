#include "app/screen/time_synchronised.hpp"

#include <sys/timex.h>

namespace kiosk::app {

bool is_clock_synchronised() {
    timex asked{};  // without modes: nothing is set
    const int state = adjtimex(&asked);
    return state >= 0 && state != TIME_ERROR && (asked.status & STA_UNSYNC) == 0;
}

}  // namespace kiosk::app
