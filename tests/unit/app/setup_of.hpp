#pragma once

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <string>

#include "app/setup/setup.hpp"

namespace kiosk::app {

/// The setup of a config, written to a file of the running test; what it keeps on disk begins empty.
inline app::Setup setup_of(const std::string& config) {
    const auto* test = testing::UnitTest::GetInstance()->current_test_info();
    const std::filesystem::path folder =
        std::filesystem::path(testing::TempDir()) / "kiosk-setup" / test->test_suite_name() / test->name();
    std::filesystem::create_directories(folder);
    std::ofstream(folder / "kiosk.json") << config;
    Options options;
    options.config = (folder / "kiosk.json").string();
    app::Setup setup = set_up(options).value();
    setup.config.cache_dir = (folder / "cache").string();
    std::filesystem::remove_all(setup.config.cache_dir);
    return setup;
}

}  // namespace kiosk::app
