#include "render/decode.hpp"

#include <SDL2/SDL.h>
#include <SDL2/SDL_image.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "base/guarded.hpp"
#include "render/crop.hpp"

namespace kiosk::render {
namespace {

std::uint32_t byte(std::string_view bytes, std::size_t at) {
    return static_cast<unsigned char>(bytes[at]);
}
std::uint32_t two(std::string_view bytes, std::size_t at) {
    return byte(bytes, at) << 8U | byte(bytes, at + 1);
}
std::uint32_t four(std::string_view bytes, std::size_t at) {
    return two(bytes, at) << 16U | two(bytes, at + 2);
}

struct Extent {
    std::uint32_t w = 0, h = 0;
};

// PNG (ISO/IEC 15948): the first chunk is IHDR and begins with width and height.
std::optional<Extent> png_extent(std::string_view bytes) {
    constexpr std::string_view signature("\x89PNG\r\n\x1A\n", 8);
    if (!bytes.starts_with(signature) || bytes.size() < 24 || bytes.substr(12, 4) != "IHDR")
        return std::nullopt;
    return Extent{four(bytes, 16), four(bytes, 20)};
}

// JPEG (ITU-T T.81): segments up to the first frame header, which has height and width.
std::optional<Extent> jpeg_extent(std::string_view bytes) {
    if (!bytes.starts_with("\xFF\xD8\xFF")) return std::nullopt;
    for (std::size_t at = 2; at + 9 < bytes.size();) {
        if (byte(bytes, at) != 0xFF) return std::nullopt;
        const std::uint32_t marker = byte(bytes, at + 1);
        if (marker == 0xFF) {
            ++at;
            continue;
        }
        const bool frame =
            marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
        if (frame) return Extent{two(bytes, at + 7), two(bytes, at + 5)};
        const std::uint32_t length = two(bytes, at + 2);
        if (length < 2) return std::nullopt;
        at += 2 + length;
    }
    return std::nullopt;
}

struct BlockDeleter {
    void operator()(void* block) const noexcept { SDL_free(block); }
};

// By a library's function, which no compiler leaves out because nothing is done with the block.
bool has_memory(std::size_t bytes) {
    return std::unique_ptr<void, BlockDeleter>(SDL_malloc(bytes)) != nullptr;
}

}  // namespace

Result<Surface> decode_picture(std::string_view bytes) {
    constexpr std::uint32_t longest_side = 8'192;
    constexpr std::uint64_t most_pixels = 25'000'000;
    const auto png = png_extent(bytes);
    const auto extent = png ? png : jpeg_extent(bytes);
    if (!extent) return fail("this is no PNG or JPEG picture");
    const std::string size = std::to_string(extent->w) + "x" + std::to_string(extent->h);
    if (extent->w == 0 || extent->h == 0 || extent->w > longest_side || extent->h > longest_side ||
        std::uint64_t{extent->w} * extent->h > most_pixels) {
        return fail("the picture has " + size + " pixels", {},
                    "shrink it to the size at which it is shown; at most 8,192 a side and 25 million");
    }
    // Its pixels, and as many bytes again while it is read: the libraries tell each in their own words.
    const auto needed = std::size_t{extent->w} * extent->h * 8;
    if (!has_memory(needed)) return tl::make_unexpected(out_of_memory("the picture"));
    SDL_RWops* const reader = SDL_RWFromConstMem(bytes.data(), static_cast<int>(bytes.size()));
    if (reader == nullptr) return tl::make_unexpected(out_of_memory("the picture"));
    // By the format whose header was read, so that no other reader finds another size in it.
    Surface picture(png ? IMG_LoadPNG_RW(reader) : IMG_LoadJPG_RW(reader));
    SDL_RWclose(reader);
    if (!picture) return fail(std::string("the picture cannot be decoded (") + IMG_GetError() + ")");
    return picture;
}

Result<std::string> encode_png(const SDL_Surface& picture) {
    // What cannot be compressed grows by less than this.
    const auto raw = static_cast<std::size_t>(picture.w) * static_cast<std::size_t>(picture.h) * 4;
    std::string bytes(raw + raw / 64 + static_cast<std::size_t>(picture.h) + 4096, '\0');
    SDL_RWops* const writer = SDL_RWFromMem(bytes.data(), static_cast<int>(bytes.size()));
    if (writer == nullptr) return fail("out of memory");
    // SDL's own signature; the surface stays as it is.
    const bool written = IMG_SavePNG_RW(const_cast<SDL_Surface*>(&picture), writer, 0) == 0;
    const Sint64 size = SDL_RWtell(writer);
    SDL_RWclose(writer);
    if (!written || size <= 0)
        return fail(std::string("the picture cannot be encoded (") + IMG_GetError() + ")");
    bytes.resize(static_cast<std::size_t>(size));
    return bytes;
}

Surface shrunk(Surface picture, int side) {
    if (!picture || (picture->w <= side && picture->h <= side)) return picture;
    const double scale = static_cast<double>(side) / std::max(picture->w, picture->h);
    const view::Size size{std::max(1, static_cast<int>(picture->w * scale)),
                          std::max(1, static_cast<int>(picture->h * scale))};
    return crop_to_fill(*picture, size, 0);
}

}  // namespace kiosk::render
