// Page turns in a real window, on the display at hand: what each frame of a cross-fade takes, drawn in
// software into the window's surface and by whatever OpenGL there is.

#include <SDL2/SDL.h>
#include <spdlog/spdlog.h>

#include <chrono>
#include <thread>

#include "compare.hpp"
#include "feeds.hpp"
#include "render/window.hpp"
#include "screen.hpp"

namespace kiosk::bench {
namespace {

using namespace std::chrono;

// As the program turns pages.
constexpr milliseconds fade_time{400}, fade_step{16};
constexpr int turns = 25;

double milliseconds_since(steady_clock::time_point began) {
    return duration<double, std::milli>(steady_clock::now() - began).count();
}

std::vector<view::Scene> pages_in_turn(const Screen& screen, view::Size size) {
    std::vector<view::Scene> found;
    for (const auto kind : {view::ViewKind::foyer, view::ViewKind::door, view::ViewKind::people}) {
        for (view::Scene& scene : screen.scenes(kind, size)) found.push_back(std::move(scene));
    }
    return found;
}

void turn(benchmark::State& state, render::WindowOptions::Backend backend) {
    const Screen screen(demo(), demo_moment);
    render::WindowOptions options;
    options.backend = backend;
    const auto opened = render::Window::open(options, screen.fonts());
    if (!opened) return state.SkipWithError(to_string(opened.error()).c_str());
    render::Window& window = **opened;
    const auto pages = pages_in_turn(screen, window.scene_size());
    window.show(pages.front());

    std::vector<double> frames, begins;
    double processor = 0;
    for ([[maybe_unused]] auto one : state) {
        for (int i = 1; i <= turns; ++i) {
            // llvmpipe draws on threads of its own.
            const double spent = processor_seconds(CLOCK_PROCESS_CPUTIME_ID);
            const auto began = steady_clock::now();
            window.fade_to(pages[static_cast<std::size_t>(i) % pages.size()], fade_time);
            begins.push_back(milliseconds_since(began));
            const auto fade_began = steady_clock::now();
            while (window.fading()) {
                std::this_thread::sleep_for(fade_step);
                SDL_PumpEvents();
                const auto frame_began = steady_clock::now();
                window.step(duration_cast<milliseconds>(frame_began - fade_began));
                frames.push_back(milliseconds_since(frame_began));
            }
            processor += processor_seconds(CLOCK_PROCESS_CPUTIME_ID) - spent;
        }
    }
    state.SetLabel(window.backend());
    state.counters["width"] = window.scene_size().w;
    state.counters["frames"] = static_cast<double>(frames.size()) / turns;
    state.counters["frame_ms"] = quantile(frames, 0.5);
    state.counters["frame_p99_ms"] = quantile(frames, 0.99);
    state.counters["frame_worst_ms"] = quantile(frames, 1);
    state.counters["begin_ms"] = quantile(begins, 0.5);
    state.counters["begin_worst_ms"] = quantile(begins, 1);
    state.counters["processor_ms"] = processor * 1e3 / turns;
}

}  // namespace
}  // namespace kiosk::bench

int main(int argc, char** argv) {
    using Backend = kiosk::render::WindowOptions::Backend;
    spdlog::set_level(spdlog::level::off);
    benchmark::RegisterBenchmark("turn/software", kiosk::bench::turn, Backend::software)->Iterations(1);
    benchmark::RegisterBenchmark("turn/opengl", kiosk::bench::turn, Backend::gpu)->Iterations(1);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
