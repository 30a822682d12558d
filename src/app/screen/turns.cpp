#include "app/screen/turns.hpp"

#include <algorithm>

namespace kiosk::app {

std::vector<Turn> in_turn(const std::vector<std::vector<view::Page>>& by_language) {
    std::size_t most = 0;
    for (const auto& pages : by_language) most = std::max(most, pages.size());
    std::vector<Turn> turns;
    for (std::size_t i = 0; i < most; ++i) {
        for (std::size_t language = 0; language < by_language.size(); ++language) {
            const auto& pages = by_language[language];
            if (i >= pages.size()) continue;
            if (language > 0 && pages[i].kind == view::ViewKind::slides) continue;
            turns.push_back({pages[i], language});
        }
    }
    return turns;
}

}  // namespace kiosk::app
