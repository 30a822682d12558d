#include <SDL.h>
#include <spdlog/spdlog.h>

#ifdef __GLIBC__
#include <malloc.h>
#endif

#include <atomic>
#include <memory>
#include <optional>
#include <string_view>

#include "app/command/commands.hpp"
#include "app/command/exit_code.hpp"
#include "app/fleet/fleet_documents.hpp"
#include "app/fleet/fleet_patches.hpp"
#include "app/pictures/picture_loader.hpp"
#include "app/pictures/slide_loader.hpp"
#include "app/screen/event_wait.hpp"
#include "app/screen/mailbox.hpp"
#include "app/screen/newest.hpp"
#include "app/screen/quiet_libraries.hpp"
#include "app/screen/screen_loop.hpp"
#include "app/screen/signals.hpp"
#include "app/service/service_manager.hpp"
#include "app/setup/files.hpp"
#include "app/setup/setup_watch.hpp"
#include "app/sources/feed_poller.hpp"
#include "app/sources/fetch.hpp"
#include "app/status/status_files.hpp"
#include "app/version.hpp"
#include "render/window.hpp"
#include "time/clock.hpp"
#include "time/iso8601.hpp"

namespace kiosk::app {
namespace {

using namespace std::chrono;

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

render::WindowOptions window_options(const Options& options, const config::Display& display) {
    render::WindowOptions wanted;
    wanted.display = display.index;
    wanted.rotation = display.rotation;
    wanted.windowed = options.windowed;
    wanted.backend = backend_wanted();
    wanted.in_wayland = !environment("WAYLAND_DISPLAY").empty();
    return wanted;
}

PictureOptions picture_options(const Newest<SetupPtr>& newest) {
    const SetupPtr setup = newest.get();
    PictureOptions options;
    options.feed = poll_options(*setup);
    // Whether files of this machine may be shown is asked of the feed that there is by then.
    options.feed.url = "https://localhost/";
    options.rules = [&newest](const std::string& url) {
        const SetupPtr now = newest.get();
        PictureRules rules = picture_rules(now->config, url);
        rules.from_config = rules.from_config || is_local(now->config.feeds.front().url);
        return rules;
    };
    if (const auto cache = cache_directory(setup->config.cache_dir); !cache.empty())
        options.store = cache / "pictures";
    // The age of a file counts in the machine's time, whatever time the screen shows.
    options.clock = [] { return floor<seconds>(SystemClock().now()); };
    return options;
}

// What a screen needs for a moment, a programme's bytes, a decoded picture, a cross-fade's frames, is more
// than what it keeps. By default the C library leaves each thread a heap of its own, as large as it ever was,
// and learns from the first large block that is freed to put all such blocks into those heaps, too. So a
// block of this size or more goes back to the system when it is freed.
void give_memory_back() {
#ifdef __GLIBC__
    constexpr int heaps = 2;
    constexpr int large = 32 * 1024;  // bytes, as of a line of text
    mallopt(M_ARENA_MAX, heaps);
    mallopt(M_MMAP_THRESHOLD, large);
#endif
}

}  // namespace

int run(const Options& options, const Setup& read) {
    give_memory_back();
    quiet_libraries();
    const auto setup = std::make_shared<const Setup>(read);
    const config::Config& config = setup->config;
    const auto machine_clock = make_clock(options, *setup);
    if (!machine_clock) return report(machine_clock.error(), exit_cannot_start);
    CorrectedClock clock(**machine_clock);
    const auto fonts = render::Fonts::open({config.fonts.display, config.fonts.text});
    if (!fonts) return report(fonts.error(), exit_cannot_start);

    spdlog::info("venue-kiosk {}, config {}", version, setup->config_name);
    // Before any thread, so that all of them leave these signals to it.
    std::atomic<bool> asked_to_quit = false;
    EventWait events;
    const SignalWatch signals([&] {
        asked_to_quit = true;  // the event alone would be lost before there is a window
        events.push(SDL_QUIT);
    });
    SDL_SetHint(SDL_HINT_NO_SIGNAL_HANDLERS, "1");
    const auto wake_loop = [&events] { events.push(SDL_USEREVENT); };
    Mailbox<Event> mail(wake_loop);
    Mailbox<SetupRead> setups(wake_loop);
    Newest<SetupPtr> newest(setup);
    FleetDocuments notices(fleet_notices()), patches(fleet_patches());
    // Feeds are read while the window opens: what stands on it first is the programme.
    std::optional<FeedPollers> pollers(std::in_place, setup, clock, mail, notices);
    PictureLoader pictures(picture_options(newest), wake_loop);
    SlideLoader slides(
        slide_folders(config), [&mail](SlidesListed listed) { mail.post(std::move(listed)); }, wake_loop);
    const auto window = render::Window::open(
        window_options(options, config.display), **fonts,
        [&](std::string_view url) { return is_slide(url) ? slides.get(url) : pictures.get(url); });
    if (!window) return report(window.error(), exit_cannot_start);
    if (nobody_sees()) {
        return report({"there is no display to show anything on",
                       {},
                       "start it in a desktop session, in a compositor such as cage, or on a text console"},
                      exit_cannot_start);
    }
    if (const std::string words = unlisted_screen(*setup); !words.empty()) spdlog::warn("{}", words);

    events.use(SDL_GetCurrentVideoDriver());
    ServiceManager service;
    StatusReporter reporter(steady_now);
    reporter.use(status_directory(config.status_dir));

    SetupWatch watch(options, setup,
                     {[&](SetupRead anew) {
                          if (anew.setup) newest.set(anew.setup);
                          setups.post(std::move(anew));
                      },
                      [&] { mail.post(FilesChanged{}); }, wake_loop, [&] { mail.post(PictureAsked{}); }});
    // After all that it calls.
    FleetPatches patched([&](std::vector<config::Patch> all) { return watch.patch(std::move(all)); });
    patches.attach(
        [&](const std::string& topic, std::string_view patch, bool) { return patched.take(topic, patch); });
    FleetLink link(notices, patches,
                   {[&](seconds lasting) {
                        mail.post(IdentifyAsked{lasting, floor<seconds>(clock.now())});
                    },
                    [&] { mail.post(PictureAsked{true}); },
                    [&](const std::string& source, const std::string& error) {
                        mail.post(FleetJudged{source, error});
                    }});
    const bool judges_clock = !options.at;
    ScreenLoop(setup,
               {**fonts, **window, **machine_clock, clock, judges_clock, mail, pollers, setups, watch,
                pictures, slides, events, service, asked_to_quit, reporter, notices, link, options.identify})
        .run();
    // The window ends before all who may still want to wake the loop.
    events.end();
    return exit_ok;
}

}  // namespace kiosk::app
