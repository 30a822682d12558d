#include "app/feed_poller.hpp"

#include <spdlog/spdlog.h>

#include "app/feed_receiver.hpp"

namespace kiosk::app {

FeedPollers::FeedPollers(const Setup& setup, const Clock& clock, Mailbox<Event>& mail)
    : assembler_(std::make_shared<Assembler>(setup)) {
    for (const Source& source : sources(setup)) {
        net::PollOptions options = source.options;
        options.wall_clock = [&clock] { return std::chrono::floor<std::chrono::seconds>(clock.now()); };
        spdlog::info("polling {} every {} s", source.name,
                     std::chrono::floor<std::chrono::seconds>(options.interval).count());
        const auto receiver = std::make_shared<FeedReceiver>(assembler_, source, pollers_.size(), mail);
        pollers_.push_back(std::make_unique<net::Poller>(
            std::move(options), [receiver](const net::Body& body) { return receiver->accept(body); },
            [receiver](const net::PollReport& report) { receiver->report(report); }));
    }
}

FeedPollers::~FeedPollers() {
    assembler_->stop();
}

}  // namespace kiosk::app
