#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/notice_memory.hpp"
#include "app/setup.hpp"
#include "feed/notices/notices.hpp"

namespace kiosk::app {

/// Notices as they were read, with when each was first seen. Immutable: shared between threads.
using NoticesPtr = std::shared_ptr<const feed::ReadNotices>;

/// Keeps the last good notices, and applies to programmes what they say of sessions. One thread at a time.
class NoticeKeeper {
  public:
    /// Judges a document; a bad one fails and changes nothing.
    Result<NoticesPtr> take(std::string_view bytes, NoticeMemory& memory, Instant at);

    /// Whether overrides would now give another programme than at the last apply().
    bool due(Instant at) const;

    /// Applies what holds at `at` to a programme in all its languages, the first one's and `others`. What
    /// cannot be applied is appended to `findings`.
    void apply(Program& program, std::vector<Program>& others, const Setup& setup, NoticeMemory& memory,
               Instant at, Findings& findings);

    /// When due() will next be true by the clock alone.
    Instant changes_at() const { return changes_at_; }

  private:
    NoticesPtr notices_;
    bool applied_ = true;
    Instant applied_at_{};
    Instant changes_at_ = Instant::max();
};

}  // namespace kiosk::app
