#include <gtest/gtest.h>

#include "render/panel_power.hpp"

namespace kiosk::render {
namespace {

// A server as the extension's specification has it: a level can be forced only while DPMS is enabled.
struct Server {
    bool answers = true, enabled = true, on = true;
    int forced = 0, refused = 0;

    std::unique_ptr<PanelPower> power() {
        return dpms_power({[this]() -> std::optional<DpmsState> {
                               if (!answers) return std::nullopt;
                               return DpmsState{enabled, on};
                           },
                           [this](bool wanted) {
                               enabled = wanted;
                               on = on || !wanted;
                           },
                           [this](bool wanted) {
                               ++(enabled ? forced : refused);
                               if (enabled) on = wanted;
                           }});
    }
};

TEST(DpmsPower, TurnsThePanelOffAndOn) {
    Server server;
    const auto power = server.power();
    EXPECT_TRUE(power->set(false));
    EXPECT_FALSE(server.on);
    EXPECT_TRUE(power->set(true));
    EXPECT_TRUE(server.on);
    EXPECT_TRUE(server.enabled);
}

TEST(DpmsPower, AsksForNothingThatIsSoAlready) {
    Server server;
    const auto power = server.power();
    power->set(true);
    EXPECT_EQ(server.forced, 0);
    power->set(false);
    power->set(false);
    EXPECT_EQ(server.forced, 1);
}

TEST(DpmsPower, TurnsThePanelOffAgainAfterAMouseHasWokenIt) {
    Server server;
    const auto power = server.power();
    power->set(false);
    server.on = true;
    power->set(false);
    EXPECT_FALSE(server.on);
}

TEST(DpmsPower, LeavesDpmsDisabledWhereItWas) {
    Server server;
    server.enabled = false;
    const auto power = server.power();
    power->set(false);
    EXPECT_FALSE(server.on);
    server.on = true;
    power->set(false);
    power->set(true);
    EXPECT_TRUE(server.on);
    EXPECT_FALSE(server.enabled);
    EXPECT_EQ(server.refused, 0);
}

TEST(DpmsPower, EndsWithThePanelOn) {
    Server server;
    server.enabled = false;
    server.power()->set(false);
    EXPECT_TRUE(server.on);
    EXPECT_FALSE(server.enabled);
}

TEST(DpmsPower, TurnsOnAPanelThatAProcessBeforeHasLeftOff) {
    Server server;
    server.on = false;
    server.power()->set(true);
    EXPECT_TRUE(server.on);
}

TEST(DpmsPower, LeavesAServerAloneThatDoesNotAnswer) {
    Server server;
    server.answers = false;
    EXPECT_FALSE(server.power()->set(false));
    EXPECT_TRUE(server.on);
    EXPECT_EQ(server.forced, 0);
}

}  // namespace
}  // namespace kiosk::render
