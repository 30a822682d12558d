#include "golden_scene.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <iterator>

#include "scene_text.hpp"

namespace kiosk::view {

void expect_scene(const std::string& name, const Scene& scene) {
    const std::string path = KIOSK_SOURCE_DIR "/tests/scenes/" + name + ".txt";
    const std::string actual = to_text(scene);
    if (std::getenv("KIOSK_UPDATE_SCENES") != nullptr) {
        std::ofstream(path) << actual;
        return;
    }
    std::ifstream in(path);
    ASSERT_TRUE(in) << path << " is missing; write it with KIOSK_UPDATE_SCENES=1";
    const std::string expected{std::istreambuf_iterator<char>(in), {}};
    EXPECT_EQ(actual, expected) << path;
}

}  // namespace kiosk::view
