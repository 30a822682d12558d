#include "render/masks.hpp"

#include <algorithm>
#include <cmath>

#include "render/pixels.hpp"

namespace kiosk::render {
namespace {

// The share, 0 to 1, of the pixel at (x, y) that lies in a disc about the origin: exact across, sampled down.
double coverage(double x, double y, double radius) {
    if (radius <= 0) return 0;
    const double nearest =
        std::hypot(std::max(0.0, std::abs(x + 0.5) - 0.5), std::max(0.0, std::abs(y + 0.5) - 0.5));
    const double farthest = std::hypot(std::abs(x + 0.5) + 0.5, std::abs(y + 0.5) + 0.5);
    if (nearest >= radius) return 0;
    if (farthest <= radius) return 1;
    constexpr int samples = 16;
    double sum = 0;
    for (int i = 0; i < samples; ++i) {
        const double down = y + (i + 0.5) / samples;
        if (std::abs(down) >= radius) continue;
        const double half = std::sqrt(radius * radius - down * down);
        sum += std::max(0.0, std::min(x + 1, half) - std::max(x, -half));
    }
    return sum / samples;
}

}  // namespace

Surface disc_mask(int diameter, int ring) {
    Surface mask(SDL_CreateRGBSurfaceWithFormat(0, diameter, diameter, 32, SDL_PIXELFORMAT_ARGB8888));
    if (!mask) return mask;
    const double radius = diameter / 2.0;
    const double hole = ring > 0 ? radius - ring : 0;
    for (int y = 0; y < diameter; ++y) {
        std::uint32_t* row = row_of(*mask, y);
        for (int x = 0; x < diameter; ++x) {
            const double share =
                coverage(x - radius, y - radius, radius) - coverage(x - radius, y - radius, hole);
            const auto alpha = static_cast<std::uint32_t>(std::lround(std::clamp(share, 0.0, 1.0) * 255));
            row[x] = (alpha << 24) | 0xFFFFFFU;
        }
    }
    return mask;
}

}  // namespace kiosk::render
