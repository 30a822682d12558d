#include "render/crop.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "render/masks.hpp"
#include "render/pixels.hpp"

namespace kiosk::render {
namespace {

// Where a target pixel comes from: weights of neighbouring source pixels, which sum to 1.
struct Tap {
    int first = 0;
    std::vector<float> weights;
};

// A triangle as wide as the target pixel in the source, at least two source pixels: averages when the picture
// shrinks, interpolates when it grows.
std::vector<Tap> taps(int source, double from, double length, int target) {
    std::vector<Tap> all;
    const double scale = length / target;
    const double reach = std::max(1.0, scale);
    for (int i = 0; i < target; ++i) {
        const double centre = from + (i + 0.5) * scale;
        Tap tap;
        tap.first = std::clamp(static_cast<int>(std::floor(centre - reach)), 0, source - 1);
        const int last = std::clamp(static_cast<int>(std::ceil(centre + reach)), tap.first, source - 1);
        float sum = 0;
        for (int s = tap.first; s <= last; ++s) {
            const auto weight = static_cast<float>(std::max(0.0, 1 - std::abs(s + 0.5 - centre) / reach));
            tap.weights.push_back(weight);
            sum += weight;
        }
        for (float& weight : tap.weights)
            weight = sum > 0 ? weight / sum : 1.0F / static_cast<float>(tap.weights.size());
        all.push_back(std::move(tap));
    }
    return all;
}

// Colour times alpha, so that what shows through does not bleed into what does not.
using Pixel = std::array<float, 4>;

Pixel unpack(std::uint32_t argb) {
    const auto alpha = static_cast<float>(argb >> 24);
    const auto channel = [&](unsigned shift) {
        return static_cast<float>((argb >> shift) & 0xFF) * alpha / 255;
    };
    return {alpha, channel(16), channel(8), channel(0)};
}

std::uint32_t pack(const Pixel& pixel) {
    const float alpha = std::clamp(pixel[0], 0.0F, 255.0F);
    std::uint32_t argb = static_cast<std::uint32_t>(std::lround(alpha)) << 24;
    for (unsigned i = 1; i < 4; ++i) {
        const float value = alpha > 0 ? std::clamp(pixel[i] * 255 / alpha, 0.0F, 255.0F) : 0;
        argb |= static_cast<std::uint32_t>(std::lround(value)) << (8 * (3 - i));
    }
    return argb;
}

void add(Pixel& sum, const Pixel& pixel, float weight) {
    for (std::size_t i = 0; i < sum.size(); ++i) sum[i] += pixel[i] * weight;
}

void round_corners(SDL_Surface& picture, int radius) {
    const int shorter = std::min(picture.w, picture.h);
    const int diameter = radius <= 0 ? 0 : 2 * radius + 1 >= shorter ? shorter : 2 * radius;
    const Surface mask = diameter > 0 ? disc_mask(diameter, 0) : Surface{};
    if (!mask) return;
    const int half = diameter / 2;
    for (int y = 0; y < picture.h; ++y) {
        const int mask_y = y < half ? y : std::max(half, y - (picture.h - diameter));
        std::uint32_t* row = row_of(picture, y);
        const std::uint32_t* shares = row_of(std::as_const(*mask), mask_y);
        if (mask_y == half && picture.h > diameter) continue;
        for (int x = 0; x < picture.w; ++x) {
            const int mask_x = x < half ? x : std::max(half, x - (picture.w - diameter));
            if (mask_x == half && picture.w > diameter) continue;
            const std::uint32_t alpha = (row[x] >> 24) * (shares[mask_x] >> 24) / 255;
            row[x] = (row[x] & 0xFFFFFFU) | (alpha << 24);
        }
    }
}

}  // namespace

Surface crop_to_fill(SDL_Surface& picture, view::Size size, int radius) {
    if (size.w <= 0 || size.h <= 0 || picture.w <= 0 || picture.h <= 0) return {};
    const Surface source(SDL_ConvertSurfaceFormat(&picture, SDL_PIXELFORMAT_ARGB8888, 0));
    Surface target(SDL_CreateRGBSurfaceWithFormat(0, size.w, size.h, 32, SDL_PIXELFORMAT_ARGB8888));
    if (!source || !target) return {};
    if (source->w == size.w && source->h == size.h) {
        // At its own size every pixel is what it was; a whole screen of them is not worked out again.
        SDL_SetSurfaceBlendMode(source.get(), SDL_BLENDMODE_NONE);
        if (SDL_BlitSurface(source.get(), nullptr, target.get(), nullptr) != 0) return {};
        round_corners(*target, radius);
        return target;
    }

    const double scale =
        std::min(static_cast<double>(source->w) / size.w, static_cast<double>(source->h) / size.h);
    const double wide = size.w * scale, high = size.h * scale;
    const auto across = taps(source->w, (source->w - wide) / 2, wide, size.w);
    const auto down = taps(source->h, (source->h - high) / 2, high, size.h);

    std::vector<Pixel> column(static_cast<std::size_t>(source->w));
    for (int y = 0; y < size.h; ++y) {
        const Tap& rows = down[static_cast<std::size_t>(y)];
        std::ranges::fill(column, Pixel{});
        for (std::size_t i = 0; i < rows.weights.size(); ++i) {
            const std::uint32_t* row = row_of(std::as_const(*source), rows.first + static_cast<int>(i));
            for (std::size_t x = 0; x < column.size(); ++x) add(column[x], unpack(row[x]), rows.weights[i]);
        }
        std::uint32_t* out = row_of(*target, y);
        for (int x = 0; x < size.w; ++x) {
            const Tap& columns = across[static_cast<std::size_t>(x)];
            Pixel sum{};
            for (std::size_t i = 0; i < columns.weights.size(); ++i) {
                add(sum, column[static_cast<std::size_t>(columns.first) + i], columns.weights[i]);
            }
            out[x] = pack(sum);
        }
    }
    round_corners(*target, radius);
    return target;
}

}  // namespace kiosk::render
