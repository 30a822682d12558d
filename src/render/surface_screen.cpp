#include <SDL2/SDL.h>
#include <spdlog/spdlog.h>

#include <optional>
#include <vector>

#include "render/blend.hpp"
#include "render/handles.hpp"
#include "render/screen.hpp"

namespace kiosk::render {
namespace {

Surface copy_of(SDL_Surface& surface) {
    return Surface(SDL_ConvertSurface(&surface, surface.format, 0));
}

class SurfaceScreen final : public Screen {
  public:
    explicit SurfaceScreen(ScreenParts parts) : parts_(std::move(parts)) {}

    std::string name() const override { return "software surface"; }

    view::Size scene_size() const override {
        view::Size size;
        SDL_GetWindowSizeInPixels(&parts_.window, &size.w, &size.h);
        return turned(size, parts_.rotation);
    }

    void show(const view::Scene& scene) override {
        if (!ready()) return;
        const bool faded = old_ != nullptr;
        drop_fade();
        // The minute changes a few words: only they are painted, and handed to the display.
        if (direct() && !faded && stands_ && !(*stands_ == scene)) {
            if (const auto places = painter_->repaint(*stands_, scene)) {
                flush();
                stands_ = scene;
                return update(*places);
            }
        }
        paint(scene);
        if (!direct()) put(*canvas_, *canvas_, 0);
        update();
    }

    bool begin_fade(const view::Scene& scene) override {
        if (!ready()) return false;
        if (direct()) {
            Surface before = copy_of(*window_surface_);
            if (!before) return false;
            paint(scene);
            Surface after = copy_of(*window_surface_);
            if (!after) {
                blend(*window_surface_, *before, *before, 0, 0);
                return false;
            }
            old_ = std::move(before);
            new_ = std::move(after);
        } else {
            // A fade that is cut short goes on from the mixture that is seen.
            if (old_) {
                blend(*old_, *old_, *canvas_, share_, 0);
            } else {
                old_ = copy_of(*canvas_);
            }
            if (!old_) return false;
            paint(scene);
        }
        share_ = 0;
        return true;
    }

    void draw_fade(unsigned share) override {
        if (!old_ || !ready() || !old_) return;
        share_ = share;
        put(*old_, new_ ? *new_ : *canvas_, share);
        update();
        if (share >= 256) drop_fade();
    }

    void drop_fade() override {
        old_.reset();
        new_.reset();
    }

    void rotate(int degrees) override {
        parts_.rotation = degrees;
        reset();
    }

    void expose() override { stands_.reset(); }

    void reset() override {
        drop_fade();
        painter_.reset();
        renderer_.reset();
        canvas_.reset();
        staging_.reset();
        window_surface_ = nullptr;
        stands_.reset();
    }

    Result<Surface> screenshot() override {
        if (!ready()) return fail(std::string("the window has no surface: ") + SDL_GetError());
        Surface picture = copy_of(*window_surface_);
        if (!picture) return fail(std::string("cannot copy the window: ") + SDL_GetError());
        return picture;
    }

    TextureUse textures() const override { return painter_ ? painter_->textures() : TextureUse(); }

    /// Takes hold of the window's surface, which SDL replaces when the window's size changes.
    bool ready() {
        SDL_Surface* surface = SDL_GetWindowSurface(&parts_.window);
        if (surface && surface == window_surface_ && size_ == view::Size{surface->w, surface->h}) return true;
        reset();
        if (!surface) return complain("no window surface");
        size_ = {surface->w, surface->h};
        const bool four_bytes = surface->format->BytesPerPixel == 4;
        const std::uint32_t format =
            four_bytes ? surface->format->format : std::uint32_t{SDL_PIXELFORMAT_RGB888};
        if (parts_.rotation != 0 || !four_bytes) {
            const auto [w, h] = turned(size_, parts_.rotation);
            canvas_.reset(SDL_CreateRGBSurfaceWithFormat(0, w, h, 32, format));
            if (!canvas_) return complain("no canvas");
        }
        if (!four_bytes) {
            staging_.reset(SDL_CreateRGBSurfaceWithFormat(0, size_.w, size_.h, 32, format));
            if (!staging_) return complain("no staging surface");
        }
        renderer_.reset(SDL_CreateSoftwareRenderer(canvas_ ? canvas_.get() : surface));
        if (!renderer_) return complain("no software renderer");
        painter_ = std::make_unique<Painter>(*renderer_, parts_.fonts, parts_.pictures);
        window_surface_ = surface;
        return true;
    }

  private:
    bool direct() const { return !canvas_; }

    bool complain(const char* what) {
        spdlog::error("{}: {}", what, SDL_GetError());
        return false;
    }

    void paint(const view::Scene& scene) {
        painter_->paint(scene);
        flush();
        stands_ = scene;
    }

    void flush() {
        if (SDL_RenderFlush(renderer_.get()) != 0) complain("cannot draw");
    }

    void put(const SDL_Surface& from, const SDL_Surface& to, unsigned share) {
        blend(staging_ ? *staging_ : *window_surface_, from, to, share, parts_.rotation);
        if (staging_ && SDL_BlitSurface(staging_.get(), nullptr, window_surface_, nullptr) != 0) {
            complain("cannot copy to the window");
        }
    }

    void update() {
        if (SDL_UpdateWindowSurface(&parts_.window) != 0) complain("cannot update the window");
    }

    void update(const std::vector<SDL_Rect>& places) {
        if (!places.empty() &&
            SDL_UpdateWindowSurfaceRects(&parts_.window, places.data(), static_cast<int>(places.size())) != 0)
            complain("cannot update the window");
    }

    ScreenParts parts_;
    SDL_Surface* window_surface_ = nullptr;  // the window's
    view::Size size_;
    Surface canvas_;     // where scenes are painted when the window's surface does not do
    Surface staging_;    // what the window shall show, when its own format has not four bytes a pixel
    Surface old_, new_;  // a fade's frames; without new_ the canvas is the new one
    unsigned share_ = 0;
    Renderer renderer_;
    std::unique_ptr<Painter> painter_;
    std::optional<view::Scene> stands_;  // what was painted last; on the window unless a fade runs
};

}  // namespace

std::unique_ptr<Screen> make_surface_screen(const ScreenParts& parts) {
    // SDL has no surfaces on Wayland and on a bare console, except through OpenGL.
    if (!SDL_GetWindowSurface(&parts.window)) return nullptr;
    auto screen = std::make_unique<SurfaceScreen>(parts);
    if (!screen->ready()) return nullptr;
    return screen;
}

}  // namespace kiosk::render
