#include <string>
#include <vector>

#include "view/marks.hpp"
#include "view/progress.hpp"
#include "view/session_parts.hpp"
#include "view/texts.hpp"
#include "view/times.hpp"
#include "view/wrap.hpp"

namespace kiosk::view {
namespace {

// Where and when it was to be, what it was called, and why that is so.
std::string why(const Context& c, const Session& session) {
    if (!is_told(c, session)) return {};
    std::vector<std::string> told;
    if (is_moved(session)) {
        if (const Room* from = find_room_by_id(c.program, session.status.moved_from))
            told.push_back(isolated(c, c.words("moved_from", {{"room", isolated(c, from->name)}})));
    }
    if (is_retimed(session) && !tells_delay(session)) {
        const std::string time = time_and_day(c, *session.status.planned_start);
        told.push_back(isolated(c, c.words("planned_for", {{"time", isolated(c, time)}})));
    }
    if (!is_cancelled(session) && !session.status.planned_title.empty())
        told.push_back(
            isolated(c, c.words("formerly", {{"title", isolated(c, session.status.planned_title)}})));
    if (!session.status.reason.empty()) told.push_back(isolated(c, session.status.reason));
    std::string text;
    for (const std::string& one : told) text += (text.empty() ? "" : " · ") + one;
    return text;
}

}  // namespace

Block mark_line(const Context& c, const Session& session, Lead lead, int width) {
    const int size = c.px(3.5);
    const int gap = c.px(2.2);
    const std::vector<Block> status = status_marks(c, session, size);
    Block mark;
    if (is_cancelled(session)) {
        mark = status.front();
    } else if (lead == Lead::now) {
        mark = pill(c, c.words("now"), size, c.theme.now, c.theme.on_now);
    } else {
        mark = pill(c, c.words(lead == Lead::first ? "first" : "next"), size, c.theme.next, c.theme.on_next);
    }
    // With the days of its start and end it may be wider than the page.
    const Block time =
        text_block(c, session_time(c, session), {Face::semibold, c.px(3.8), c.px(smallest_type)},
                   {width, 2, 0, true}, c.theme.text);
    std::vector<Block> parts{mark, time};
    if (!is_cancelled(session)) {
        const std::string left = lead == Lead::now ? time_left(c, session.end) : time_to_go(c, session.start);
        parts.push_back(line_block(c, left, {Face::regular, c.px(3.8)}, c.theme.muted));
        parts.insert(parts.end(), status.begin(), status.end());
    }
    const Block first = wrapped_row(parts, width, gap, c.px(1), Align::center);
    const Block reason = text_block(c, why(c, session), {Face::semibold, c.px(3.3), c.px(smallest_type)},
                                    {width, 2, 0}, c.theme.text);
    const Block progress = lead == Lead::now && !is_cancelled(session)
                               ? progress_line(c, session, std::min(first.w, width))
                               : Block{};
    return column({first, progress, reason}, c.px(1));
}

}  // namespace kiosk::view
