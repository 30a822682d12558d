#include <spdlog/spdlog.h>

#include <algorithm>
#include <cstring>
#include <vector>

#include "render/output_power_protocol.hpp"
#include "render/panel_power.hpp"

namespace kiosk::render {
namespace {

struct Disconnect {
    void operator()(wl_display* display) const { wl_display_disconnect(display); }
};
struct DestroyRegistry {
    void operator()(wl_registry* registry) const { wl_registry_destroy(registry); }
};
struct DestroyOutput {
    void operator()(wl_output* output) const { wl_output_destroy(output); }
};
// Both kinds of objects have a request that ends them, of the same number.
struct DestroyPower {
    void operator()(wl_proxy* proxy) const {
        static_assert(static_cast<int>(OutputPower::destroy) == OutputPowerManager::destroy);
        wl_proxy_marshal_flags(proxy, OutputPower::destroy, nullptr, wl_proxy_get_version(proxy),
                               WL_MARSHAL_FLAG_DESTROY);
    }
};

// On a connection of its own: SDL's belongs to SDL, and a window of Xwayland has none.
class WaylandPower final : public PanelPower {
  public:
    explicit WaylandPower(int display)
        : index_(static_cast<std::size_t>(std::max(display, 0))), display_(wl_display_connect(nullptr)) {
        if (!display_) return;
        registry_.reset(wl_display_get_registry(display_.get()));
        wl_registry_add_listener(registry_.get(), &registry_listener, this);
        wl_display_roundtrip(display_.get());
    }

    ~WaylandPower() override { turn(true); }

    bool ready() const { return manager_ != nullptr; }

    bool set(bool on) override {
        turn(on);
        return power_ && mode_ == number(on);
    }

    std::string name() const override { return "wlr-output-power-management"; }

  private:
    struct Output {
        std::uint32_t name = 0;  // in the registry
        std::unique_ptr<wl_output, DestroyOutput> output;
    };

    static std::uint32_t number(bool on) { return on ? OutputPower::on : OutputPower::off; }

    void turn(bool on) {
        if (!ready() || !talk()) return;
        const std::uint32_t output = output_now();
        if (output != of_output_) take(output);
        if (!power_ || mode_ == number(on)) return;
        wl_proxy_marshal_flags(power_.get(), OutputPower::set_mode, nullptr, 1, 0, number(on));
        talk();
    }

    // Hears what has happened meanwhile. False once the compositor is gone.
    bool talk() {
        if (wl_display_roundtrip(display_.get()) >= 0) return true;
        if (!std::exchange(complained_, true))
            spdlog::warn("panel: the compositor has ended the connection: {}", std::strerror(errno));
        return false;
    }

    // The registry's names begin with 1.
    std::uint32_t output_now() const {
        if (outputs_.empty()) return 0;
        return outputs_[index_ < outputs_.size() ? index_ : 0].name;
    }

    void take(std::uint32_t name) {
        power_.reset();
        mode_.reset();
        of_output_ = name;
        const auto found = std::ranges::find(outputs_, name, &Output::name);
        if (found == outputs_.end()) return;
        power_.reset(wl_proxy_marshal_flags(manager_.get(), OutputPowerManager::get_output_power,
                                            &OutputPower::interface, 1, 0, nullptr, found->output.get()));
        // libwayland takes a listener as a table of functions of any kind.
        wl_proxy_add_listener(power_.get(), reinterpret_cast<void (**)()>(&listener_), this);
        talk();
    }

    static WaylandPower& self(void* data) { return *static_cast<WaylandPower*>(data); }

    static void appeared(void* data, wl_registry* registry, std::uint32_t name, const char* interface,
                         std::uint32_t /*version*/) {
        if (std::strcmp(interface, wl_output_interface.name) == 0) {
            auto* const output =
                static_cast<wl_output*>(wl_registry_bind(registry, name, &wl_output_interface, 1));
            self(data).outputs_.push_back({name, std::unique_ptr<wl_output, DestroyOutput>(output)});
        } else if (std::strcmp(interface, OutputPowerManager::interface.name) == 0) {
            self(data).manager_.reset(
                static_cast<wl_proxy*>(wl_registry_bind(registry, name, &OutputPowerManager::interface, 1)));
        }
    }

    static void went(void* data, wl_registry* /*registry*/, std::uint32_t name) {
        std::erase_if(self(data).outputs_, [&](const Output& one) { return one.name == name; });
    }

    static void mode_is(void* data, wl_proxy* /*power*/, std::uint32_t mode) { self(data).mode_ = mode; }

    // Another one may be made when it is asked for next.
    static void failed(void* data, wl_proxy* /*power*/) {
        self(data).power_.reset();
        self(data).of_output_ = 0;
    }

    static constexpr wl_registry_listener registry_listener{appeared, went};

    OutputPower::Listener listener_{mode_is, failed};
    std::size_t index_;
    bool complained_ = false;
    std::unique_ptr<wl_display, Disconnect> display_;
    std::unique_ptr<wl_registry, DestroyRegistry> registry_;
    std::vector<Output> outputs_;
    std::unique_ptr<wl_proxy, DestroyPower> manager_, power_;
    std::uint32_t of_output_ = 0;
    std::optional<std::uint32_t> mode_;
};

}  // namespace

std::unique_ptr<PanelPower> wayland_power(int display) {
    auto power = std::make_unique<WaylandPower>(display);
    return power->ready() ? std::move(power) : nullptr;
}

}  // namespace kiosk::render
