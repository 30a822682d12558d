#include "net/poller.hpp"

#include <pthread.h>

#include <condition_variable>
#include <mutex>
#include <optional>
#include <random>
#include <stop_token>
#include <thread>
#include <utility>

#include "base/guarded.hpp"
#include "base/pulse.hpp"
#include "net/poll_cycle.hpp"

namespace kiosk::net {
namespace {

PollOptions with_random(PollOptions options) {
    if (!options.random) {
        options.random = [generator = std::mt19937(std::random_device{}())]() mutable {
            return std::uniform_real_distribution<double>(0.0, 1.0)(generator);
        };
    }
    return options;
}

}  // namespace

class Poller::Worker {
  public:
    Worker(PollOptions options, Accept accept, Report report)
        : cycle_(prepared(std::move(options)), std::move(accept)),
          report_(std::move(report)),
          thread_([this](const std::stop_token& stop) { run(stop); }) {}

    void poll_now() {
        const std::lock_guard lock(mutex_);
        asked_ = true;
        changed_.notify_all();
    }

    void ask_pulse() {
        {
            const std::lock_guard lock(mutex_);
            pulse_.ask();
        }
        changed_.notify_all();
        cycle_.wake();
    }

    bool answered() const { return pulse_.answered(); }

  private:
    PollOptions prepared(PollOptions options) {
        options.woken = [this] { pulse_.answer(); };
        return with_random(std::move(options));
    }

    void run(const std::stop_token& stop) {
        // For whoever looks at the process from outside.
        pthread_setname_np(pthread_self(), "poller");
        // A machine may lack memory for what is done around a poll, too: the next one may fare better.
        static_cast<void>(guarded([&] { cycle_.begin(); }));
        while (!stop.stop_requested()) {
            const auto next_in = guarded([&] { return one_poll(stop); });
            if (next_in && !*next_in) return;
            pause(stop, next_in ? **next_in : after_breakdown);
        }
    }

    // When the next one is due; nothing: it was told to stop.
    Result<std::optional<std::chrono::milliseconds>> one_poll(const std::stop_token& stop) {
        const std::optional<PollReport> report = cycle_.poll(stop);
        if (!report) return std::optional<std::chrono::milliseconds>();
        report_(*report);
        return std::optional(report->next_in);
    }

    // To its end, or until somebody asks for a poll.
    void pause(const std::stop_token& stop, std::chrono::milliseconds length) {
        const auto end = std::chrono::steady_clock::now() + length;
        const auto wanted = [this] { return asked_ || !pulse_.answered(); };
        std::unique_lock lock(mutex_);
        while (changed_.wait_until(lock, stop, end, wanted)) {
            pulse_.answer();
            if (std::exchange(asked_, false)) return;
        }
    }

    static constexpr std::chrono::milliseconds after_breakdown{10'000};

    Pulse pulse_;  // first: the cycle answers it
    PollCycle cycle_;
    Report report_;
    std::mutex mutex_;
    std::condition_variable_any changed_;
    bool asked_ = false;
    std::jthread thread_;  // last, so that it ends before anything that it uses
};

Poller::Poller(PollOptions options, Accept accept, Report report)
    : worker_(std::make_unique<Worker>(std::move(options), std::move(accept), std::move(report))) {}

Poller::~Poller() = default;

void Poller::poll_now() {
    worker_->poll_now();
}

void Poller::ask_pulse() {
    worker_->ask_pulse();
}

bool Poller::answered() const {
    return worker_->answered();
}

}  // namespace kiosk::net
