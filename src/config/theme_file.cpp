#include "config/theme_file.hpp"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "base/nearest.hpp"

namespace kiosk::config {
namespace {

struct Use {
    const char* key;
    Color view::Theme::*color;
};

constexpr std::array uses{
    Use{"background", &view::Theme::background},
    Use{"panel", &view::Theme::panel},
    Use{"line", &view::Theme::line},
    Use{"text", &view::Theme::text},
    Use{"muted", &view::Theme::muted},
    Use{"now", &view::Theme::now},
    Use{"on_now", &view::Theme::on_now},
    Use{"next", &view::Theme::next},
    Use{"on_next", &view::Theme::on_next},
    Use{"access", &view::Theme::access},
    Use{"live", &view::Theme::live},
    Use{"alert", &view::Theme::alert},
    Use{"on_alert", &view::Theme::on_alert},
    Use{"avatar", &view::Theme::avatar},
    Use{"on_avatar", &view::Theme::on_avatar},
};

}  // namespace

Result<view::Theme> read_theme(std::string_view text, std::string_view name) {
    const auto json = nlohmann::json::parse(text, nullptr, false);
    if (!json.is_object())
        return fail("this is not a JSON object", std::string(name), "see assets/themes/dark.json");
    view::Theme theme;
    std::vector<std::string> known;
    for (const Use& use : uses) {
        known.emplace_back(use.key);
        const auto entry = json.find(use.key);
        if (entry == json.end())
            return fail("the colour \"" + known.back() + "\" is missing", std::string(name));
        const auto color =
            entry->is_string() ? parse_color(entry->get_ref<const std::string&>()) : std::nullopt;
        if (!color || color->a != 255) {
            return fail("\"" + known.back() + "\" is not a colour", std::string(name),
                        "write it like \"#0B1020\"");
        }
        theme.*use.color = *color;
    }
    known.emplace_back("stroke");
    if (const auto entry = json.find("stroke"); entry != json.end()) {
        const double stroke = entry->is_number() ? entry->get<double>() : 0;
        if (!(stroke >= 1 && stroke <= 4))
            return fail("\"stroke\" is not a number from 1 to 4", std::string(name),
                        "it says how many times as thick as usual lines are");
        theme.stroke = stroke;
    }
    for (const auto& [key, value] : json.items()) {
        if (std::ranges::find(known, key) == known.end()) {
            return fail("unknown key \"" + key + "\"", std::string(name), did_you_mean(key, known));
        }
    }
    if (const auto fine = view::check_contrast(theme); !fine) {
        Error error = fine.error();
        error.place = std::string(name);
        return tl::make_unexpected(std::move(error));
    }
    return theme;
}

}  // namespace kiosk::config
