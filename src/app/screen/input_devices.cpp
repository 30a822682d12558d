#include "app/screen/input_devices.hpp"

#include <fcntl.h>
#include <sys/inotify.h>

#include <array>
#include <system_error>

namespace kiosk::app {
namespace {

namespace fs = std::filesystem;
using std::chrono::steady_clock;

// udev gives a new device its permissions and tells others of it a moment after it has come.
constexpr std::chrono::seconds settling_time{2};

void drain(const Descriptor& file) {
    std::array<char, 4096> buffer;
    while (::read(file.number(), buffer.data(), buffer.size()) > 0) {
    }
}

}  // namespace

void InputDevices::open(const fs::path& folder) {
    folder_ = folder;
    changes_ = Descriptor(inotify_init1(IN_NONBLOCK | IN_CLOEXEC));
    inotify_add_watch(changes_.number(), folder_.c_str(), IN_CREATE | IN_ATTRIB | IN_MOVED_TO | IN_ONLYDIR);
    open_new();
}

void InputDevices::list(std::vector<pollfd>& sources) const {
    sources.push_back({changes_.number(), POLLIN, 0});
    for (const auto& [name, device] : devices_) sources.push_back({device.number(), POLLIN, 0});
}

void InputDevices::look(const std::vector<pollfd>& sources, std::size_t first) {
    if (first >= sources.size()) return;
    std::size_t at = first + 1;
    for (auto device = devices_.begin(); device != devices_.end() && at < sources.size(); ++at) {
        const short what = sources[at].revents;
        // Whoever else reads the device gets its own copy.
        if ((what & POLLIN) != 0) drain(device->second);
        const bool gone = (what & (POLLERR | POLLHUP | POLLNVAL)) != 0;
        device = gone ? devices_.erase(device) : std::next(device);
    }
    if (sources[first].revents == 0) return;
    drain(changes_);
    open_new();
    settled_ = steady_clock::now() + settling_time;
}

bool InputDevices::settling() const {
    return steady_clock::now() < settled_;
}

void InputDevices::open_new() {
    std::error_code error;
    fs::directory_iterator entry(folder_, error);
    for (; !error && entry != fs::directory_iterator(); entry.increment(error)) {
        const std::string name = entry->path().filename().string();
        if (!name.starts_with("event") || devices_.contains(name)) continue;
        Descriptor device(::open(entry->path().c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY));
        if (device.valid()) devices_.emplace(name, std::move(device));
    }
}

}  // namespace kiosk::app
