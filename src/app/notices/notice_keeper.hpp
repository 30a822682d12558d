#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/notices/notice_memory.hpp"
#include "app/setup/setup.hpp"
#include "feed/notices/notices.hpp"

namespace kiosk::app {

/// Notices as they were read, with when each was first seen. Immutable: shared between threads.
using NoticesPtr = std::shared_ptr<const feed::ReadNotices>;

/// Keeps the last good notices, and applies to programmes what they say of sessions. One thread at a time.
class NoticeKeeper {
  public:
    /// Judges the document of a source; a bad one fails and changes nothing. A good one takes the place of
    /// that source's earlier one. Gives the notices of all sources, with the findings of this one.
    /// `folder` is where it is remembered when they were first seen; see NoticeMemory.
    Result<NoticesPtr> take(const std::string& source, std::string_view bytes,
                            const std::filesystem::path& folder, Instant at);

    /// Whether overrides would now give another programme than at the last apply().
    bool due(Instant at) const;

    /// Applies what holds at `at` to a programme in all its languages, the first one's and `others`. What
    /// cannot be applied is appended to `findings`.
    void apply(Program& program, std::vector<Program>& others, const Setup& setup, Instant at,
               Findings& findings);

    /// When due() will next be true by the clock alone.
    Instant changes_at() const { return changes_at_; }

  private:
    struct Document {
        NoticeMemory memory;
        Notices notices;
    };

    schedule::StartsWhenTold starts_when_told(const Program& program,
                                              const schedule::OverrideTargets& targets);

    std::map<std::string, Document> documents_;  // by source
    NoticesPtr notices_;
    bool applied_ = true;
    Instant applied_at_{};
    Instant changes_at_ = Instant::max();
};

}  // namespace kiosk::app
