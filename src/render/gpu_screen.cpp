#include <SDL2/SDL.h>
#include <spdlog/spdlog.h>

#include <optional>

#include "render/blend.hpp"
#include "render/handles.hpp"
#include "render/screen.hpp"

namespace kiosk::render {
namespace {

class GpuScreen final : public Screen {
  public:
    GpuScreen(ScreenParts parts, Renderer renderer)
        : parts_(std::move(parts)), renderer_(std::move(renderer)) {
        SDL_RendererInfo info{};
        if (SDL_GetRendererInfo(renderer_.get(), &info) == 0) name_ = info.name;
        painter_ = std::make_unique<Painter>(*renderer_, parts_.fonts, parts_.pictures);
    }

    std::string name() const override { return name_; }

    view::Size scene_size() const override {
        view::Size size;
        SDL_GetRendererOutputSize(renderer_.get(), &size.w, &size.h);
        return turned(size, parts_.rotation);
    }

    void show(const view::Scene& scene) override {
        drop_fade();
        shown_ = scene;
        compose();
        SDL_RenderPresent(renderer_.get());
    }

    bool begin_fade(const view::Scene& scene) override {
        if (!shown_) return false;
        Texture before = new_ ? frame_of([&] { mix_frames(); }) : frame_of([&] { painter_->paint(*shown_); });
        Texture after = frame_of([&] { painter_->paint(scene); });
        if (!before || !after) return false;
        shown_ = scene;
        old_ = std::move(before);
        new_ = std::move(after);
        share_ = 0;
        return true;
    }

    void draw_fade(unsigned share) override {
        if (!new_) return;
        share_ = share;
        if (share >= 256) drop_fade();
        compose();
        SDL_RenderPresent(renderer_.get());
    }

    void rotate(int degrees) override {
        parts_.rotation = degrees;
        drop_fade();
    }

    void drop_fade() override {
        old_.reset();
        new_.reset();
    }

    void reset() override {
        drop_fade();
        painter_->drop_textures();
    }

    Result<Surface> screenshot() override {
        int w = 0, h = 0;
        compose();  // after it was presented, a frame's memory is not ours
        if (SDL_GetRendererOutputSize(renderer_.get(), &w, &h) != 0) return fail(SDL_GetError());
        Surface picture(SDL_CreateRGBSurfaceWithFormat(0, w, h, 32, SDL_PIXELFORMAT_RGB888));
        if (!picture || SDL_RenderReadPixels(renderer_.get(), nullptr, picture->format->format,
                                             picture->pixels, picture->pitch) != 0) {
            return fail(std::string("cannot read the window: ") + SDL_GetError());
        }
        return picture;
    }

    TextureUse textures() const override { return painter_->textures(); }

  private:
    void check(int result, const char* what) {
        if (result != 0) spdlog::error("{}: {}", what, SDL_GetError());
    }

    // A texture with what `draw` draws; null when the renderer cannot do that.
    template <class Draw>
    Texture frame_of(Draw draw) {
        const auto [w, h] = scene_size();
        Texture frame(
            SDL_CreateTexture(renderer_.get(), SDL_PIXELFORMAT_ARGB8888, SDL_TEXTUREACCESS_TARGET, w, h));
        if (!frame || SDL_SetRenderTarget(renderer_.get(), frame.get()) != 0) {
            spdlog::error("cannot draw into a texture: {}", SDL_GetError());
            return {};
        }
        draw();
        check(SDL_SetRenderTarget(renderer_.get(), nullptr), "cannot draw to the window again");
        return frame;
    }

    void copy(SDL_Texture* frame, unsigned share, int rotation) {
        check(SDL_SetTextureBlendMode(frame, share >= 255 ? SDL_BLENDMODE_NONE : SDL_BLENDMODE_BLEND),
              "blend mode");
        check(SDL_SetTextureAlphaMod(frame, static_cast<std::uint8_t>(share)), "blend share");
        int w = 0, h = 0;  // the frame's own: the renderer tells its target's size, which may be a frame too
        check(SDL_QueryTexture(frame, nullptr, nullptr, &w, &h), "frame");
        const auto out = turned({w, h}, rotation);
        const SDL_FRect to{static_cast<float>(out.w - w) / 2, static_cast<float>(out.h - h) / 2,
                           static_cast<float>(w), static_cast<float>(h)};
        check(SDL_RenderCopyExF(renderer_.get(), frame, nullptr, &to, rotation, nullptr, SDL_FLIP_NONE),
              "frame");
    }

    void mix_frames() {
        copy(old_.get(), 255, 0);
        copy(new_.get(), share_ * 255 / 256, 0);
    }

    void compose() {
        if (!shown_) return;
        if (new_) {
            copy(old_.get(), 255, parts_.rotation);
            copy(new_.get(), share_ * 255 / 256, parts_.rotation);
        } else if (parts_.rotation == 0) {
            painter_->paint(*shown_);
        } else if (const Texture frame = frame_of([&] { painter_->paint(*shown_); })) {
            copy(frame.get(), 255, parts_.rotation);
            check(SDL_RenderFlush(renderer_.get()), "cannot draw");
        }
    }

    ScreenParts parts_;
    Renderer renderer_;
    std::string name_ = "renderer";
    std::unique_ptr<Painter> painter_;
    Texture old_, new_;
    unsigned share_ = 0;
    std::optional<view::Scene> shown_;
};

}  // namespace

std::unique_ptr<Screen> make_gpu_screen(const ScreenParts& parts, bool software_too) {
    const std::uint32_t wanted = SDL_RENDERER_PRESENTVSYNC | SDL_RENDERER_TARGETTEXTURE;
    Renderer renderer(SDL_CreateRenderer(&parts.window, -1, wanted | SDL_RENDERER_ACCELERATED));
    if (!renderer && software_too)
        renderer.reset(SDL_CreateRenderer(&parts.window, -1, SDL_RENDERER_TARGETTEXTURE));
    SDL_RendererInfo info{};
    if (!renderer || SDL_GetRendererInfo(renderer.get(), &info) != 0) return nullptr;
    if (!software_too) {
        if ((info.flags & SDL_RENDERER_ACCELERATED) == 0) return nullptr;
        const std::string rasteriser = gl_renderer();
        if (is_software_rasteriser(rasteriser)) {
            spdlog::info("the graphics driver draws on the processor ({})", rasteriser);
            return nullptr;
        }
    }
    return std::make_unique<GpuScreen>(parts, std::move(renderer));
}

}  // namespace kiosk::render
