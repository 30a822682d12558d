#include "app/setup/screen_name.hpp"

#include <unistd.h>

#include <array>

#include "base/text.hpp"

namespace kiosk::app {

std::string screen_name() {
    std::array<char, 256> host{};
    if (::gethostname(host.data(), host.size() - 1) != 0) return "screen";
    const std::string name = valid_utf8(host.data());
    const std::string own = name.substr(0, name.find('.'));
    return own.empty() ? "screen" : own;
}

}  // namespace kiosk::app
