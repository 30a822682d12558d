#pragma once

#include <exception>
#include <new>

#include "base/error.hpp"

namespace kiosk {

/// What `work`, which gives a Result, gives; a failure where it throws. For work on threads of its own, from
/// which an exception would end the process: for want of memory, or by a library that meets what it did not
/// expect.
template <class Work>
auto guarded(Work&& work) -> decltype(work()) {
    try {
        return work();
    } catch (const std::bad_alloc&) {
        return fail("this machine has no memory left for it", {},
                    "end what else runs on it, or give it more");
    } catch (const std::exception& error) {
        return fail(error.what());
    }
}

}  // namespace kiosk
