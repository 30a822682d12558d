#include <spdlog/spdlog.h>

#include <utility>

#include "app/pictures/slides.hpp"
#include "app/screen/screen_loop.hpp"
#include "app/status/status_files.hpp"

// What becomes of a running screen when its settings are others.
namespace kiosk::app {
namespace {

// What a window or its fonts are made with: the rest of a config is looked at with every frame.
bool needs_a_start(const config::Config& one, const config::Config& other) {
    return one.fonts != other.fonts || one.display.index != other.display.index;
}

}  // namespace

// A faulty edit changes nothing but what staff are told.
void ScreenLoop::take_setups() {
    for (const SetupRead& read : parts_.setups.take()) {
        if (read.setup == nullptr) {
            if (read.error != state_.setup_error && !read.error.empty())
                spdlog::error("{}; the screen goes on with the settings that it has", read.error);
        } else {
            use(read.setup);
        }
        apply(SetupJudged{read.error});
    }
}

void ScreenLoop::use(const SetupPtr& setup) {
    const SetupPtr before = std::exchange(setup_, setup);
    const config::Config& now = setup_->config;
    if (needs_a_start(before->config, now))
        spdlog::warn("settings: another display or other fonts are used from the next start on");
    if (before->config.display.rotation != now.display.rotation) {
        parts_.window.rotate(now.display.rotation);
        exposed_ = true;
    }
    parts_.reporter.use(status_directory(now.status_dir));
    use_fleet();
    if (slide_folders(before->config) != slide_folders(now)) parts_.slides.use(slide_folders(now));
    // Those of another file are not ours any more.
    if (before->config.notices != now.notices) apply(NoticesArrived{});
    spdlog::info("settings read again from {}", setup_->config_name);
    if (!read_alike(*before, *setup_)) {
        poll_anew();
    } else if (state_.programme && before->config.rooms != now.rooms) {
        log_unknown_rooms();
    }
}

// What the old sources have still posted belongs to nobody.
void ScreenLoop::poll_anew() {
    const std::uint64_t last = state_.programme ? state_.programme->serial : 0;
    parts_.pollers.reset();
    const auto unread = parts_.mail.take();
    for (const Event& posted : unread) {
        const bool of_sources = std::holds_alternative<FeedArrived>(posted) ||
                                std::holds_alternative<PollEnded>(posted) ||
                                std::holds_alternative<NoticesArrived>(posted);
        if (of_sources) continue;
        // Whoever asks for something is answered once the new sources are there.
        if (std::holds_alternative<PictureAsked>(posted) || std::holds_alternative<FilesChanged>(posted)) {
            parts_.mail.post(posted);
        } else {
            apply(posted);
        }
    }
    apply(SourcesChanged{});
    parts_.pollers.emplace(setup_, parts_.clock, parts_.mail, parts_.fleet_notices, last + unread.size());
}

}  // namespace kiosk::app
