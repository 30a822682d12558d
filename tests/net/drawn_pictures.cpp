#include "tests/net/drawn_pictures.hpp"

#include <SDL2/SDL.h>
#include <SDL2/SDL_image.h>

#include <vector>

#include "render/decode.hpp"

namespace kiosk::net {
namespace {

render::Surface drawn(int w, int h) {
    render::Surface surface(SDL_CreateRGBSurfaceWithFormat(0, w, h, 32, SDL_PIXELFORMAT_ARGB8888));
    SDL_FillRect(surface.get(), nullptr, 0xFF336699);
    return surface;
}

}  // namespace

std::string drawn_png(int w, int h) {
    return render::encode_png(*drawn(w, h)).value();
}

std::string drawn_jpeg(int w, int h) {
    std::vector<char> bytes(1U << 20U);
    SDL_RWops* const writer = SDL_RWFromMem(bytes.data(), static_cast<int>(bytes.size()));
    IMG_SaveJPG_RW(drawn(w, h).get(), writer, 0, 90);
    const auto size = static_cast<std::size_t>(SDL_RWtell(writer));
    SDL_RWclose(writer);
    return {bytes.data(), size};
}

std::string png_bomb() {
    const std::string side("\0\0\xEA\x60", 4);
    return std::string("\x89PNG\r\n\x1A\n\0\0\0\x0DIHDR", 16) + side + side + std::string(9, '\0');
}

}  // namespace kiosk::net
