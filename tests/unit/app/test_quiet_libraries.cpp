#include <gtest/gtest.h>

#include <cstdlib>
#include <map>
#include <optional>
#include <string>

#include "../../net/temp_dir.hpp"
#include "app/screen/quiet_libraries.hpp"

namespace kiosk::app {
namespace {

std::optional<std::string> variable(const char* name) {
    const char* const value = std::getenv(name);
    return value == nullptr ? std::nullopt : std::optional<std::string>(value);
}

void set(const char* name, const std::optional<std::string>& value) {
    if (value) {
        ::setenv(name, value->c_str(), 1);
    } else {
        ::unsetenv(name);
    }
}

class QuietLibraries : public testing::Test {
  protected:
    QuietLibraries() {
        for (const char* name : names) {
            before_[name] = variable(name);
            set(name, std::nullopt);
        }
    }
    ~QuietLibraries() override {
        for (const char* name : names) set(name, before_[name]);
    }

    static constexpr auto names = {"DBUS_SESSION_BUS_ADDRESS", "XCOMPOSEFILE", "XDG_RUNTIME_DIR"};
    const net::TempDir runtime_;

  private:
    std::map<const char*, std::optional<std::string>> before_;
};

TEST_F(QuietLibraries, StartNoMessageBusWhereTheSessionHasNone) {
    quiet_libraries();
    EXPECT_EQ(variable("DBUS_SESSION_BUS_ADDRESS"), "disabled:");
    EXPECT_EQ(variable("XCOMPOSEFILE"), "/dev/null");
}

TEST_F(QuietLibraries, LookForNoneInAFolderThatHasNone) {
    set("XDG_RUNTIME_DIR", runtime_.path().string());
    quiet_libraries();
    EXPECT_EQ(variable("DBUS_SESSION_BUS_ADDRESS"), "disabled:");
}

TEST_F(QuietLibraries, UseTheBusThatTheSessionHas) {
    set("XDG_RUNTIME_DIR", runtime_.path().string());
    net::write_file(runtime_.path() / "bus", "");
    quiet_libraries();
    EXPECT_EQ(variable("DBUS_SESSION_BUS_ADDRESS"), std::nullopt);
}

TEST_F(QuietLibraries, KeepWhatIsSet) {
    set("DBUS_SESSION_BUS_ADDRESS", "unix:path=/somewhere");
    set("XCOMPOSEFILE", "/home/kiosk/.XCompose");
    quiet_libraries();
    EXPECT_EQ(variable("DBUS_SESSION_BUS_ADDRESS"), "unix:path=/somewhere");
    EXPECT_EQ(variable("XCOMPOSEFILE"), "/home/kiosk/.XCompose");
}

}  // namespace
}  // namespace kiosk::app
