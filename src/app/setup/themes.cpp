#include "app/setup/themes.hpp"

#include "app/setup/assets.hpp"
#include "config/theme_file.hpp"
#include "view/event_theme.hpp"

namespace kiosk::app {

const view::Theme& Themes::at(LocalTime local) const {
    if (!night) return day;
    const auto time = local - std::chrono::floor<std::chrono::days>(local);
    // Day may begin in the evening of a house that never sleeps.
    const bool is_day =
        day_from < night_from ? time >= day_from && time < night_from : time >= day_from || time < night_from;
    return is_day ? day : *night;
}

Result<view::Theme> read_theme(const std::string& name, const config::Colors& colors,
                               const std::filesystem::path& assets, const std::string& place) {
    const auto text = read_asset(assets, "themes", "theme", name, place);
    if (!text) return tl::make_unexpected(text.error());
    auto theme = config::read_theme(*text, name + ".json");
    if (!theme || name != event_theme_name) return theme;
    if (!colors.primary && !colors.background) {
        return fail("the theme \"event\" has no colours of the event", place,
                    R"(add "colors": {"primary": "#7A1FA2"} with the event's own)");
    }
    return view::event_theme({colors.primary.value_or(theme->now), colors.background}, *theme);
}

Result<Themes> read_themes(const config::Config& config, const std::filesystem::path& assets,
                           const std::string& place) {
    const config::ThemeChoice& choice = config.theme;
    auto day = read_theme(choice.day, config.colors, assets, place);
    if (!day) return tl::make_unexpected(day.error());
    Themes themes{*day, std::nullopt, choice.day_from, choice.night_from};
    if (choice.night.empty()) return themes;
    auto night = read_theme(choice.night, config.colors, assets, place);
    if (!night) return tl::make_unexpected(night.error());
    themes.night = *night;
    return themes;
}

}  // namespace kiosk::app
