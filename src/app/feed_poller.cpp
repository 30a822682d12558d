#include "app/feed_poller.hpp"

#include <spdlog/spdlog.h>

#include "app/feed_receiver.hpp"
#include "net/source_url.hpp"

namespace kiosk::app {
std::unique_ptr<net::Poller> poll_feed(const Setup& setup, const Clock& clock, Mailbox<Event>& mail) {
    auto options = poll_options(setup);
    options.wall_clock = [&clock] { return std::chrono::floor<std::chrono::seconds>(clock.now()); };
    spdlog::info("polling {} every {} s", net::redacted(options.url), setup.config.poll.count());
    const auto receiver = std::make_shared<FeedReceiver>(feed_options(setup), mail);
    return std::make_unique<net::Poller>(
        std::move(options), [receiver](const net::Body& body) { return receiver->accept(body); },
        [receiver](const net::PollReport& report) { receiver->report(report); });
}

}  // namespace kiosk::app
