#include "render/output_power_protocol.hpp"

namespace kiosk::render {
namespace {

const wl_interface* no_objects[] = {nullptr};
const wl_interface* power_and_output[] = {&OutputPower::interface, &wl_output_interface};

const wl_message power_requests[] = {{"set_mode", "u", no_objects}, {"destroy", "", no_objects}};
const wl_message power_events[] = {{"mode", "u", no_objects}, {"failed", "", no_objects}};
const wl_message manager_requests[] = {{"get_output_power", "no", power_and_output},
                                       {"destroy", "", no_objects}};

}  // namespace

const wl_interface OutputPower::interface { "zwlr_output_power_v1", 1, 2, power_requests, 2, power_events };
const wl_interface OutputPowerManager::interface {
    "zwlr_output_power_manager_v1", 1, 2, manager_requests, 0, nullptr
};

}  // namespace kiosk::render
