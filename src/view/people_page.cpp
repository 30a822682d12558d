#include "view/people_page.hpp"

#include <algorithm>
#include <array>

#include "view/header.hpp"
#include "view/page_marks.hpp"
#include "view/people_cards.hpp"
#include "view/session_parts.hpp"
#include "view/texts.hpp"
#include "view/times.hpp"

namespace kiosk::view {
namespace {

constexpr std::size_t most_pages = 24;
constexpr std::size_t most_beside_a_picture = 6;

bool has_faces(const Session& session) {
    return !session.people.empty() && !is_cancelled(session);
}

// The session's main picture, as wide as the faces below it. The panel stands until it is there.
Block main_picture(const Context& c, const Session& session, int width, int height) {
    Block block;
    if (session.image.empty() || session.people.size() > most_beside_a_picture) return block;
    block.w = width;
    block.h = block.baseline = std::min(height, width * 9 / 16);
    const Rect all{0, 0, block.w, block.h};
    const int radius = c.px(1);
    block.items.emplace_back(Box{all, c.theme.panel, radius, {0, 0, 0, 0}, 0});
    block.items.emplace_back(Picture{all, session.image, radius});
    return block;
}

// Everybody who takes part, below the picture where that leaves room for all.
Block faces_and_picture(const Context& c, const Session& session, Size space) {
    const Block picture = main_picture(c, session, space.w, space.h * (c.portrait() ? 36 : 38) / 100);
    const int gap = c.px(3.2);
    if (!picture.empty()) {
        const Block faces = people_cards(c, session.people, {space.w, space.h - picture.h - gap});
        if (faces.cut.empty() && picture.h + gap + faces.h <= space.h) return column({picture, faces}, gap);
    }
    return people_cards(c, session.people, space);
}

struct Density {
    double title;  // units
    int title_lines, fact_lines;
    bool organisers, small;
    double gap;  // units
};
constexpr std::array densities{
    Density{6.8, 5, 3, true, false, 2.6},  Density{6.8, 5, 1, true, false, 2.4},
    Density{6.2, 4, 1, true, false, 2.0},  Density{5.6, 4, 1, true, false, 1.8},
    Density{5.0, 4, 1, false, false, 1.6}, Density{4.6, 4, 0, false, true, 1.4},
    Density{4.5, 3, 0, false, true, 1.2},
};

class About {
  public:
    About(const Context& c, const Session& session, Size space, int most_lines)
        : c_(c), session_(session), space_(space), most_lines_(most_lines) {}

    // What is said of the session itself. Some of its summary is worth smaller type, but nothing left out.
    Block fitted() const {
        for (const int least_lines : {3, 0}) {
            if (least_lines > 0 && session_.summary.empty()) continue;
            for (const Density& d : densities) {
                if (least_lines > 0 && !d.organisers) break;
                const bool last = &d == &densities.back();
                const Parts parts = parts_of(d, last);
                if ((parts.all.h > space_.h || !parts.all.cut.empty()) && !last) continue;
                const int gap = c_.px(d.gap);
                const int lines = std::min((space_.h - parts.all.h - gap) / line_height(), most_lines_);
                if (lines < least_lines) continue;
                return column({parts.head, summary(lines), parts.organisers}, gap);
            }
        }
        return {};
    }

  private:
    struct Parts {
        Block head, organisers, all;
    };

    Parts parts_of(const Density& d, bool last) const {
        const int gap = c_.px(d.gap);
        const Lead lead = session_.start <= c_.board.at ? Lead::now : Lead::next;
        const Block mark = mark_line(c_, session_, lead, space_.w);
        const Block access = access_and_facts(c_, session_, space_.w, d.fact_lines, d.small);
        TextSpace room{space_.w, d.title_lines, 0, true};
        if (last) room.height = std::max(c_.px(4.5), space_.h - mark.h - access.h - 2 * gap);
        const Block title =
            title_block(c_, session_, {Face::display, c_.px(d.title), c_.px(4.5), 1.12}, room);
        Block subtitle;
        if (d.organisers) {
            subtitle = text_block(c_, session_.subtitle, {Face::semibold, c_.px(3.6), c_.px(3.0), 1.25},
                                  {space_.w, 2, 0, true}, c_.theme.text);
        }
        Parts parts;
        parts.head = column({column({mark, title, subtitle}, c_.px(d.gap * 0.6)), access}, gap);
        if (d.organisers) parts.organisers = organisers_line(c_, session_, space_.w);
        parts.all = column({parts.head, parts.organisers}, gap);
        return parts;
    }

    TextStyle style() const {
        return {Face::regular, c_.px(3.2), c_.px(3.0), 1.42, false, text_language(session_)};
    }
    int line_height() const { return static_cast<int>(style().size * style().spacing) + 1; }

    // Nothing rather than a line and a half. An extract by nature: its end is no fault to report.
    Block summary(int lines) const {
        if (lines < 2) return {};
        Block text = text_block(c_, session_.summary, style(), {space_.w, lines, 0}, c_.theme.muted);
        text.cut.clear();
        return text;
    }

    const Context& c_;
    const Session& session_;
    Size space_;
    int most_lines_;
};

}  // namespace

std::vector<std::size_t> sessions_with_people(const Context& c) {
    std::vector<std::size_t> found;
    const auto add = [&](std::size_t index) {
        const bool known = std::ranges::find(found, index) != found.end();
        if (has_faces(c.session(index)) && !known && found.size() < most_pages) found.push_back(index);
    };
    for (const schedule::RoomBoard& room : c.board.rooms) {
        for (const std::size_t index : room.now) add(index);
        if (room.now.empty() && room.next && !on_another_day(c, c.session(*room.next).start)) add(*room.next);
    }
    return found;
}

Scene people_page(const Context& c, const Page& page) {
    Scene scene{c.size, c.theme.background, {}, {}};
    const Session& session = c.session(page.items.front());
    const Room* room = find_room_by_id(c.program, session.room);
    const Rect area = content_area(c);
    const Block top =
        room != nullptr ? header(c, room->name, c.title) : header(c, c.title, std::string_view());
    put(scene, top, area.x, area.y);
    const Block marks = page_marks(c, page.index, page.of);
    const int bottom = marks.empty() ? area.bottom() : area.bottom() - marks.h - c.px(1.8);
    put(scene, marks, area.right() - marks.w, area.bottom() - marks.h);

    const int begin = area.y + top.h + c.px(c.portrait() ? 2.6 : 3.6);
    const Size space{area.w, std::max(1, bottom - begin)};
    if (!c.portrait()) {
        // One face needs no more than half.
        const int left_w = space.w * (session.people.size() == 1 ? 52 : 43) / 100;
        const int right_x = left_w + c.px(5);
        const Block left = About(c, session, {left_w, space.h}, 9).fitted();
        const Block faces = faces_and_picture(c, session, {space.w - right_x, space.h});
        put(scene, left, area.x, begin);
        put(scene, faces, area.x + right_x, begin + std::max(0, (space.h - faces.h) / 2));
        return scene;
    }
    // The words take what they need without the summary, at most a half; the faces take the rest.
    const Block above = About(c, session, {space.w, space.h / 2}, 5).fitted();
    const int gap = c.px(3.2);
    const Block faces = faces_and_picture(c, session, {space.w, space.h - above.h - gap});
    put(scene, above, area.x, begin);
    put(scene, faces, area.x, begin + above.h + gap);
    return scene;
}

}  // namespace kiosk::view
