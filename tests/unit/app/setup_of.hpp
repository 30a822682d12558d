#pragma once

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <string>

#include "app/setup.hpp"

namespace kiosk::app {

/// The setup of a config, written to a file of the running test.
inline app::Setup setup_of(const std::string& config) {
    const auto* test = testing::UnitTest::GetInstance()->current_test_info();
    const std::filesystem::path folder =
        std::filesystem::path(testing::TempDir()) / "kiosk-setup" / test->test_suite_name() / test->name();
    std::filesystem::create_directories(folder);
    std::ofstream(folder / "kiosk.json") << config;
    Options options;
    options.config = (folder / "kiosk.json").string();
    return set_up(options).value();
}

}  // namespace kiosk::app
