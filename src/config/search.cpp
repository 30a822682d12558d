#include "config/search.hpp"

namespace kiosk::config {

std::vector<std::filesystem::path> search_path(const std::filesystem::path& xdg_config_home,
                                               const std::filesystem::path& home) {
    std::vector<std::filesystem::path> paths{"./kiosk.json"};
    if (xdg_config_home.is_absolute()) {
        paths.push_back(xdg_config_home / "venue-kiosk" / "kiosk.json");
    } else if (home.is_absolute()) {
        paths.push_back(home / ".config" / "venue-kiosk" / "kiosk.json");
    }
    paths.emplace_back("/etc/venue-kiosk/kiosk.json");
    return paths;
}

}  // namespace kiosk::config
