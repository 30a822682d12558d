#include <SDL2/SDL_image.h>

#include <cstdio>
#include <filesystem>

#include "render/handles.hpp"
#include "render/painter.hpp"

namespace kiosk::render {

Result<Surface> picture(const view::Scene& scene, const Fonts& fonts, PictureSource pictures) {
    constexpr int largest = 16384;
    const auto [w, h] = scene.size;
    if (w <= 0 || h <= 0 || w > largest || h > largest) {
        return fail("cannot draw a picture of " + std::to_string(w) + "x" + std::to_string(h) + " pixels", {},
                    "each side is 1 to " + std::to_string(largest));
    }
    // The format of a window's surface, so that the wall shows the same pixels.
    Surface surface(SDL_CreateRGBSurfaceWithFormat(0, w, h, 32, SDL_PIXELFORMAT_RGB888));
    if (!surface) return fail(std::string("cannot make a picture: ") + SDL_GetError());
    const Renderer renderer(SDL_CreateSoftwareRenderer(surface.get()));
    if (!renderer) return fail(std::string("cannot draw in software: ") + SDL_GetError());
    Painter(*renderer, fonts, std::move(pictures)).paint(scene);
    if (SDL_RenderFlush(renderer.get()) != 0) return fail(std::string("cannot draw: ") + SDL_GetError());
    return surface;
}

Result<void> write_png(const SDL_Surface& surface, const std::string& path) {
    const std::string partial = path + ".part";
    const auto discard = [&](const std::string& why) {
        std::error_code ignored;
        std::filesystem::remove(partial, ignored);
        return fail("cannot write the picture: " + why, path, "is the folder there, writable and not full?");
    };
    // SDL takes a mutable surface, and locks it at most.
    Surface copy(SDL_ConvertSurfaceFormat(const_cast<SDL_Surface*>(&surface), SDL_PIXELFORMAT_RGB24, 0));
    if (!copy) return discard(SDL_GetError());
    if (IMG_SavePNG(copy.get(), partial.c_str()) != 0) return discard(SDL_GetError());
    std::error_code error;
    std::filesystem::rename(partial, path, error);
    if (error) return discard(error.message());
    return {};
}

}  // namespace kiosk::render
