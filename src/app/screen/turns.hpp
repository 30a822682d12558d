#pragma once

#include <cstddef>
#include <vector>

#include "view/page.hpp"

namespace kiosk::app {

/// A page in one of the screen's languages.
struct Turn {
    view::Page page;
    std::size_t language = 0;  ///< its place in Config::languages

    bool operator==(const Turn&) const = default;
};

/// What stands one after the other on a screen of several languages: each page in every language before the
/// next page. A slide has no words and stands once. A language whose words need another number of pages has
/// its own.
std::vector<Turn> in_turn(const std::vector<std::vector<view::Page>>& by_language);

}  // namespace kiosk::app
