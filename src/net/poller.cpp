#include "net/poller.hpp"

#include <condition_variable>
#include <mutex>
#include <random>
#include <stop_token>
#include <thread>
#include <utility>

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
        : cycle_(with_random(std::move(options)), std::move(accept)),
          report_(std::move(report)),
          thread_([this](const std::stop_token& stop) { run(stop); }) {}

    void poll_now() {
        const std::lock_guard lock(mutex_);
        asked_ = true;
        changed_.notify_all();
    }

  private:
    void run(const std::stop_token& stop) {
        cycle_.begin();
        while (!stop.stop_requested()) {
            const std::optional<PollReport> report = cycle_.poll(stop);
            if (!report) return;
            report_(*report);
            std::unique_lock lock(mutex_);
            changed_.wait_for(lock, stop, report->next_in, [this] { return asked_; });
            asked_ = false;
        }
    }

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

}  // namespace kiosk::net
