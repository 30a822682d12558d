#include "app/feed_poller.hpp"

#include <spdlog/spdlog.h>

#include "app/feed_receiver.hpp"

namespace kiosk::app {

std::vector<std::unique_ptr<net::Poller>> poll_feeds(const Setup& setup, const Clock& clock,
                                                     Mailbox<Event>& mail) {
    const auto assembler = std::make_shared<Assembler>(setup);
    std::vector<std::unique_ptr<net::Poller>> pollers;
    for (const Source& source : sources(setup)) {
        net::PollOptions options = source.options;
        options.wall_clock = [&clock] { return std::chrono::floor<std::chrono::seconds>(clock.now()); };
        spdlog::info("polling {} every {} s", source.name,
                     std::chrono::floor<std::chrono::seconds>(options.interval).count());
        const auto receiver = std::make_shared<FeedReceiver>(assembler, source, pollers.size(), mail);
        pollers.push_back(std::make_unique<net::Poller>(
            std::move(options), [receiver](const net::Body& body) { return receiver->accept(body); },
            [receiver](const net::PollReport& report) { receiver->report(report); }));
    }
    return pollers;
}

}  // namespace kiosk::app
