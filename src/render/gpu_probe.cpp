#include <SDL2/SDL.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <filesystem>
#include <string>

#include "render/screen.hpp"

namespace kiosk::render {

bool gpu_likely() {
    // A card without a render node only scans out (a virtual machine's, a server board's); NVIDIA's own
    // driver can do without either.
    std::error_code error;
    if (std::filesystem::exists("/dev/nvidia0", error)) return true;
    std::filesystem::directory_iterator node("/dev/dri", error);
    for (const std::filesystem::directory_iterator end; !error && node != end; node.increment(error)) {
        if (node->path().filename().string().starts_with("renderD")) return true;
    }
    return false;
}

bool is_software_rasteriser(std::string_view gl_renderer) {
    std::string name(gl_renderer);
    std::ranges::transform(name, name.begin(),
                           [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    constexpr std::array<std::string_view, 5> known{"llvmpipe", "softpipe", "swrast", "software",
                                                    "swiftshader"};
    return std::ranges::any_of(known,
                               [&](std::string_view word) { return name.find(word) != std::string::npos; });
}

std::string gl_renderer() {
    using GetString = const unsigned char*(SDLCALL*)(unsigned);
    constexpr unsigned renderer_name = 0x1F01;  // GL_RENDERER
    if (!SDL_GL_GetCurrentContext()) return {};
    const auto get_string = reinterpret_cast<GetString>(SDL_GL_GetProcAddress("glGetString"));
    const unsigned char* name = get_string ? get_string(renderer_name) : nullptr;
    return name ? reinterpret_cast<const char*>(name) : "";
}

}  // namespace kiosk::render
