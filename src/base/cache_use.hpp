#pragma once

#include <cstddef>

namespace kiosk {

/// How often a cache was asked, and had the answer.
struct CacheUse {
    std::size_t asked = 0, found = 0;
};

}  // namespace kiosk
