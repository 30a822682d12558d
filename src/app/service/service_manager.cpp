#include "app/service/service_manager.hpp"

#include <systemd/sd-daemon.h>

#include <cstdint>

namespace kiosk::app {
namespace {

// What cannot be told is no reason to stop: the service manager notices by itself.
void tell(const std::string& state) {
    sd_notify(0, state.c_str());
}

}  // namespace

ServiceManager::ServiceManager() {
    std::uint64_t limit = 0;
    if (sd_watchdog_enabled(0, &limit) > 0) watchdog_ = std::chrono::microseconds{limit};
}

void ServiceManager::status(const std::string& line) {
    if (line == status_) return;
    status_ = line;
    tell("STATUS=" + line);
}

void ServiceManager::ready() {
    if (ready_) return;
    ready_ = true;
    tell("READY=1");
}

void ServiceManager::alive() {
    tell("WATCHDOG=1");
}

void ServiceManager::stopping() {
    tell("STOPPING=1");
}

}  // namespace kiosk::app
