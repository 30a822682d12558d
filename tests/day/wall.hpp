#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/screen/frame.hpp"
#include "app/sources/feed_receiver.hpp"
#include "net/poll_cycle.hpp"
#include "tests/net/temp_dir.hpp"
#include "tests/net/web_server.hpp"
#include "time/clock.hpp"
#include "time/server_time.hpp"
#include "venue.hpp"

namespace kiosk::day {

/// The screens of a venue: all of the program but its windows and threads, fed by a real web server, at
/// moments that a test chooses. The machine's clock begins in 1970 and nothing sets it.
class Wall {
  public:
    Wall(Venue& venue, Instant begin);

    /// All sources are polled once, at this moment; gives whether the feed and the notices were good.
    struct Polled {
        bool feed = false, notices = false;
    };
    Polled poll(Instant t);

    /// What a screen shows by its own clock; an empty room: the foyer.
    app::Frame frame(const std::string& room, Instant t);

    /// What `now --json` prints at a moment: a line for each room. Empty before there is any programme.
    std::string now_json(Instant t) const;

    bool knows_the_time() const { return state_.clock.kind != ClockVerdict::Kind::wrong; }

  private:
    class MachineClock final : public Clock {
      public:
        explicit MachineClock(Instant begin) : begin_(begin), now_(begin) {}
        void set(Instant t) { now_ = t; }
        PreciseInstant now() const override { return PreciseInstant{} + since_start(); }
        std::chrono::milliseconds since_start() const { return now_ - begin_; }
        std::chrono::milliseconds real_time(std::chrono::milliseconds span) const override { return span; }

      private:
        Instant begin_, now_;
    };
    struct Polling {
        app::Source source;
        std::shared_ptr<app::FeedReceiver> receiver;
        std::unique_ptr<net::PollCycle> cycle;
    };

    net::WebReply answer(const net::WebRequest& request) const;
    void take_mail();

    Venue& venue_;
    Instant now_;
    net::TempDir folder_;
    MachineClock machine_;
    CorrectedClock clock_;
    ServerTime heard_;
    net::WebServer server_;
    app::Setup setup_;
    std::shared_ptr<app::Assembler> assembler_;
    app::Mailbox<app::Event> mail_;
    std::vector<Polling> polling_;
    app::State state_;
};

}  // namespace kiosk::day
