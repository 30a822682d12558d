#include "view/session_parts.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <vector>

#include "base/text.hpp"
#include "i18n/dates.hpp"
#include "i18n/sign_languages.hpp"
#include "view/icons.hpp"
#include "view/marks.hpp"
#include "view/progress.hpp"
#include "view/qr.hpp"
#include "view/texts.hpp"
#include "view/times.hpp"
#include "view/track.hpp"
#include "view/wrap.hpp"

namespace kiosk::view {
namespace {

std::string joined(const Context& c, const std::vector<std::string>& parts, std::string_view between) {
    std::string text;
    for (const std::string& part : parts) {
        if (part.empty()) continue;
        if (!text.empty()) text += between;
        text += isolated(c, part);
    }
    return text;
}

// A short fact stands in one line: it ends between two facts.
std::string kept_together(const std::string& fact) {
    constexpr std::size_t short_fact = 24;
    if (to_utf32(fact).size() > short_fact) return fact;
    std::string text;
    for (const char letter : fact) {
        if (letter == ' ') {
            text += "\u00A0";
        } else {
            text += letter;
        }
    }
    return text;
}

// What a visitor asks next, in that order: in which language, how is it held, for whom.
std::vector<std::string> facts(const Context& c, const Session& session) {
    std::vector<std::string> found;
    // Beside its bar; see access_and_facts().
    const bool colored = session.track && session.track->color;
    if (colored && !session.track->name.empty()) found.push_back(session.track->name);
    if (!session.language.empty()) found.push_back(i18n::language_name(session.language, c.locale()));
    if (!session.format.empty()) found.push_back(session.format);
    if (!session.level.empty()) found.push_back(c.words("level", {{"level", isolated(c, session.level)}}));
    if (!session.audience.empty())
        found.push_back(c.words("audience", {{"audience", isolated(c, session.audience)}}));
    if (!colored && session.track && !session.track->name.empty()) found.push_back(session.track->name);
    if (session.recording == Recording::yes) found.push_back(c.words("recorded"));
    if (session.recording == Recording::no) found.push_back(c.words("not_recorded"));
    // A feed's own word for an interval is no news to who stands before it.
    if (!session.type.empty() && session.type != session.format && session.type != "break") {
        found.push_back(session.type);
    }
    std::ranges::transform(found, found.begin(), kept_together);
    return found;
}

}  // namespace

std::string held_elsewhere(const Context& c, const Session& session, const Room& here) {
    if (!session.plenum || session.room == here.id) return {};
    const Room* room = find_room_by_id(c.program, session.room);
    return room != nullptr ? c.words("held_in", {{"room", isolated(c, room->name)}}) : std::string();
}

namespace {

// A symbol beside the first line of a text.
Block with_symbol(const Context& c, std::string_view glyph, const Block& words, double size, Color color) {
    if (words.empty()) return {};
    return row({icon_block(c, glyph, c.px(size * 1.1), color), words}, c.px(size * 0.35), Align::baseline);
}

// What the symbol leaves of a width.
int beside_symbol(const Context& c, std::string_view glyph, double size, int width) {
    const Font icon{Face::icon, c.px(size * 1.1), false};
    return width - c.measure.width(glyph, icon) - c.px(size * 0.35);
}

}  // namespace

Block place_line(const Context& c, std::string_view words, double size, int width) {
    const int room = beside_symbol(c, icon::place, size, width);
    const Block text = text_block(c, words, {Face::bold, c.px(size), c.px(smallest_type), 1.25},
                                  {room, 1, 0, true}, c.theme.now);
    return with_symbol(c, icon::place, text, size, c.theme.now);
}

Block note_line(const Context& c, const Session& session, double size, const TextSpace& space) {
    TextSpace left = space;
    left.width = beside_symbol(c, icon::note, size, space.width);
    left.hug = true;
    const Block text = text_block(c, session.note, {Face::semibold, c.px(size), c.px(smallest_type), 1.25},
                                  left, c.theme.text);
    return with_symbol(c, icon::note, text, size, c.theme.next);
}

std::string display_title(const Session& session) {
    const std::string title = with_dashes(session.title);
    return session.number.empty() ? title : session.number + ". " + title;
}

std::string_view text_language(const Session& session) {
    const std::string_view tags = session.language;
    for (std::size_t begin = 0; begin < tags.size();) {
        const std::size_t end = std::min(tags.find(", ", begin), tags.size());
        const std::string_view tag = tags.substr(begin, end - begin);
        if (!i18n::sign_language_name(tag, "en")) return tag;
        begin = end + 2;
    }
    return {};
}

namespace {

// Whether a font has any letter or picture of a text; of punctuation alone nobody says that it is missing.
bool can_be_drawn(const Context& c, std::string_view text, Face face, int size) {
    const std::vector<char32_t> missing = c.measure.missing(text, Font{face, size, false});
    if (missing.empty()) return true;
    bool any = false;
    for (const char32_t letter : to_utf32(text)) {
        const auto code = static_cast<UChar32>(letter);
        if (u_isUWhiteSpace(code) || u_ispunct(code)) continue;
        if (std::ranges::find(missing, letter) == missing.end()) return true;
        any = true;
    }
    return !any;
}

// What stands for a title that would leave a blank.
std::string drawn_title(const Context& c, const Session& session, const TextStyle& style) {
    if (can_be_drawn(c, session.title, style.face, style.size)) return display_title(session);
    if (!session.number.empty()) return session.number;
    const bool kind = !session.type.empty() && can_be_drawn(c, session.type, style.face, style.size);
    return kind ? session.type : "–";
}

}  // namespace

Block title_block(const Context& c, const Session& session, const TextStyle& style, const TextSpace& space) {
    const bool struck = is_cancelled(session);
    TextStyle own = style;
    own.language = text_language(session);
    return text_block(c, drawn_title(c, session, style), own, space, struck ? c.theme.muted : c.theme.text,
                      struck);
}

Block access_and_facts(const Context& c, const Session& session, int width, int lines, bool small) {
    const int size = c.px(3.4);
    const int gap = c.px(1.9);
    std::vector<Block> chips;
    for (const Service& service : services(c, session)) {
        chips.push_back(
            small ? labelled_icon(c, service.glyph, service.words, service.color, c.px(smallest_type))
                  : chip(c, service.glyph, service.words, service.color, size, width));
    }
    const Block access = wrapped_row(chips, width, gap, c.px(small ? 0.8 : 1.4), Align::center);

    // Beside the chips as many facts as fit, the others below; left out from the end rather than cut.
    const TextStyle style{Face::regular, c.px(3.2), 0, 1.3};
    std::vector<std::string> below = facts(c, session);
    std::vector<std::string> beside;
    const Block bar = track_bar(c, session, 3.2);
    const int bar_gap = c.px(1);
    const int bar_w = bar.empty() ? 0 : bar.w + bar_gap;
    const int room = width - access.w - gap - bar_w;
    while (!access.empty() && !below.empty()) {
        beside.push_back(below.front());
        if (c.measure.width(joined(c, beside, " · "), Font{style.face, style.size, false}) > room) {
            beside.pop_back();
            break;
        }
        below.erase(below.begin());
    }
    // One fact alone beside the chips tears the line apart.
    if (beside.size() == 1 && !below.empty()) {
        below.insert(below.begin(), beside.front());
        beside.clear();
    }
    const Block words_beside = line_block(c, joined(c, beside, " · "), style, c.theme.muted);
    const Block first =
        row({access, words_beside.empty() ? Block{} : row({bar, words_beside}, bar_gap, Align::baseline)},
            gap, Align::center);
    const int left = beside.empty() ? lines : lines - 1;
    for (; left > 0 && !below.empty(); below.pop_back()) {
        const Block mark = beside.empty() ? bar : Block{};
        const Block words = text_block(c, joined(c, below, " · "), style,
                                       {width - (mark.empty() ? 0 : bar_w), left, 0}, c.theme.muted);
        if (words.cut.empty())
            return column({first, row({mark, words}, bar_gap, Align::baseline)}, c.px(1.0));
    }
    return first;
}

namespace {

Block upright_card(const Context& c, const Session& session, const Block& card, const Block& words,
                   bool with_organisers) {
    const int gap = c.px(4);
    const Block organisers =
        with_organisers ? organisers_line(c, session, content_area(c).w - card.w - gap) : Block{};
    return row({card, column({words, organisers}, c.px(2))}, gap, Align::center);
}

Block wide_card(const Context& c, const Session& session, const Block& card, const Block& words,
                bool with_organisers) {
    Block block;
    put(block, card, 0, 0);
    // Each line centred under the card.
    for (const Item& item : words.items) {
        Block line;
        line.items.push_back(item);
        const auto& text = std::get<Text>(item);
        put(block, line, (card.w - text.width) / 2 - text.x, card.h + c.px(1.6));
    }
    block.h = card.h + c.px(1.6) + words.h;
    // A code for readers close by is narrower than names need.
    const Block organisers =
        with_organisers ? organisers_line(c, session, std::max(card.w, c.px(26))) : Block{};
    if (!organisers.empty()) put(block, organisers, 0, block.h + c.px(2.4));
    return block;
}

}  // namespace

Block stream_card(const Context& c, const Session& session, bool organisers) {
    if (!session.stream || session.stream->url.empty() || is_cancelled(session)) return {};
    if (c.board.at < session.start - c.viewing.stream_lead || c.board.at >= session.end) return {};
    const Block card = qr_card(c, session.stream->url, c.px(c.portrait() ? 32 : 34));
    if (card.empty()) {
        // Too long for a code that a phone could read from there: `check` tells.
        Block nothing;
        nothing.cut.push_back(session.stream->url);
        return nothing;
    }
    const Block words = text_block(
        c, c.words("stream_qr"), {Face::semibold, c.px(c.portrait() ? 3.6 : 3.1), c.px(smallest_type), 1.25},
        {c.portrait() ? c.px(40) : card.w, 3, 0}, c.theme.text);
    return c.portrait() ? upright_card(c, session, card, words, organisers)
                        : wide_card(c, session, card, words, organisers);
}

Block organisers_line(const Context& c, const Session& session, int width) {
    if (session.organisers.empty()) return {};
    const auto count = static_cast<std::int64_t>(session.organisers.size());
    return text_block(
        c, c.words("organisers", {{"count", count}, {"names", joined(c, session.organisers, ", ")}}),
        {Face::regular, c.px(2.9), c.px(smallest_type), 1.3}, {width, 5, 0}, c.theme.muted);
}

}  // namespace kiosk::view
