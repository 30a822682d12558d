// Layout and raster of each view, cold (as after a start: no letter was ever drawn) and warm; what the caches
// are worth, and what they hold.

#include <SDL2/SDL.h>

#include <cstring>

#include "compare.hpp"
#include "feeds.hpp"
#include "render/handles.hpp"
#include "render/painter.hpp"
#include "render/texture_cache.hpp"
#include "screen.hpp"

namespace kiosk::bench {
namespace {

// A picture in memory and what draws into it, in the order in which they have to go.
struct Canvas {
    render::Surface surface;
    render::Renderer renderer;
    std::unique_ptr<render::Painter> painter;

    Canvas(view::Size size, const render::Fonts& fonts)
        : surface(SDL_CreateRGBSurfaceWithFormat(0, size.w, size.h, 32, SDL_PIXELFORMAT_RGB888)),
          renderer(SDL_CreateSoftwareRenderer(surface.get())),
          painter(std::make_unique<render::Painter>(*renderer, fonts)) {}

    void paint(const view::Scene& scene) const {
        painter->paint(scene);
        SDL_RenderFlush(renderer.get());
    }
};

Screen& demo_screen() {
    static Screen screen(demo(), demo_moment);
    return screen;
}

// What one view takes, beside the least that any frame takes: its bytes written once.
void page(benchmark::State& state, view::ViewKind kind, view::Size size) {
    Screen& screen = demo_screen();
    std::vector<double> cold_layout, warm_layout, cold_raster, warm_raster, frame;
    std::size_t bytes = 0;
    for ([[maybe_unused]] auto one : state) {
        screen.forget();
        const Canvas canvas(size, screen.fonts());
        const auto whole = static_cast<std::size_t>(canvas.surface->pitch) * static_cast<std::size_t>(size.h);
        screen.with_context(size, [&](const view::Context& context) {
            const view::Page first = view::pages(context, kind).front();
            view::Scene scene;
            cold_layout.push_back(seconds_of([&] { scene = view::layout(context, first); }));
            cold_raster.push_back(seconds_of([&] { canvas.paint(scene); }));
            for (int again = 0; again < 5; ++again) {
                warm_layout.push_back(seconds_of([&] { scene = view::layout(context, first); }));
                frame.push_back(seconds_of([&] { std::memset(canvas.surface->pixels, again, whole); }));
                warm_raster.push_back(seconds_of([&] { canvas.paint(scene); }));
            }
        });
        bytes = canvas.painter->textures().bytes;
        state.SetIterationTime(warm_raster.back());
    }
    const auto count = [&](const char* name, const std::vector<double>& times) {
        state.counters[name] = quantile(times, 0.5) * 1e3;
    };
    count("layout_cold_ms", cold_layout);
    count("layout_ms", warm_layout);
    count("raster_cold_ms", cold_raster);
    count("raster_ms", warm_raster);
    count("frame_ms", frame);
    state.counters["texture_bytes"] = static_cast<double>(bytes);
}

// Every page of a programme in turn, three times: what the caches find, and the most that they hold.
void caches(benchmark::State& state, Program program, const std::string& at, view::Size size) {
    const Screen screen(std::move(program), at);
    const Canvas canvas(size, screen.fonts());
    std::size_t most = 0, pages = 0;
    CacheUse textures, widths, first_textures, first_widths;
    for ([[maybe_unused]] auto one : state) {
        for (int round = 0; round < 3; ++round) {
            for (const auto kind : {view::ViewKind::foyer, view::ViewKind::door, view::ViewKind::upcoming,
                                    view::ViewKind::access, view::ViewKind::people}) {
                screen.with_context(size, [&](const view::Context& context) {
                    for (const view::Page& page : view::pages(context, kind)) {
                        canvas.paint(view::layout(context, page));
                        most = std::max(most, canvas.painter->textures().bytes);
                        ++pages;
                    }
                });
            }
            if (round == 0) {
                first_textures = canvas.painter->texture_hits();
                first_widths = screen.fonts().width_use();
            }
        }
        textures = canvas.painter->texture_hits();
        widths = screen.fonts().width_use();
    }
    const auto share = [](const CacheUse& all, const CacheUse& before) {
        return static_cast<double>(all.found - before.found) / static_cast<double>(all.asked - before.asked);
    };
    state.counters["pages"] = static_cast<double>(pages);
    state.counters["first_texture_hits"] = share(first_textures, {});
    state.counters["first_width_hits"] = share(first_widths, {});
    state.counters["texture_hits"] = share(textures, first_textures);
    state.counters["width_hits"] = share(widths, first_widths);
    state.counters["texture_bytes"] = static_cast<double>(most);
    state.counters["texture_limit"] = static_cast<double>(render::TextureCache::limit_bytes);
}

void add(const std::string& size_name, view::Size size) {
    for (const auto kind : {view::ViewKind::door, view::ViewKind::foyer, view::ViewKind::upcoming,
                            view::ViewKind::access, view::ViewKind::people, view::ViewKind::clock}) {
        const std::string name = "page/" + size_name + "/" + std::string(view::view_name(kind));
        benchmark::RegisterBenchmark(name.c_str(), page, kind, size)->UseManualTime()->Iterations(5);
    }
    benchmark::RegisterBenchmark(("caches/" + size_name + "/demo").c_str(), caches, demo(), demo_moment, size)
        ->Iterations(1);
    benchmark::RegisterBenchmark(("caches/" + size_name + "/crowd").c_str(), caches, crowd(72, 1440),
                                 "2022-11-18T09:12:00+01:00", size)
        ->Iterations(1);
}

}  // namespace
}  // namespace kiosk::bench

int main(int argc, char** argv) {
    kiosk::bench::add("1080p", kiosk::bench::full_hd);
    kiosk::bench::add("4K", kiosk::bench::ultra_hd);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
