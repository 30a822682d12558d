#include "app/feed_poller.hpp"

#include <spdlog/spdlog.h>

#include "app/feed_receiver.hpp"
#include "net/source_url.hpp"

namespace kiosk::app {

FeedPollers::FeedPollers(std::shared_ptr<const Setup> setup, const Clock& clock, Mailbox<Event>& mail,
                         std::uint64_t after)
    : setup_(std::move(setup)), assembler_(std::make_shared<Assembler>(*setup_, after)) {
    for (const Source& source : sources(*setup_)) {
        net::PollOptions options = source.options;
        options.wall_clock = [&clock] { return std::chrono::floor<std::chrono::seconds>(clock.now()); };
        spdlog::info("polling {} every {} s", source.name,
                     std::chrono::floor<std::chrono::seconds>(options.interval).count());
        const auto receiver = std::make_shared<FeedReceiver>(assembler_, source, pollers_.size(), mail);
        pollers_.push_back(std::make_unique<net::Poller>(
            std::move(options), [receiver](const net::Body& body) { return receiver->accept(body); },
            [receiver](const net::PollReport& report) { receiver->report(report); }));
        const auto address = net::parse_source(source.options.url);
        if (address && address->kind == net::SourceUrl::Kind::file)
            of_files_.push_back(pollers_.back().get());
    }
}

void FeedPollers::look_at_files() {
    for (net::Poller* const poller : of_files_) poller->poll_now();
}

FeedPollers::~FeedPollers() {
    assembler_->stop();
}

}  // namespace kiosk::app
