#include "app/notice_keeper.hpp"

#include <spdlog/spdlog.h>

#include "net/source_url.hpp"
#include "schedule/overrides.hpp"

namespace kiosk::app {

Result<NoticesPtr> NoticeKeeper::take(std::string_view bytes, NoticeMemory& memory, Instant at) {
    auto read = feed::read_notices(bytes);
    if (!read) return tl::make_unexpected(read.error());
    if (const std::string trouble = memory.fill_in(read->notices, at); !trouble.empty())
        spdlog::warn("notices: {}", trouble);
    notices_ = std::make_shared<const feed::ReadNotices>(*std::move(read));
    applied_ = false;
    return notices_;
}

bool NoticeKeeper::due(Instant at) const {
    return notices_ && (!applied_ || at >= changes_at_ || at < applied_at_);
}

void NoticeKeeper::apply(Program& program, std::vector<Program>& others, const Setup& setup,
                         NoticeMemory& memory, Instant at, Findings& findings) {
    if (!notices_) return;
    feed::FindingLog log;
    const std::vector<Override>& overrides = notices_->notices.overrides;
    const auto targets = feed::find_overridden(program, overrides, log);
    feed::check_notice_rooms(program, notices_->notices, log);
    for (Finding& finding : log.take()) {
        finding.where =
            net::redacted(setup.config.notices) + (finding.where.empty() ? "" : ": ") + finding.where;
        findings.push_back(std::move(finding));
    }
    const std::chrono::minutes starts = setup.config.event_day_starts;
    const auto holds = schedule::overrides_in_force(program, overrides, targets, at, starts);
    changes_at_ = schedule::overrides_change(program, overrides, targets, at, starts);
    schedule::StartsWhenTold told;
    if (const std::string trouble = memory.starts_when_told(program, overrides, targets, told);
        !trouble.empty())
        spdlog::warn("notices: {}", trouble);
    applied_ = true;
    applied_at_ = at;
    const auto overridden = [&](Program& one, std::size_t language) {
        one = schedule::before_feed_followed(std::move(one), overrides, targets, holds, told);
        one = schedule::overridden(std::move(one), overrides, targets, holds, setup.words[language].locale());
    };
    overridden(program, 0);
    for (std::size_t i = 0; i < others.size(); ++i) overridden(others[i], i + 1);
}

}  // namespace kiosk::app
