#include "view/session_lists.hpp"

#include <algorithm>

#include "schedule/day_list.hpp"
#include "view/header.hpp"
#include "view/legend.hpp"
#include "view/list_rows.hpp"
#include "view/page_marks.hpp"
#include "view/session_parts.hpp"
#include "view/state_words.hpp"
#include "view/texts.hpp"

namespace kiosk::view {
namespace {

constexpr std::size_t most_pages = 12;

std::vector<std::size_t> sessions_of(const Context& c, ViewKind kind) {
    std::vector<schedule::RoomIndex> rooms;
    for (const schedule::RoomBoard& room : c.board.rooms) rooms.push_back(room.room);
    const auto wanted = [&](const Session& session) {
        return kind != ViewKind::access || is_accessible(c, session);
    };
    schedule::DayList list = schedule::rest_of_day(c.program, rooms, c.board.at, c.event_day_starts, wanted);
    std::vector<std::size_t> found = std::move(list.running);
    found.insert(found.end(), list.upcoming.begin(), list.upcoming.end());
    // What only was planned stands by its time, whether it should run by now or not.
    if (c.claims != Claims::now)
        std::ranges::stable_sort(found, {}, [&](std::size_t index) { return c.session(index).start; });
    return found;
}

// The event's name stands beside it whole or not at all.
Block top(const Context& c, ViewKind kind) {
    const bool one_room = kind == ViewKind::plan && c.board.rooms.size() == 1;
    const std::string name = one_room ? c.room(c.board.rooms.front().room).name
                                      : c.words(kind == ViewKind::access ? "access_today" : "upcoming");
    const Block both = header(c, name, c.title);
    return both.cut.empty() ? both : header(c, name, {});
}

// What is said above a list that is not today's.
Block state_block(const Context& c, ViewKind kind, const std::vector<std::size_t>& sessions) {
    if (sessions.empty()) return {};
    const TextStyle style{Face::regular, c.px(3.6), c.px(3.0), 1.25};
    const TextSpace space{content_area(c).w, 2, 0};
    const std::string words = day_list_words(c, c.session(sessions.front()).start, kind == ViewKind::access);
    const std::string age = c.claims == Claims::plan && c.as_of ? age_words(c, *c.as_of) : std::string();
    return column(
        {text_block(c, age, style, space, c.theme.text), text_block(c, words, style, space, c.theme.muted)},
        c.px(1.0));
}

// The services that the rows of a page may show.
std::vector<Service> offered(const Context& c, const std::vector<std::size_t>& sessions) {
    std::vector<Service> found;
    for (const std::size_t index : sessions) {
        for (Service& service : services(c, c.session(index))) found.push_back(std::move(service));
    }
    return explained(c, found);
}

struct Layout {
    Rect rows;   // where they may stand
    int bottom;  // height of what stands below them
    int legend_w;
    int marks_h;  // of that, where the page marks stand below the legend
};

// The same for all pages of a view, with the most that may stand above and below the rows.
Layout layout_of(const Context& c, ViewKind kind, const std::vector<std::size_t>& sessions,
                 const Block& state) {
    const Rect area = content_area(c);
    Layout at;
    at.legend_w = c.portrait() ? area.w : area.w - c.px(24);
    const int legend_h = kind == ViewKind::access ? 0 : legend(c, offered(c, sessions), at.legend_w).h;
    at.marks_h = c.portrait() && legend_h > 0 ? c.px(3.4) : 0;
    at.bottom = std::max(legend_h, c.px(3.4)) + at.marks_h;
    const int above =
        top(c, kind).h + c.px(c.portrait() ? 1.6 : 2.6) + (state.empty() ? 0 : state.h + c.px(1.8));
    at.rows = {area.x, area.y + above, area.w, std::max(1, area.h - above - at.bottom - c.px(1.2))};
    return at;
}

int inset(const Context& c) {
    return c.px(1.1);
}

// Rows that stand on one page, by their heights; a group begins a new page rather than being torn apart,
// unless it would leave a page less than half full.
class Filler {
  public:
    Filler(const Context& c, const std::vector<ListRow>& rows, int height)
        : c_(c), rows_(rows), height_(height) {}

    std::vector<std::size_t> counts() const {
        std::vector<std::size_t> found;
        for (std::size_t first = 0; first < rows_.size();) {
            const std::size_t last = end_of_page(first);
            found.push_back(last - first);
            first = last;
        }
        return found;
    }

  private:
    int height(std::size_t first, std::size_t last) const {
        int sum = 0;
        for (std::size_t i = first; i < last; ++i) sum += rows_[i].block.h + 2 * inset(c_);
        return sum;
    }

    std::size_t end_of_page(std::size_t first) const {
        std::size_t last = first + 1;
        while (last < rows_.size() && height(first, last + 1) <= height_) ++last;
        if (last == rows_.size() || rows_[last].group != rows_[last - 1].group) return last;
        std::size_t begin = last;
        while (begin > first && rows_[begin - 1].group == rows_[last].group) --begin;
        return height(first, begin) * 2 >= height_ ? begin : last;
    }

