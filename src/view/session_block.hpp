#pragma once

#include "view/block.hpp"
#include "view/context.hpp"

namespace kiosk::view {

/// As what a session is shown: the one that runs, the one after it, or the first of an event to come.
enum class Lead { now, next, first };

/// One session in full at the door of `here`, in at most `space`: mark and times, title, where it is held if
/// that is elsewhere, the staff's note, access line, facts, people, QR code of the livestream, organisers and
/// summary. It is set as generously as it fits; what gives way first is the summary, then the size of title
/// and people, then organisers and subtitle, then facts, at last the note. Where it is held always stands.
struct SessionBlock {
    Block block;
    std::size_t level =
        0;  ///< how much had to give way: to 5 nothing but the summary and sizes, to 10 no person
};
SessionBlock session_block(const Context& c, const Session& session, Lead lead, const Room& here, Size space);

}  // namespace kiosk::view
