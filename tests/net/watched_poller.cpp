#include "tests/net/watched_poller.hpp"

#include <stdexcept>
#include <utility>

namespace kiosk::net {

using namespace std::chrono_literals;

PollOptions quiet_options(const std::string& url) {
    PollOptions options;
    options.url = url;
    options.interval = 1h;
    options.longest_interval = 2h;
    options.user_agent = "venue-kiosk/test";
    options.wall_clock = [] { return noon; };
    options.random = [] { return 0.5; };
    return options;
}

Result<void> judge_as_a_parser_would(const Body& body) {
    if (body.bytes.starts_with("<")) return fail("this is a page, not a programme");
    return {};
}

WatchedPoller::WatchedPoller(PollOptions options, Poller::Accept accept) {
    poller_ = std::make_unique<Poller>(
        std::move(options),
        [this, accept = std::move(accept)](const Body& body) {
            {
                const std::lock_guard lock(mutex_);
                handed_.push_back(
                    {std::string(body.bytes), std::string(body.url), body.from_store, body.fetched});
            }
            return accept(body);
        },
        [this](const PollReport& report) {
            const std::lock_guard lock(mutex_);
            reports_.push_back(report);
            changed_.notify_all();
        });
}

PollReport WatchedPoller::poll() {
    if (read_ > 0) poller_->poll_now();
    return await();
}

PollReport WatchedPoller::await() {
    std::unique_lock lock(mutex_);
    if (!changed_.wait_for(lock, 30s, [this] { return reports_.size() > read_; })) {
        throw std::runtime_error("the poller reports nothing");
    }
    return reports_[read_++];
}

std::vector<WatchedPoller::Handed> WatchedPoller::handed() const {
    const std::lock_guard lock(mutex_);
    return handed_;
}

}  // namespace kiosk::net
