#include <gtest/gtest.h>
#include <sys/socket.h>
#include <wayland-server.h>

#include <array>
#include <atomic>
#include <cstdlib>
#include <memory>
#include <thread>

#include "render/output_power_protocol.hpp"
#include "render/panel_power.hpp"

namespace kiosk::render {
namespace {

struct DestroyDisplay {
    void operator()(wl_display* display) const {
        wl_display_destroy_clients(display);
        wl_display_destroy(display);
    }
};

// A compositor with two outputs and one client: this process. It obeys, unless it shall not.
class Compositor {
  public:
    explicit Compositor(bool can_power) : display_(wl_display_create()) {
        std::array<int, 2> ends{};
        EXPECT_EQ(socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()), 0);
        setenv("WAYLAND_SOCKET", std::to_string(ends[1]).c_str(), 1);
        wl_client_create(display_.get(), ends[0]);
        for (Output& output : outputs) {
            wl_global_create(display_.get(), &wl_output_interface, 1, &output, bind_output);
        }
        if (can_power)
            wl_global_create(display_.get(), &OutputPowerManager::interface, 1, this, bind_manager);
        thread_ = std::jthread([this](const std::stop_token& stop) {
            while (!stop.stop_requested()) {
                wl_display_flush_clients(display_.get());
                wl_event_loop_dispatch(wl_display_get_event_loop(display_.get()), 10);
            }
        });
    }

    struct Output {
        std::atomic<bool> on = true, obeys = true;
        std::atomic<int> objects = 0;
    };
    std::array<Output, 2> outputs;
    std::atomic<bool> fails_once = false;

  private:
    static void bind_output(wl_client* client, void* data, std::uint32_t version, std::uint32_t id) {
        wl_resource* const output =
            wl_resource_create(client, &wl_output_interface, static_cast<int>(version), id);
        wl_resource_set_implementation(output, nullptr, data, nullptr);
    }

    static void bind_manager(wl_client* client, void* data, std::uint32_t version, std::uint32_t id) {
        struct Requests {
            void (*get_output_power)(wl_client*, wl_resource*, std::uint32_t, wl_resource*);
            void (*destroy)(wl_client*, wl_resource*);
        };
        static constexpr Requests requests{get_output_power, end};
        wl_resource* const manager =
            wl_resource_create(client, &OutputPowerManager::interface, static_cast<int>(version), id);
        wl_resource_set_implementation(manager, &requests, data, nullptr);
    }

    static void get_output_power(wl_client* client, wl_resource* manager, std::uint32_t id, wl_resource* of) {
        struct Requests {
            void (*set_mode)(wl_client*, wl_resource*, std::uint32_t);
            void (*destroy)(wl_client*, wl_resource*);
        };
        static constexpr Requests requests{set_mode, end};
        auto& output = *static_cast<Output*>(wl_resource_get_user_data(of));
        ++output.objects;
        wl_resource* const power = wl_resource_create(client, &OutputPower::interface, 1, id);
        wl_resource_set_implementation(power, &requests, &output, nullptr);
        if (static_cast<Compositor*>(wl_resource_get_user_data(manager))->fails_once.exchange(false)) {
            wl_resource_post_event(power, 1);
        } else {
            wl_resource_post_event(power, 0, output.on ? 1U : 0U);
        }
    }

    static void set_mode(wl_client* /*client*/, wl_resource* power, std::uint32_t mode) {
        auto& output = *static_cast<Output*>(wl_resource_get_user_data(power));
        if (!output.obeys) return;
        output.on = mode == 1;
        wl_resource_post_event(power, 0, mode);
    }

    static void end(wl_client* /*client*/, wl_resource* resource) { wl_resource_destroy(resource); }

    std::unique_ptr<wl_display, DestroyDisplay> display_;
    std::jthread thread_;
};

TEST(WaylandPower, TurnsTheOutputOfItsDisplayOffAndOn) {
    Compositor compositor(true);
    const auto power = wayland_power(1);
    ASSERT_NE(power, nullptr);
    EXPECT_TRUE(power->set(false));
    EXPECT_FALSE(compositor.outputs[1].on);
    EXPECT_TRUE(compositor.outputs[0].on);
    EXPECT_TRUE(power->set(true));
    EXPECT_TRUE(compositor.outputs[1].on);
    EXPECT_EQ(compositor.outputs[1].objects, 1);
}

TEST(WaylandPower, TakesTheFirstOutputForADisplayThatIsNotThere) {
    Compositor compositor(true);
    EXPECT_TRUE(wayland_power(7)->set(true));
    EXPECT_EQ(compositor.outputs[0].objects, 1);
}

TEST(WaylandPower, EndsWithTheOutputOn) {
    Compositor compositor(true);
    EXPECT_TRUE(wayland_power(0)->set(false));
    // Its last request is on its way when it has ended.
    for (int i = 0; i < 500 && !compositor.outputs[0].on; ++i)
        std::this_thread::sleep_for(std::chrono::milliseconds{10});
    EXPECT_TRUE(compositor.outputs[0].on);
}

TEST(WaylandPower, TellsThatTheCompositorDoesNotObey) {
    Compositor compositor(true);
    compositor.outputs[0].obeys = false;
    const auto power = wayland_power(0);
    EXPECT_FALSE(power->set(false));
    compositor.outputs[0].obeys = true;
    EXPECT_TRUE(power->set(false));
}

TEST(WaylandPower, TriesAgainWithAnotherObjectAfterAFailure) {
    Compositor compositor(true);
    compositor.fails_once = true;
    const auto power = wayland_power(0);
    EXPECT_FALSE(power->set(false));
    EXPECT_TRUE(power->set(false));
    EXPECT_EQ(compositor.outputs[0].objects, 2);
}

TEST(WaylandPower, IsNotThereWhereTheCompositorCannotDoIt) {
    const Compositor compositor(false);
    EXPECT_EQ(wayland_power(0), nullptr);
}

TEST(WaylandPower, IsNotThereWithoutASession) {
    unsetenv("WAYLAND_SOCKET");
    setenv("WAYLAND_DISPLAY", "/nowhere/wayland-0", 1);
    EXPECT_EQ(wayland_power(0), nullptr);
    unsetenv("WAYLAND_DISPLAY");
}

}  // namespace
}  // namespace kiosk::render
