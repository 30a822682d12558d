#include "app/screen/screen_loop.hpp"

#include <SDL.h>
#include <spdlog/spdlog.h>

#include <algorithm>

#include "app/pictures/slides.hpp"
#include "app/screen/keys.hpp"
#include "app/screen/status_lines.hpp"
#include "app/screen/time_synchronised.hpp"
#include "app/service/service_status.hpp"
#include "app/setup/files.hpp"
#include "app/sources/rooms_chosen.hpp"
#include "app/status/status_files.hpp"
#include "app/version.hpp"
#include "schedule/freshness.hpp"

namespace kiosk::app {
namespace {

using namespace std::chrono;

constexpr milliseconds fade_time{400};
constexpr milliseconds fade_step{16};
constexpr milliseconds longest_pause{60'000};
constexpr int smallest_side = 64;  // pixels

// Whether two frames differ in more than the clock: then a cross-fade leads from one to the other.
bool turns(const Frame& from, const Frame& to) {
    return from.page != to.page || from.language != to.language || from.shown != to.shown;
}

}  // namespace

ScreenLoop::ScreenLoop(SetupPtr setup, const LoopParts& parts)
    : setup_(std::move(setup)),
      parts_(parts),
      panel_(parts.window),
      watchdog_(parts.service.watchdog(), steady_clock::now()) {}

Instant ScreenLoop::at() const {
    return floor<seconds>(parts_.clock.now());
}

void ScreenLoop::run() {
    use_fleet();
    if (parts_.identify) apply(IdentifyAsked{minutes{1}, at()});
    while (!done()) {
        draw();
        parts_.service.status(service_status(state_, *setup_));
        parts_.service.ready();
        wait();
    }
    parts_.service.stopping();
}

// Whether pages tell how old the programme is.
bool ScreenLoop::tells_age() const {
    const config::Config& config = setup_->config;
    return schedule::freshness(as_of(state_), at(), {config.ageing, config.stale}) !=
           schedule::Freshness::fresh;
}

void ScreenLoop::apply(const Event& event) {
    const view::Size logo = state_.logo;
    // A poll that brings nothing new is told to staff, and to visitors only where the programme has aged.
    const bool of_age =
        std::holds_alternative<PollEnded>(event) || std::holds_alternative<SourceConfirmed>(event);
    const bool aged = of_age && tells_age();
    state_ = update(std::move(state_), event);
    if (of_age) {
        changed_ = changed_ || state_.status_panel || aged || tells_age();
    } else if (std::holds_alternative<LogoArrived>(event)) {
        changed_ = changed_ || state_.logo != logo;
    } else if (!std::holds_alternative<Tick>(event)) {
        // What ends by itself ends at Frame::changes_at.
        changed_ = true;
    }
}

// Whether the last frame still holds.
bool ScreenLoop::stands(view::Size size) const {
    const PreciseInstant now = parts_.clock.now();
    return frame_ && !changed_ && !exposed_ && frame_->scene.size == size && drawn_at_ <= now &&
           now < frame_->changes_at;
}

void ScreenLoop::take_mail() {
    for (const Event& posted : parts_.mail.take()) {
        apply(posted);
        if (std::holds_alternative<FeedArrived>(posted)) log_unknown_rooms();
        if (const auto* poll = std::get_if<PollEnded>(&posted)) {
            parts_.pictures.retry();
            if (poll->report.server_date) heard_.heard(*poll->report.server_date, steady_now());
        }
        if (std::holds_alternative<FilesChanged>(posted)) {
            parts_.pollers->look_at_files();
            parts_.slides.look();
        }
        if (const auto* asked = std::get_if<PictureAsked>(&posted)) answer_pictures(*asked);
    }
}

void ScreenLoop::judge_clock() {
    if (!parts_.judges_clock) return;
    const ClockVerdict verdict =
        judge(parts_.machine_clock.now(), steady_now(), heard_, made, is_clock_synchronised());
    // The dates of servers are whole seconds: what wavers by less than a few is the same.
    const ClockVerdict& last = state_.clock;
    if (verdict.kind == last.kind && abs(verdict.ahead - last.ahead) <= seconds{5}) return;
    if (verdict.kind != ClockVerdict::Kind::good) {
        spdlog::warn("clock: {}", clock_words(verdict));
    } else {
        spdlog::info("clock: it is right now");
    }
    parts_.clock.correct(verdict.kind == ClockVerdict::Kind::corrected ? verdict.ahead : seconds{0});
    apply(ClockJudged{verdict, made});
    // What was confirmed by another time is confirmed anew.
    parts_.pollers->poll_now();
}

// Repaints only if the scene differs from what stands there, or the window lost it.
void ScreenLoop::draw() {
    take_setups();
    take_mail();
    judge_clock();
    // A picture that has arrived changes no scene, only what is painted.
    if (parts_.pictures.collect()) exposed_ = true;
    if (parts_.slides.collect()) exposed_ = true;
    if (const std::string& address = setup_->config.logo; !address.empty()) {
        if (const SDL_Surface* logo = parts_.pictures.get(address)) apply(LogoArrived{{logo->w, logo->h}});
    }
    apply(Tick{at()});
    if (state_.programme && at() >= state_.programme->overrides_change) parts_.pollers->look_at_notices();
    const view::Size size = parts_.window.scene_size();
    if (stands(size)) return report();
    drawn_at_ = parts_.clock.now();
    // A window on its way to nothing, or a display that is just being unplugged.
    if (std::min(size.w, size.h) < smallest_side) return idle_frame();
    Frame frame = compose(state_, *setup_, parts_.fonts, size, drawn_at_);
    if (frame.asleep) apply(FellAsleep{});
    changed_ = false;
    parts_.slides.fit_into(frame.slide_box);
    panel_.before(frame.asleep);
    if (!frame_ || exposed_ || !(frame.scene == frame_->scene)) show(frame);
    panel_.after(frame.asleep);
    exposed_ = false;
    // A folder is looked at with every page and minute; its next picture is there before its turn.
    if (!frame_ || frame_->changes_at != frame.changes_at) parts_.slides.look();
    if (!frame.following.picture.empty()) parts_.slides.get(frame.following.picture);
    if (!frame_) spdlog::info("first content on the screen ({})", parts_.window.backend());
    frame_ = std::move(frame);
    report();
}

void ScreenLoop::show(const Frame& frame) {
    // A simulated clock may turn pages faster than they fade.
    const bool time_to_fade = parts_.clock.real_time(frame.changes_at - drawn_at_) > 2 * fade_time;
    ++frames_;
    const bool fade = setup_->config.motion == config::Motion::fade && frame_ && !exposed_ && time_to_fade &&
                      !frame.emergency && frame.asleep == frame_->asleep &&
                      frame.scene.size == frame_->scene.size && turns(*frame_, frame);
    if (fade) {
        parts_.window.fade_to(frame.scene, fade_time);
        fade_began_ = milliseconds{SDL_GetTicks64()};
    } else {
        parts_.window.show(frame.scene);
    }
}

// Sleeps until something changes: an event, the frame's end, or the next step of a cross-fade.
void ScreenLoop::wait() {
    const auto long_enough = steady_clock::now() + longest_pause;
    while (!done()) {
        SDL_Event event;
        tell_service_manager();
        const milliseconds whole = pause();
        const milliseconds beat = watchdog_.left(steady_clock::now()).value_or(whole);
        const milliseconds part = std::min({whole, beat, parts_.reporter.due_in()});
        const bool woken = parts_.events.wait(event, part);
        bool redraw = false;
        if (woken) {
            do {
                redraw = take(event) || redraw;
            } while (SDL_PollEvent(&event) != 0);
        }
        if (redraw) return;
        if (parts_.window.fading()) {
            parts_.window.step(milliseconds{SDL_GetTicks64()} - fade_began_);
            ++frames_;
        } else if (!woken && (part == whole || steady_clock::now() >= long_enough)) {
            // Slept to the end; or, had the clock been set back meanwhile, a minute at most.
            return;
        }
        // Set back: what stands there belongs to a time that is yet to come.
        if (parts_.clock.now() >= frame_->changes_at || parts_.clock.now() < drawn_at_) return;
        report();
    }
}

void ScreenLoop::report() {
    parts_.reporter.look(state_, *setup_, *frame_, at(), [this] {
        Figures figures;
        figures.screen = setup_->screen;
        figures.written = floor<seconds>(SystemClock().now());
        figures.simulated = !parts_.judges_clock;
        figures.memory = memory();
        figures.textures = parts_.window.textures();
        figures.frames = frames_;
        figures.uptime = floor<seconds>(steady_now() - began_);
        figures.backend = parts_.window.backend();
        figures.size = parts_.window.scene_size();
        return figures;
    });
}

// The kernel walks through all pages for it, which costs more than the rest of a status.
MemoryFigures ScreenLoop::memory() {
    constexpr milliseconds every{300'000};
    const milliseconds now = steady_now();
    if (!measured_at_ || now - *measured_at_ >= every) {
        memory_ = memory_now();
        measured_at_ = now;
    }
    return memory_;
}

void ScreenLoop::use_fleet() {
    const config::Config& config = setup_->config;
    parts_.fleet.use(config.mqtt, setup_->screen, cache_directory(config.cache_dir));
    parts_.reporter.also_tell(parts_.fleet.in_use()
                                  ? [this](const std::string& json) { parts_.fleet.publish_status(json); }
                                  : std::function<void(const std::string&)>());
}

void ScreenLoop::answer_pictures(const PictureAsked& asked) {
    if (asked.by_fleet) {
        desk_.pack(parts_.window.screenshot(), [this](const Result<std::string>& png) {
            if (png) return parts_.fleet.publish_picture(*png);
            spdlog::warn("picture: {}", to_string(png.error()));
        });
        return;
    }
    const std::filesystem::path directory = status_directory(setup_->config.status_dir);
    if (directory.empty()) return;
    auto requests = PictureDesk::requests(directory);
    if (!requests.empty()) desk_.answer(directory, std::move(requests), parts_.window.screenshot());
}

void ScreenLoop::log_unknown_rooms() const {
    const Program& program = state_.programme->program();
    for (const std::string& name : choose_rooms(program, setup_->config.rooms).unknown) {
        spdlog::warn("{}", to_string(unknown_room(program, name)));
    }
}

// Nothing to show, and looked at again in a second.
void ScreenLoop::idle_frame() {
    if (!frame_) frame_.emplace();
    frame_->changes_at = at() + seconds{1};
    exposed_ = true;
}

milliseconds ScreenLoop::pause() const {
    const milliseconds left = parts_.clock.real_time(
        std::max(milliseconds{0}, milliseconds{frame_->changes_at - parts_.clock.now()}));
    const milliseconds until = std::clamp(left + milliseconds{1}, milliseconds{1}, longest_pause);
    return parts_.window.fading() ? std::min(until, fade_step) : until;
}

void ScreenLoop::tell_service_manager() {
    const auto ask = [this] {
        parts_.pollers->ask_pulse();
        parts_.setup_watch.ask_pulse();
    };
    const auto unanswered = [this] {
        auto names = parts_.pollers->unanswered();
        if (!parts_.setup_watch.answered()) names.push_back(setup_->config_name);
        return names;
    };
    if (watchdog_.turn(steady_clock::now(), {ask, unanswered})) parts_.service.alive();
}

// Whether the screen has to be composed anew.
bool ScreenLoop::take(const SDL_Event& event) {
    if (parts_.window.handle(event)) exposed_ = true;
    // The mailbox's own event only wakes: draw() empties it, also after one that was lost.
    bool changed = exposed_ || event.type == SDL_USEREVENT;
    if (const auto key = key_of(event, at())) {
        apply(*key);
        changed = true;
    }
    return changed;
}

}  // namespace kiosk::app
