#pragma once

#include <atomic>
#include <chrono>
#include <memory>
#include <optional>

#include "app/fleet/fleet_link.hpp"
#include "app/pictures/picture_loader.hpp"
#include "app/pictures/slide_loader.hpp"
#include "app/screen/event_wait.hpp"
#include "app/screen/frame.hpp"
#include "app/screen/mailbox.hpp"
#include "app/screen/panel_keeper.hpp"
#include "app/screen/state.hpp"
#include "app/service/service_manager.hpp"
#include "app/service/watchdog.hpp"
#include "app/setup/setup_watch.hpp"
#include "app/sources/feed_poller.hpp"
#include "app/status/picture_desk.hpp"
#include "app/status/process_figures.hpp"
#include "app/status/status_reporter.hpp"
#include "render/fonts.hpp"
#include "render/window.hpp"
#include "time/clock.hpp"
#include "time/server_time.hpp"

union SDL_Event;

namespace kiosk::app {

/// What the main loop works with; all of it outlives the loop.
struct LoopParts {
    const render::Fonts& fonts;
    render::Window& window;
    const Clock& machine_clock;
    CorrectedClock& clock;
    bool judges_clock;  ///< by the servers' time: not in a trial at another time
    Mailbox<Event>& mail;
    std::optional<FeedPollers>& pollers;  ///< those of the first settings; the loop replaces them
    Mailbox<SetupRead>& setups;
    SetupWatch& setup_watch;
    PictureLoader& pictures;
    SlideLoader& slides;
    EventWait& events;
    ServiceManager& service;
    const std::atomic<bool>& asked_to_quit;
    StatusReporter& reporter;
    FleetDocuments& fleet_notices;
    FleetLink& fleet;
    bool identify;  ///< begins by saying which screen this is
};

/// The main loop: sleeps until something changes, and shows what holds then. Main thread only.
class ScreenLoop {
  public:
    ScreenLoop(SetupPtr setup, const LoopParts& parts);

    /// Until it is asked to quit.
    void run();

  private:
    bool done() const { return state_.quit || parts_.asked_to_quit; }
    Instant at() const;
    void apply(const Event& event);
    bool tells_age() const;
    bool stands(view::Size size) const;
    void take_mail();
    void judge_clock();
    void take_setups();
    void use(const SetupPtr& setup);
    void poll_anew();
    void draw();
    void show(const Frame& frame);
    void wait();
    void log_unknown_rooms() const;
    void idle_frame();
    void report();
    MemoryFigures memory();
    void use_fleet();
    void answer_pictures(const PictureAsked& asked);
    std::chrono::milliseconds pause() const;
    bool take(const SDL_Event& event);
    void tell_service_manager();

    SetupPtr setup_;
    LoopParts parts_;
    State state_;
    ServerTime heard_;
    std::optional<Frame> frame_;
    bool changed_ = true;  // something has happened since the last frame that may make another one of it
    bool exposed_ = false;
    PreciseInstant drawn_at_{};
    std::chrono::milliseconds fade_began_{0};
    std::chrono::milliseconds began_ = steady_now();
    std::uint64_t frames_ = 0;  // drawn
    MemoryFigures memory_;
    std::optional<std::chrono::milliseconds> measured_at_;  // memory_
    PictureDesk desk_;
    PanelKeeper panel_;
    Watchdog watchdog_;
};

}  // namespace kiosk::app