    const Context& c_;
    const std::vector<ListRow>& rows_;
    int height_;
};

// Rows under each other from the top of their band, each group with its label.
void put_rows(const Context& c, Scene& scene, const Rect& band, const std::vector<std::size_t>& sessions,
              const std::vector<ListRow>& rows, bool line_above) {
    int used = 0;
    for (const ListRow& row : rows) used += row.block.h + 2 * inset(c);
    // Few rows get more air, but stay rows of one list.
    const int air = std::clamp((band.h - used) / static_cast<int>(2 * rows.size()), 0, c.px(1.4));
    const int pad = inset(c) + air;
    int y = band.y;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const bool first = i == 0 || rows[i].group != rows[i - 1].group;
        const int from = first ? 0 : rows_at(c);
        if (i > 0 || line_above) put(scene, hairline(c, band.w - from), band.x + from, y);
        if (first) {
            const Block label = group_label(c, c.session(sessions[i]), rows[i].block.h + pad);
            put(scene, label, band.x, y + pad);
        }
        put(scene, rows[i].block, band.x + rows_at(c), y + pad);
        y += rows[i].block.h + 2 * pad;
    }
}

Scene statement_page(const Context& c, ViewKind kind) {
    Scene scene{c.size, c.theme.background, {}, {}};
    const Rect area = content_area(c);
    const Block head = top(c, kind);
    const int space = area.h - head.h;
    const Block text = statement(c, nothing_to_list(c, kind == ViewKind::access), {area.w, space});
    put(scene, head, area.x, area.y);
    put(scene, text, area.x, area.y + head.h + (space - text.h) / 2);
    return scene;
}

}  // namespace

bool is_accessible(const Context& c, const Session& session) {
    if (session.stream) return true;
    const Room* room = find_room_by_id(c.program, session.room);
    const Access all = room != nullptr ? merged(session.access, room->access) : session.access;
    return has(all, AccessKind::sign_language_interpreted) || has(all, AccessKind::sign_language_held) ||
           has(all, AccessKind::sign_supported_speech) || has(all, AccessKind::captions);
}

ListPages list_pages(const Context& c, ViewKind kind) {
    const std::vector<std::size_t> sessions = sessions_of(c, kind);
    if (sessions.empty()) return {{{}}, 0};
    const Layout at = layout_of(c, kind, sessions, state_block(c, kind, sessions));
    const auto least_height = static_cast<std::size_t>(c.px(6.0)) + 1;
    // No more rows are laid out than could stand on all pages.
    const std::size_t most =
        most_pages * (static_cast<std::size_t>(std::max(0, at.rows.h)) / least_height + 1);
    std::vector<std::size_t> considered = sessions;
    considered.resize(std::min(considered.size(), most));
    const auto rows = list_rows(c, considered, {kind == ViewKind::access, at.rows.w});
    ListPages result;
    std::size_t first = 0;
    for (const std::size_t count : Filler(c, rows, at.rows.h).counts()) {
        if (result.pages.size() == most_pages) break;
        const auto begin = sessions.begin() + static_cast<std::ptrdiff_t>(first);
        result.pages.emplace_back(begin, begin + static_cast<std::ptrdiff_t>(count));
        first += count;
    }
    result.more = sessions.size() - first;
    return result;
}

Scene session_list(const Context& c, const Page& page) {
    if (page.items.empty()) return statement_page(c, page.kind);
    Scene scene{c.size, c.theme.background, {}, {}};
    const Rect area = content_area(c);
    // What stands above and below the rows is that of the whole list, not of this page.
    const std::vector<std::size_t> all = sessions_of(c, page.kind);
    const Block state = state_block(c, page.kind, all);
    const Layout at = layout_of(c, page.kind, all, state);
    const auto rows = list_rows(c, page.items, {page.kind == ViewKind::access, at.rows.w});
    const Block head = top(c, page.kind);
    put(scene, head, area.x, area.y);
    put(scene, state, area.x, at.rows.y - state.h - c.px(1.8));
    // An upright header ends in a line of its own.
    put_rows(c, scene, at.rows, page.items, rows, !c.portrait() || !state.empty());

    const int middle = area.bottom() - at.marks_h - (at.bottom - at.marks_h) / 2;
    const Block marks = page_marks(c, page.index, page.of);
    put(scene, marks, area.right() - marks.w,
        at.marks_h > 0 ? area.bottom() - marks.h : middle - marks.h / 2);
    const bool last = page.index + 1 == page.of;
    Block words;
    if (last && page.more > 0) {
        words =
            text_block(c, c.words("sessions_more", {{"count", static_cast<std::int64_t>(page.more)}}),
                       {Face::semibold, c.px(2.8), c.px(smallest_type)}, {at.legend_w, 1, 0}, c.theme.muted);
    } else if (page.kind != ViewKind::access) {
        words = legend(c, shown_on(scene.items, offered(c, page.items)), at.legend_w);
    }
    put(scene, words, area.x, middle - words.h / 2);
    return scene;
}

}  // namespace kiosk::view
