#pragma once

#include <cstddef>
#include <memory>
#include <optional>

#include "view/block.hpp"
#include "view/context.hpp"

namespace kiosk::view {

/// As what a session is shown: the one that runs, the one after it, or the first of an event to come.
enum class Lead { now, next, first };

/// One session in full at the door of `here`, in `width` pixels: mark and times, title, where it is held if
/// that is elsewhere, the staff's note, access line, facts, people, QR code of the livestream, organisers and
/// summary. What gives way first is the summary, then the size of title and people, then organisers and
/// subtitle, then facts, at last the note. Where it is held always stands. Lives no longer than its
/// arguments; what it has set once serves for every height.
class SessionComposer {
  public:
    SessionComposer(const Context& c, const Session& session, Lead lead, const Room& here, int width);
    ~SessionComposer();

    /// As generously as it fits into `height` pixels; none where more than `most_level` would have to give
    /// way: to 5 nothing but the summary and sizes, to 10 no person, at last all that may.
    std::optional<Block> compose(int height, std::size_t most_level);

  private:
    class Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace kiosk::view
