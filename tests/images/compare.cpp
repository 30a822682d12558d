#include "images/compare.hpp"

#include <SDL2/SDL_image.h>

#include <algorithm>
#include <filesystem>

#include "render/painter.hpp"
#include "render/pixels.hpp"

namespace kiosk::images {
namespace {

render::Surface decoded(const SDL_Surface& surface) {
    return render::Surface(
        SDL_ConvertSurfaceFormat(const_cast<SDL_Surface*>(&surface), SDL_PIXELFORMAT_ARGB8888, 0));
}

int difference(std::uint32_t a, std::uint32_t b) {
    int largest = 0;
    for (const unsigned shift : {0U, 8U, 16U}) {
        const auto channel = [shift](std::uint32_t pixel) { return static_cast<int>(pixel >> shift & 0xFF); };
        largest = std::max(largest, std::abs(channel(a) - channel(b)));
    }
    return largest;
}

}  // namespace

Comparison compare(const SDL_Surface& actual, const SDL_Surface& expected, const Tolerance& tolerance) {
    Comparison result;
    result.same_size = actual.w == expected.w && actual.h == expected.h;
    if (!result.same_size) return result;
    const auto a = decoded(actual), b = decoded(expected);
    result.diff = decoded(expected);
    if (!a || !b || !result.diff) return {};
    long differing = 0;
    for (int y = 0; y < a->h; ++y) {
        for (int x = 0; x < a->w; ++x) {
            const int off = difference(render::row_of(*a, y)[x], render::row_of(*b, y)[x]);
            result.largest = std::max(result.largest, off);
            std::uint32_t& mark = render::row_of(*result.diff, y)[x];
            mark = 0xFF000000U | (mark >> 2 & 0x3F3F3FU);
            if (off <= tolerance.channel) continue;
            ++differing;
            mark = 0xFFFF0000U;
        }
    }
    result.differing = static_cast<double>(differing) / (static_cast<double>(a->w) * a->h);
    return result;
}

testing::AssertionResult matches_file(const SDL_Surface& actual, const std::string& golden,
                                      const std::string& output_folder, const Tolerance& tolerance) {
    const auto name = std::filesystem::path(golden).stem().string();
    const std::string actual_path = output_folder + "/" + name + ".actual.png";
    const std::string diff_path = output_folder + "/" + name + ".diff.png";
    const auto failed = [&](const std::string& why, const SDL_Surface* diff) {
        std::error_code error;
        std::filesystem::create_directories(output_folder, error);
        auto result = testing::AssertionFailure() << why << "\n";
        if (const auto written = render::write_png(actual, actual_path); !written) {
            return result << to_string(written.error());
        }
        if (diff && render::write_png(*diff, diff_path)) result << "what differs: " << diff_path << "\n";
        return result << "if this is right: cp '" << actual_path << "' '" << golden << "'";
    };
    const render::Surface expected(IMG_Load(golden.c_str()));
    if (!expected) return failed("there is no golden picture \"" + golden + "\"", nullptr);
    const Comparison found = compare(actual, *expected, tolerance);
    if (!found.same_size) {
        const auto size = [](const SDL_Surface& s) {
            return std::to_string(s.w) + "x" + std::to_string(s.h);
        };
        return failed(name + " is " + size(actual) + ", the golden picture " + size(*expected), nullptr);
    }
    if (found.differing <= tolerance.differing) return testing::AssertionSuccess();
    return failed(name + " differs in " + std::to_string(found.differing * 100) +
                      " % of its pixels, by up to " + std::to_string(found.largest),
                  found.diff.get());
}

testing::AssertionResult matches_golden(const SDL_Surface& actual, const std::string& name,
                                        const Tolerance& tolerance) {
    return matches_file(actual, std::string(KIOSK_GOLDEN_DIR) + "/" + name + ".png", KIOSK_IMAGES_OUT,
                        tolerance);
}

}  // namespace kiosk::images
