#pragma once

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>

#include "base/error.hpp"
#include "config/config.hpp"
#include "time/instant.hpp"
#include "view/theme.hpp"

namespace kiosk::app {

/// The name of the theme that takes the event's own colours.
inline constexpr const char* event_theme_name = "event";

/// The theme of a screen at any time of the day.
struct Themes {
    view::Theme day;
    std::optional<view::Theme> night;
    std::chrono::minutes day_from{}, night_from{};  ///< after midnight

    /// At a wall time of the event's zone. Turns with a minute, at day_from and at night_from.
    const view::Theme& at(LocalTime local) const;
};

/// A theme of assets/themes by name, in the event's colours where it is the one for them. Errors name
/// `place`.
Result<view::Theme> read_theme(const std::string& name, const config::Colors& colors,
                               const std::filesystem::path& assets, const std::string& place);

/// Those that a config chooses.
Result<Themes> read_themes(const config::Config& config, const std::filesystem::path& assets,
                           const std::string& place);

}  // namespace kiosk::app
