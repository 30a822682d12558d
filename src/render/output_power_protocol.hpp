#pragma once

#include <wayland-client.h>

#include <cstdint>

namespace kiosk::render {

/// The messages of wlr-output-power-management-unstable-v1, version 1, as libwayland wants them described: by
/// their order, and their arguments as letters (n: new object, o: object, u: number).

/// The objects of one output: zwlr_output_power_v1.
struct OutputPower {
    enum Request : std::uint32_t { set_mode, destroy };
    enum Mode : std::uint32_t { off, on };

    /// In the order of the events.
    struct Listener {
        void (*mode)(void* data, wl_proxy* power, std::uint32_t mode);
        void (*failed)(void* data, wl_proxy* power);  ///< the object is of no use any more
    };

    static const wl_interface interface;
};

/// What makes them: zwlr_output_power_manager_v1.
struct OutputPowerManager {
    enum Request : std::uint32_t { get_output_power, destroy };

    static const wl_interface interface;
};

}  // namespace kiosk::render
