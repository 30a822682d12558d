#pragma once

#include <libical/ical.h>

#include "time/instant.hpp"

namespace kiosk::feed {

/// Calls libical after having told it, once for the process, that bad input is no reason to abort.
template <class Call>
auto quiet_libical(const Call& call) {
    static const bool told = [] {
        icalerror_set_errors_are_fatal(0);
        return true;
    }();
    static_cast<void>(told);
    return call();
}

/// A wall time of no zone.
icaltimetype to_libical(LocalTime time);
LocalTime from_libical(const icaltimetype& time);

}  // namespace kiosk::feed
