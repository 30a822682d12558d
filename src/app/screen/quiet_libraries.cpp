#include "app/screen/quiet_libraries.hpp"

#include <cstdlib>
#include <filesystem>
#include <string>
#include <system_error>

#include "app/setup/files.hpp"

namespace kiosk::app {
namespace {

// Where libdbus looks when no variable tells.
bool session_has_a_bus() {
    const std::string runtime = environment("XDG_RUNTIME_DIR");
    std::error_code ignored;
    return !runtime.empty() && std::filesystem::exists(std::filesystem::path(runtime) / "bus", ignored);
}

}  // namespace

void quiet_libraries() {
    constexpr int where_not_set = 0;
    if (!session_has_a_bus()) ::setenv("DBUS_SESSION_BUS_ADDRESS", "disabled:", where_not_set);
    ::setenv("XCOMPOSEFILE", "/dev/null", where_not_set);
}

}  // namespace kiosk::app
