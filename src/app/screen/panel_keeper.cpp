#include "app/screen/panel_keeper.hpp"

#include <spdlog/spdlog.h>

#include <utility>

#include "render/window.hpp"

namespace kiosk::app {

void PanelKeeper::before(bool asleep) {
    if (!asleep) window_.set_panel(true);
}

void PanelKeeper::after(bool asleep) {
    const bool off = asleep && window_.set_panel(false);
    if (std::exchange(asleep_, asleep) == asleep) return;
    if (asleep) {
        spdlog::info("closed by \"hours\": the screen is dark, its panel {}",
                     off ? "off by " + window_.panel() : "stays on");
    } else {
        spdlog::info("the screen is awake again");
    }
}

}  // namespace kiosk::app
