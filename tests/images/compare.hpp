#pragma once

#include <gtest/gtest.h>

#include <string>

#include "render/fonts.hpp"

namespace kiosk::images {

/// How far two pictures may lie apart. Rounding of a blend is one or two steps; another version of FreeType
/// moves the edges of some letters.
struct Tolerance {
    int channel = 8;            ///< a pixel differs when any channel is off by more
    double differing = 0.0005;  ///< share of pixels that may differ
};

struct Comparison {
    bool same_size = false;
    int largest = 0;       ///< difference of any channel
    double differing = 1;  ///< share of pixels beyond the channel's tolerance
    render::Surface
        diff;  ///< the expected picture, darkened, with what differs in red; null unless same_size
};

/// Compares decoded pixels, without their alpha.
Comparison compare(const SDL_Surface& actual, const SDL_Surface& expected, const Tolerance& tolerance);

/// Whether the picture is tests/images/golden/NAME.png. Where not, NAME.actual.png and NAME.diff.png are
/// written under the build directory, and the message says where: if the new picture is right, it becomes the
/// golden.
testing::AssertionResult matches_golden(const SDL_Surface& actual, const std::string& name,
                                        const Tolerance& tolerance = {});

/// The same with folders of one's own.
testing::AssertionResult matches_file(const SDL_Surface& actual, const std::string& golden,
                                      const std::string& output_folder, const Tolerance& tolerance);

}  // namespace kiosk::images
