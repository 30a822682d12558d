#include "app/sources/feed_receiver.hpp"

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

FeedReceiver::FeedReceiver(std::shared_ptr<Assembler> assembler, Source source, std::size_t index,
                           Mailbox<Event>& mail)
    : assembler_(std::move(assembler)), source_(std::move(source)), index_(index), mail_(mail) {}

Result<void> FeedReceiver::accept(const net::Body& body) {
    if (source_.kind == Source::Kind::notices) return accept_notices(body);
    auto loaded = assembler_->take(source_, body.bytes, {!body.from_store, body.fetched});
    if (!loaded) return tl::make_unexpected(loaded.error());
    const char* const origin = body.from_store ? "from the store" : "received";
    if (!*loaded) {
        spdlog::info("{} {}; there is no programme yet", source_.name, origin);
        return {};
    }
    const Program& program = (*loaded)->program();
    spdlog::info("programme {}: {} sessions in {} rooms, zone {}, news from {}", origin,
                 program.sessions.size(), program.rooms.size(), program.zone.name(), source_.name);
    if ((*loaded)->new_findings) log_findings((*loaded)->findings);
    // How old the last run's programme is has to be known before it is shown; of a fresh one the report
    // tells.
    if (body.from_store) confirmed(body.fetched);
    mail_.post(FeedArrived{*std::move(loaded)});
    return {};
}

// Files of this machine are as old as they are; what staff add says nothing of the programme's age.
void FeedReceiver::confirmed(Instant at) {
    if (!is_of_programme(source_.kind) || !is_from_web(source_)) return;
    mail_.post(SourceConfirmed{index_, at});
}

Result<void> FeedReceiver::accept_notices(const net::Body& body) {
    auto notices = assembler_->take_notices(source_, body.bytes, body.fetched);
    if (!notices) return tl::make_unexpected(placed(source_, notices.error()));
    const Notices& all = (*notices)->notices;
    spdlog::info("notices {}: {} announcements, {} of sessions, {} emergencies",
                 body.from_store ? "from the store" : "received", all.announcements.size(),
                 all.overrides.size(), all.emergencies.size());
    log_findings((*notices)->findings);
    mail_.post(NoticesArrived{*std::move(notices)});
    refresh(body.fetched);
    return {};
}

void FeedReceiver::refresh(Instant at) {
    if (LoadedPtr loaded = assembler_->refresh(at)) mail_.post(FeedArrived{std::move(loaded)});
}

void FeedReceiver::report(const net::PollReport& report) {
    const std::string words = without_figures(report.error);
    if (words != last_error_) {
        if (report.error.empty()) {
            spdlog::info("{} answers again", source_.name);
        } else {
            spdlog::warn("poll failed: {}", report.error);
        }
        last_error_ = words;
    }
    if (!report.store_error.empty()) spdlog::warn("store: {}", report.store_error);
    if (report.last_success) confirmed(*report.last_success);
    if (source_.kind == Source::Kind::notices) refresh(report.at);
    mail_.post(PollEnded{index_, report});
}

}  // namespace kiosk::app
