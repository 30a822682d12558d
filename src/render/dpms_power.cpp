#include "render/panel_power.hpp"

namespace kiosk::render {
namespace {

class DpmsPower final : public PanelPower {
  public:
    explicit DpmsPower(DpmsServer server) : server_(std::move(server)) {}
    ~DpmsPower() override { turn(true); }

    bool set(bool on) override {
        turn(on);
        const auto state = server_.state();
        return state && state->on == on;
    }

    std::string name() const override { return "DPMS"; }

  private:
    void turn(bool on) {
        const auto state = server_.state();
        if (!state) return;
        if (state->on != on) {
            if (!state->enabled) server_.enable(true);
            disabled_before_ = disabled_before_ || !state->enabled;
            server_.force(on);
        }
        if (on && disabled_before_) {
            server_.enable(false);
            disabled_before_ = false;
        }
    }

    DpmsServer server_;
    bool disabled_before_ = false;
};

}  // namespace

std::unique_ptr<PanelPower> dpms_power(DpmsServer server) {
    return std::make_unique<DpmsPower>(std::move(server));
}

}  // namespace kiosk::render
