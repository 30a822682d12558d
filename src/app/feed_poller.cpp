#include "app/feed_poller.hpp"

#include <spdlog/spdlog.h>

#include "net/source_url.hpp"

namespace kiosk::app {
namespace {

void log_findings(const Findings& findings) {
    constexpr std::size_t most = 20;
    std::size_t warnings = 0;
    for (const Finding& finding : findings) {
        if (finding.severity == Finding::Severity::note) continue;
        if (++warnings <= most) spdlog::warn("feed: {}: {}", finding.where, finding.what);
    }
    if (warnings > most) spdlog::warn("feed: {} more findings; see venue-kiosk check", warnings - most);
}

// Runs on the network thread only.
class Receiver {
  public:
    Receiver(feed::FeedOptions options, Mailbox<Event>& mail) : options_(std::move(options)), mail_(mail) {}

    Result<void> accept(const net::Body& body) {
        auto loaded = load(body.bytes, options_);
        if (!loaded) return tl::make_unexpected(loaded.error());
        const std::size_t sessions = (*loaded)->program().sessions.size();
        // An export that went wrong is often valid and empty.
        if (sessions == 0 && sessions_ > 0) {
            return fail(
                "the feed has no session any more; the last programme had " + std::to_string(sessions_), {},
                "look at the programme tool's export");
        }
        sessions_ = sessions;
        spdlog::info("programme {}: {} sessions in {} rooms, zone {}",
                     body.from_store ? "from the store" : "received", sessions,
                     (*loaded)->program().rooms.size(), (*loaded)->program().zone.name());
        log_findings((*loaded)->parsed.findings);
        mail_.post(FeedArrived{*std::move(loaded)});
        return {};
    }

    void report(const net::PollReport& report) {
        // A week of polls must not fill a disk: only what changes is logged.
        if (report.error != last_error_) {
            if (report.error.empty()) {
                spdlog::info("the feed answers again");
            } else {
                spdlog::warn("poll failed: {}", report.error);
            }
            last_error_ = report.error;
        }
        if (!report.store_error.empty()) spdlog::warn("store: {}", report.store_error);
        mail_.post(PollEnded{report});
    }

  private:
    feed::FeedOptions options_;
    Mailbox<Event>& mail_;
    std::size_t sessions_ = 0;
    std::string last_error_;
};

}  // namespace

std::unique_ptr<net::Poller> poll_feed(const Setup& setup, const Clock& clock, Mailbox<Event>& mail) {
    auto options = poll_options(setup);
    options.wall_clock = [&clock] { return std::chrono::floor<std::chrono::seconds>(clock.now()); };
    spdlog::info("polling {} every {} s", net::redacted(options.url), setup.config.poll.count());
    const auto receiver = std::make_shared<Receiver>(feed_options(setup), mail);
    return std::make_unique<net::Poller>(
        std::move(options), [receiver](const net::Body& body) { return receiver->accept(body); },
        [receiver](const net::PollReport& report) { receiver->report(report); });
}

}  // namespace kiosk::app
