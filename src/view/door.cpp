#include "view/door.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>

#include "view/agenda.hpp"
#include "view/header.hpp"
#include "view/page_marks.hpp"
#include "view/session_block.hpp"
#include "view/state_words.hpp"
#include "view/texts.hpp"
#include "view/times.hpp"

namespace kiosk::view {
namespace {

struct Leading {
    const Session* session = nullptr;
    Lead as = Lead::now;
};

Leading leading(const Context& c, const schedule::RoomBoard& room) {
    if (!room.now.empty()) return {&c.session(room.now.front()), Lead::now};
    if (!room.next) return {};
    return {&c.session(*room.next), room.phase == schedule::Phase::before ? Lead::first : Lead::next};
}

// What is said above the next session when it is not today's, or instead of one.
std::string state_words(const Context& c, const schedule::RoomBoard& room) {
    using schedule::Phase;
    if (room.phase == Phase::running || room.phase == Phase::before) return {};
    if (room.next && days_to(c, c.session(*room.next).start) == 0) return {};
    return idle_words(c, room);
}

// The agenda from ample to scant, and how far the leading session may give way for it.
struct Share {
    AgendaSize agenda;
    std::size_t level;
};
constexpr std::array shares{
    Share{{4, 2}, 2},  Share{{3, 2}, 2},  Share{{2, 2}, 5},  Share{{2, 1}, 8},
    Share{{3, 1}, 10}, Share{{1, 2}, 10}, Share{{3, 1}, 11}, Share{{2, 1, false}, 99},
};

// All between header and agenda.
class Middle {
  public:
    Middle(const Context& c, const schedule::RoomBoard& room, const Leading& lead, int width)
        : c_(c),
          width_(width),
          state_(state_words(c, room)),
          above_(lead.session == nullptr ? Block{}
                                         : text_block(c, state_, {Face::regular, c.px(3.6), c.px(3.0)},
                                                      {width, 2, 0}, c.theme.muted)) {
        if (lead.session != nullptr) session_.emplace(c, *lead.session, lead.as, c.room(room.room), width);
    }

    // None where the leading session would have to give way further than to this level.
    std::optional<Block> in(int height, std::size_t most_level) {
        if (!session_) return statement(c_, state_, {width_, height});
        const int gap = c_.px(2.4);
        const int used = above_.empty() ? 0 : above_.h + gap;
        const auto session = session_->compose(height - used, most_level);
        if (!session) return std::nullopt;
        return column({above_, *session}, gap);
    }

  private:
    const Context& c_;
    int width_;
    std::string state_;
    Block above_;
    std::optional<SessionComposer> session_;
};

}  // namespace

Scene door(const Context& c, const schedule::RoomBoard& room, std::size_t page, std::size_t pages) {
    Scene scene{c.size, c.theme.background, {}, {}};
    const Rect area = content_area(c);
    const Room& where = c.room(room.room);
    const Block top = header(c, where.name, c.title);
    put(scene, top, area.x, area.y);

    const int begin = area.y + top.h + c.px(c.portrait() ? 2.6 : 3.2);
    const Block marks = page_marks(c, page, pages);
    const int bottom = marks.empty() ? area.bottom() : area.bottom() - marks.h - c.px(1.6);
    put(scene, marks, area.right() - marks.w, area.bottom() - marks.h);

    const Leading lead = leading(c, room);
    Middle middle(c, room, lead, area.w);
    const Agenda agenda_sessions = agenda_of(c, room, lead.session);
    for (const Share& share : shares) {
        const bool last = &share == &shares.back();
        const std::size_t least = agenda_sessions.least_rows();
        if (share.agenda.rows < least && !last) continue;
        AgendaSize size = share.agenda;
        size.rows = std::max(size.rows, least);
        const Block agenda = agenda_block(c, agenda_sessions, size, area.w);
        const int below = agenda.empty() ? bottom : bottom - agenda.h - c.px(2.6);
        const auto main = middle.in(below - begin, share.level);
        if (!main) continue;
        // Words that stand for a whole screen stand in its middle.
        const int above = lead.session == nullptr ? std::max(0, (below - begin - main->h) / 2) : 0;
        put(scene, *main, area.x, begin + above);
        put(scene, agenda, area.x, bottom - agenda.h);
        break;
    }
    return scene;
}

}  // namespace kiosk::view
