#include "app/sources/feed_poller.hpp"

#include <spdlog/spdlog.h>

#include <algorithm>

#include "app/sources/feed_receiver.hpp"

namespace kiosk::app {

namespace {

using std::chrono::milliseconds;

// A day that runs faster is polled as often as it would be otherwise; one that all but stands, in real time.
milliseconds on_clock(const Clock& clock, milliseconds span) {
    constexpr milliseconds least{50};
    return std::max(std::min(least, span), std::min(span, clock.real_time(span)));
}

// Takes what a fleet tells, for as long as it has anybody to give it to.
FleetDocuments::Take taker(std::shared_ptr<const Setup> setup, std::shared_ptr<Assembler> assembler,
                           const Clock& clock, Mailbox<Event>& mail) {
    return [setup = std::move(setup), assembler = std::move(assembler), &clock, &mail](
               const std::string& topic, std::string_view document, bool known) -> Result<void> {
        const Instant at = std::chrono::floor<std::chrono::seconds>(clock.now());
        const auto notices = assembler->take_notices(topic, document, at);
        if (!notices) return tl::make_unexpected(notices.error());
        for (const Finding& finding : (*notices)->findings)
            spdlog::warn("{}: {}: {}", topic, finding.where, finding.what);
        // Those that are polled for will be there in a moment, and must not be gone until then.
        mail.post(NoticesArrived{*notices, known && !setup->config.notices.empty()});
        if (LoadedPtr loaded = assembler->refresh(at)) mail.post(FeedArrived{std::move(loaded)});
        return {};
    };
}

}  // namespace

FeedPollers::FeedPollers(std::shared_ptr<const Setup> setup, const Clock& clock, Mailbox<Event>& mail,
                         FleetDocuments& fleet, std::uint64_t after)
    : setup_(std::move(setup)), assembler_(std::make_shared<Assembler>(*setup_, after)) {
    fleet.attach(taker(setup_, assembler_, clock, mail));
    for (const Source& source : sources(*setup_)) {
        net::PollOptions options = source.options;
        options.interval = on_clock(clock, options.interval);
        options.longest_interval = on_clock(clock, options.longest_interval);
        options.wall_clock = [&clock] { return std::chrono::floor<std::chrono::seconds>(clock.now()); };
        spdlog::info("polling {} every {} s", source.name,
                     std::chrono::floor<std::chrono::seconds>(source.options.interval).count());
        const auto receiver = std::make_shared<FeedReceiver>(assembler_, source, pollers_.size(), mail);
        pollers_.push_back(std::make_unique<net::Poller>(
            std::move(options), [receiver](const net::Body& body) { return receiver->accept(body); },
            [receiver](const net::PollReport& report) { receiver->report(report); }));
        names_.push_back(source.name);
        if (source.kind == Source::Kind::notices) of_notices_ = pollers_.back().get();
        if (!is_from_web(source)) of_files_.push_back(pollers_.back().get());
    }
}

void FeedPollers::ask_pulse() {
    for (const auto& poller : pollers_) poller->ask_pulse();
}

std::vector<std::string> FeedPollers::unanswered() const {
    std::vector<std::string> silent;
    for (std::size_t i = 0; i < pollers_.size(); ++i) {
        if (!pollers_[i]->answered()) silent.push_back(names_[i]);
    }
    return silent;
}

void FeedPollers::poll_now() {
    for (const auto& poller : pollers_) poller->poll_now();
}

void FeedPollers::look_at_files() {
    for (net::Poller* const poller : of_files_) poller->poll_now();
}

void FeedPollers::look_at_notices() {
    if (of_notices_ != nullptr) of_notices_->poll_now();
}

FeedPollers::~FeedPollers() {
    assembler_->stop();
}

}  // namespace kiosk::app
