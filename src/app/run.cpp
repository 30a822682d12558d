#include <SDL.h>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <atomic>
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
#include "app/picture_loader.hpp"
#include "app/rooms_chosen.hpp"
#include "app/signals.hpp"
#include "app/slide_loader.hpp"
#include "app/version.hpp"
#include "render/window.hpp"
#include "time/clock.hpp"
#include "time/iso8601.hpp"

namespace kiosk::app {
namespace {

using namespace std::chrono;

constexpr milliseconds fade_time{400};
constexpr milliseconds fade_step{16};
constexpr int smallest_side = 64;  // pixels

// Whether two frames differ in more than the clock: then a cross-fade leads from one to the other.
bool turns(const Frame& from, const Frame& to) {
    return from.page != to.page || from.language != to.language || from.shown != to.shown;
}

class Screen {
  public:
    Screen(const Setup& setup, const render::Fonts& fonts, render::Window& window, const Clock& clock,
           Mailbox<Event>& mail, PictureLoader& pictures, SlideLoader& slides,
           const std::atomic<bool>& asked_to_quit)
        : setup_(setup),
          fonts_(fonts),
          window_(window),
          clock_(clock),
          mail_(mail),
          pictures_(pictures),
          slides_(slides),
          asked_to_quit_(asked_to_quit) {}

    void loop() {
        while (!done()) {
            draw();
            wait();
        }
    }

  private:
    bool done() const { return state_.quit || asked_to_quit_; }
    Instant at() const { return floor<seconds>(clock_.now()); }

    void apply(const Event& event) { state_ = update(std::move(state_), event); }

    // Repaints only if the scene differs from what stands there, or the window lost it.
    void draw() {
        for (const Event& posted : mail_.take()) {
            apply(posted);
            if (const auto* arrived = std::get_if<FeedArrived>(&posted)) log_unknown_rooms(*arrived);
            if (std::holds_alternative<PollEnded>(posted)) pictures_.retry();
        }
        // A picture that has arrived changes no scene, only what is painted.
        if (pictures_.collect()) exposed_ = true;
        if (slides_.collect()) exposed_ = true;
        if (!setup_.config.logo.empty()) {
            if (const SDL_Surface* logo = pictures_.get(setup_.config.logo))
                apply(LogoArrived{{logo->w, logo->h}});
        }
        apply(Tick{at()});
        drawn_at_ = clock_.now();
        const view::Size size = window_.scene_size();
        // A window on its way to nothing, or a display that is just being unplugged.
        if (std::min(size.w, size.h) < smallest_side) return idle_frame();
        Frame frame = compose(state_, setup_, fonts_, size, drawn_at_);
        slides_.fit_into(frame.slide_box);
        if (!frame_ || exposed_ || !(frame.scene == frame_->scene)) {
            // A simulated clock may turn pages faster than they fade.
            const bool time_to_fade = clock_.real_time(frame.changes_at - drawn_at_) > 2 * fade_time;
            const bool fade = setup_.config.motion == config::Motion::fade && frame_ && !exposed_ &&
                              time_to_fade && frame.scene.size == frame_->scene.size && turns(*frame_, frame);
            if (fade) {
                window_.fade_to(frame.scene, fade_time);
                fade_began_ = milliseconds{SDL_GetTicks64()};
            } else {
                window_.show(frame.scene);
            }
        }
        exposed_ = false;
        // A folder is looked at with every page and minute; its next picture is there before its turn.
        if (!frame_ || frame_->changes_at != frame.changes_at) slides_.look();
        if (!frame.following.picture.empty()) slides_.get(frame.following.picture);
        if (!frame_) spdlog::info("first content on the screen ({})", window_.backend());
        frame_ = std::move(frame);
    }

    // Sleeps until something changes: an event, the frame's end, or the next step of a cross-fade.
    void wait() {
        while (!done()) {
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
            // Set back: what stands there belongs to a time that is yet to come.
            if (clock_.now() >= frame_->changes_at || clock_.now() < drawn_at_) return;
        }
    }

    void log_unknown_rooms(const FeedArrived& arrived) const {
        const Program& program = arrived.programme->program();
        for (const std::string& name : choose_rooms(program, setup_.config.rooms).unknown) {
            spdlog::warn("{}", to_string(unknown_room(program, name)));
        }
    }

    // Nothing to show, and looked at again in a second.
    void idle_frame() {
        if (!frame_) frame_.emplace();
        frame_->changes_at = at() + seconds{1};
        exposed_ = true;
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
    PictureLoader& pictures_;
    SlideLoader& slides_;
    const std::atomic<bool>& asked_to_quit_;
    State state_;
    std::optional<Frame> frame_;
    bool exposed_ = false;
    PreciseInstant drawn_at_{};
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
    const auto stamp = parse_timestamp(*options.at);
    if (stamp && !stamp->offset && !setup.config.time_zone) {
        return fail("the zone of \"" + *options.at + "\" is not known yet", "--at",
                    "write it with its offset, like 2022-11-18T09:12:00+01:00, or give --time-zone");
    }
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
    std::atomic<bool> asked_to_quit = false;
    const SignalWatch signals([&asked_to_quit] {
        asked_to_quit = true;  // the event alone would be lost before there is a window
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
    const auto wake_loop = [] {
        SDL_Event wake{};
        wake.type = SDL_USEREVENT;
        SDL_PushEvent(&wake);
    };
    PictureOptions picture_options;
    picture_options.feed = poll_options(setup);
    picture_options.rules = [&setup](const std::string& url) { return picture_rules(setup.config, url); };
    if (const auto cache = cache_directory(setup.config.cache_dir); !cache.empty())
        picture_options.store = cache / "pictures";
    // The age of a file counts in the machine's time, whatever time the screen shows.
    picture_options.clock = [] { return floor<seconds>(SystemClock().now()); };
    PictureLoader pictures(std::move(picture_options), wake_loop);
    Mailbox<Event> mail(wake_loop);
    SlideLoader slides(
        slide_folders(setup.config), [&mail](SlidesListed listed) { mail.post(std::move(listed)); },
        wake_loop);
    const auto window = render::Window::open(window_options, **fonts, [&](std::string_view url) {
        return is_slide(url) ? slides.get(url) : pictures.get(url);
    });
    if (!window) return report(window.error(), exit_cannot_start);
    if (nobody_sees()) {
        return report({"there is no display to show anything on",
                       {},
                       "start it in a desktop session, in a compositor such as cage, or on a text console"},
                      exit_cannot_start);
    }
    spdlog::info("venue-kiosk {}, config {}, {}", version, setup.config_name, (*window)->backend());

    const FeedPollers pollers(setup, **clock, mail);
    Screen(setup, **fonts, **window, **clock, mail, pictures, slides, asked_to_quit).loop();
    return exit_ok;
}

}  // namespace kiosk::app
