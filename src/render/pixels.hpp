#pragma once

#include <SDL2/SDL.h>

#include <cstddef>
#include <cstdint>

namespace kiosk::render {

/// A row of a surface with four bytes a pixel.
inline std::uint32_t* row_of(SDL_Surface& surface, int y) {
    auto* bytes = static_cast<std::uint8_t*>(surface.pixels) + std::ptrdiff_t{y} * surface.pitch;
    return reinterpret_cast<std::uint32_t*>(static_cast<void*>(bytes));
}

inline const std::uint32_t* row_of(const SDL_Surface& surface, int y) {
    const auto* bytes = static_cast<const std::uint8_t*>(surface.pixels) + std::ptrdiff_t{y} * surface.pitch;
    return reinterpret_cast<const std::uint32_t*>(static_cast<const void*>(bytes));
}

}  // namespace kiosk::render
