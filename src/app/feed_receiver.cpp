#include "app/feed_receiver.hpp"

#include <spdlog/spdlog.h>

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

// "after 12 ms" is another figure at every poll, and no news.
std::string without_figures(std::string text) {
    std::erase_if(text, [](char c) { return c >= '0' && c <= '9'; });
    return text;
}

}  // namespace

FeedReceiver::FeedReceiver(feed::FeedOptions options, Mailbox<Event>& mail)
    : options_(std::move(options)), mail_(mail) {}

Result<void> FeedReceiver::accept(const net::Body& body) {
    auto loaded = load(body.bytes, options_);
    if (!loaded) return tl::make_unexpected(loaded.error());
    const Program& program = (*loaded)->program();
    if (program.sessions.empty() && sessions_ > 0) {
        return fail("the feed has no session any more; the last programme had " + std::to_string(sessions_),
                    {}, "look at the programme tool's export");
    }
    sessions_ = program.sessions.size();
    spdlog::info("programme {}: {} sessions in {} rooms, zone {}",
                 body.from_store ? "from the store" : "received", sessions_, program.rooms.size(),
                 program.zone.name());
    log_findings((*loaded)->parsed.findings);
    mail_.post(FeedArrived{*std::move(loaded)});
    return {};
}

void FeedReceiver::report(const net::PollReport& report) {
    const std::string words = without_figures(report.error);
    if (words != last_error_) {
        if (report.error.empty()) {
            spdlog::info("the feed answers again");
        } else {
            spdlog::warn("poll failed: {}", report.error);
        }
        last_error_ = words;
    }
    if (!report.store_error.empty()) spdlog::warn("store: {}", report.store_error);
    mail_.post(PollEnded{report});
}

}  // namespace kiosk::app
