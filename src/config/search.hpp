#pragma once

#include <filesystem>
#include <vector>

namespace kiosk::config {

/// Where a config file is looked for when none is named, first found first: ./kiosk.json, then
/// venue-kiosk/kiosk.json in the user's configuration folder, then in /etc. `xdg_config_home` and `home` are
/// the environment's XDG_CONFIG_HOME and HOME, empty where unset; as the XDG base directory specification has
/// it, a relative XDG_CONFIG_HOME is ignored and $HOME/.config stands for an unset one.
std::vector<std::filesystem::path> search_path(const std::filesystem::path& xdg_config_home,
                                               const std::filesystem::path& home);

}  // namespace kiosk::config
