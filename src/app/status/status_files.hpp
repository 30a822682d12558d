#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.hpp"

namespace kiosk::app {

/// What stands in a status directory.
inline constexpr const char* status_file = "status.json";
inline constexpr const char* metrics_file = "venue-kiosk.prom";
/// Not beside the files: whoever watches for requests shall not be woken by every status.
inline constexpr const char* requests_folder = "picture/requests";
inline constexpr const char* pictures_folder = "picture/answers";

/// What "status_dir" says where there shall be no status.
inline constexpr const char* no_status = "none";

/// Where a running screen tells its status: `configured`, else the service manager's $RUNTIME_DIRECTORY, else
/// $XDG_RUNTIME_DIR/venue-kiosk; empty where there is none or it is switched off.
std::filesystem::path status_directory(const std::string& configured);

/// Where to look for the status of a screen that somebody else may have started, the likeliest first.
std::vector<std::filesystem::path> status_directories();

/// Makes a status directory: all may read the status; the owner's group may ask for pictures, and nobody
/// else.
Result<void> make_status_directory(const std::filesystem::path& directory);

/// Replaces a file: at any moment there is the whole old one or the whole new one. It is not forced to the
/// disk: what is told here is of no worth after a loss of power.
Result<void> write_status_file(const std::filesystem::path& path, std::string_view text, unsigned mode);

}  // namespace kiosk::app
