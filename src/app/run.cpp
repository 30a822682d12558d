#include <SDL.h>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <string_view>

#include "app/commands.hpp"
#include "app/exit_code.hpp"
#include "app/feed_poller.hpp"
#include "app/fetch.hpp"
#include "app/files.hpp"
#include "app/frame.hpp"
#include "app/keys.hpp"
#include "app/mailbox.hpp"
#include "app/signals.hpp"
#include "app/version.hpp"
#include "render/window.hpp"
#include "time/clock.hpp"

namespace kiosk::app {
namespace {

using namespace std::chrono;

constexpr milliseconds fade_time{400};
constexpr milliseconds fade_step{16};

// Whether two frames differ in more than the clock: then a cross-fade leads from one to the other.
bool turns(const Frame& from, const Frame& to) {
    return from.page != to.page || from.shown != to.shown;
}

class Screen {
  public:
    Screen(const Setup& setup, const render::Fonts& fonts, render::Window& window, const Clock& clock,
           Mailbox<Event>& mail)
        : setup_(setup), fonts_(fonts), window_(window), clock_(clock), mail_(mail) {}

    void loop() {
        while (!state_.quit) {
            draw();
            wait();
        }
    }

  private:
    Instant at() const { return floor<seconds>(clock_.now()); }

    void apply(const Event& event) { state_ = update(std::move(state_), event); }

    // Repaints only if the scene differs from what stands there, or the window lost it.
    void draw() {
        for (const Event& posted : mail_.take()) apply(posted);
        apply(Tick{at()});
        Frame frame = compose(state_, setup_, fonts_, window_.scene_size(), clock_.now());
        if (!frame_ || exposed_ || !(frame.scene == frame_->scene)) {
            const bool fade =
                frame_ && !exposed_ && frame.scene.size == frame_->scene.size && turns(*frame_, frame);
            if (fade) {
                window_.fade_to(frame.scene, fade_time);
                fade_began_ = milliseconds{SDL_GetTicks64()};
            } else {
                window_.show(frame.scene);
            }
        }
        exposed_ = false;
        if (!frame_) spdlog::info("first content on the screen ({})", window_.backend());
        frame_ = std::move(frame);
    }

    // Sleeps until something changes: an event, the frame's end, or the next step of a cross-fade.
    void wait() {
        while (!state_.quit) {
            SDL_Event event;
            const bool woken = SDL_WaitEventTimeout(&event, static_cast<int>(pause().count())) != 0;
            bool redraw = false;
            if (woken) {
                do {
                    redraw = take(event) || redraw;
                } while (SDL_PollEvent(&event) != 0);
            }
            if (redraw) return;
            if (window_.fading()) {
                window_.step(milliseconds{SDL_GetTicks64()} - fade_began_);
            } else if (!woken) {
                // Slept to the end; or, had the clock been set back meanwhile, a minute at most.
                return;
            }
            if (clock_.now() >= frame_->changes_at) return;
        }
    }

    milliseconds pause() const {
        const milliseconds left =
            clock_.real_time(std::max(milliseconds{0}, milliseconds{frame_->changes_at - clock_.now()}));
        const milliseconds until = std::clamp(left + milliseconds{1}, milliseconds{1}, milliseconds{60'000});
        return window_.fading() ? std::min(until, fade_step) : until;
    }

    // Whether the screen has to be composed anew.
    bool take(const SDL_Event& event) {
        if (window_.handle(event)) exposed_ = true;
        // The mailbox's own event only wakes: draw() empties it, also after one that was lost.
        bool changed = exposed_ || event.type == SDL_USEREVENT;
        if (const auto key = key_of(event, at())) {
            apply(*key);
            changed = true;
        }
        return changed;
    }

    const Setup& setup_;
    const render::Fonts& fonts_;
    render::Window& window_;
    const Clock& clock_;
    Mailbox<Event>& mail_;
    State state_;
    std::optional<Frame> frame_;
    bool exposed_ = false;
    milliseconds fade_began_{0};
};

// For a machine whose graphics driver misbehaves.
render::WindowOptions::Backend backend_wanted() {
    using Backend = render::WindowOptions::Backend;
    const std::string wanted = environment("VENUE_KIOSK_RENDERER");
    if (wanted == "software") return Backend::software;
    if (wanted == "gpu") return Backend::gpu;
    if (!wanted.empty()) spdlog::warn("VENUE_KIOSK_RENDERER is \"{}\"; it may be software or gpu", wanted);
    return Backend::automatic;
}

Result<std::unique_ptr<Clock>> make_clock(const Options& options, const Setup& setup) {
    if (!options.at) return std::make_unique<SystemClock>();
    // The feed's own zone is not known yet; a time without offset needs a configured one.
    const auto start = moment(options, setup.config.time_zone.value_or(Zone()));
    if (!start) return tl::make_unexpected(start.error());
    return std::make_unique<SimulatedClock>(*start, options.speed, steady_now);
}

// Where there is no display, SDL falls back to a screen in memory that nobody would ever see.
bool nobody_sees() {
    return SDL_GetCurrentVideoDriver() == std::string_view("offscreen") &&
           environment("SDL_VIDEODRIVER").empty();
}

}  // namespace

int run(const Options& options, const Setup& setup) {
    const auto clock = make_clock(options, setup);
    if (!clock) return report(clock.error(), exit_cannot_start);
    const auto fonts = render::Fonts::open({setup.config.fonts.display, setup.config.fonts.text});
    if (!fonts) return report(fonts.error(), exit_cannot_start);

    // Before any thread, so that all of them leave these signals to it.
    const SignalWatch signals([] {
        SDL_Event quit{};
        quit.type = SDL_QUIT;
        SDL_PushEvent(&quit);
    });
    SDL_SetHint(SDL_HINT_NO_SIGNAL_HANDLERS, "1");
    const config::Display& display = setup.config.display;
    render::WindowOptions window_options;
    window_options.display = display.index;
    window_options.rotation = display.rotation;
    window_options.windowed = options.windowed;
    window_options.backend = backend_wanted();
    const auto window = render::Window::open(window_options, **fonts);
    if (!window) return report(window.error(), exit_cannot_start);
    if (nobody_sees()) {
        return report({"there is no display to show anything on",
                       {},
                       "start it in a desktop session, in a compositor such as cage, or on a text console"},
                      exit_cannot_start);
    }
    spdlog::info("venue-kiosk {}, config {}, {}", version, setup.config_name, (*window)->backend());

    Mailbox<Event> mail([] {
        SDL_Event wake{};
        wake.type = SDL_USEREVENT;
        SDL_PushEvent(&wake);
    });
    const auto poller = poll_feed(setup, **clock, mail);
    Screen(setup, **fonts, **window, **clock, mail).loop();
    return exit_ok;
}

}  // namespace kiosk::app
