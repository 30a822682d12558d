#include "view/marks.hpp"

#include <algorithm>
#include <utility>

#include "i18n/dates.hpp"
#include "view/icons.hpp"
#include "view/texts.hpp"

namespace kiosk::view {
namespace {

Color faded(Color color, std::uint8_t alpha) {
    color.a = alpha;
    return color;
}

}  // namespace

Block pill(const Context& c, std::string_view word, int size, Color fill, Color on) {
    const Block text = line_block(c, word, {Face::bold, size}, on);
    if (text.empty()) return {};
    const int side = size * 6 / 10;
    const int height = size * 3 / 2;
    Block block;
    block.items.emplace_back(Box{{0, 0, text.w + 2 * side, height}, fill, size / 4, {0, 0, 0, 0}, 0});
    put(block, text, side, (height - text.h) / 2);
    block.w = text.w + 2 * side;
    block.h = height;
    block.baseline = (height - text.h) / 2 + text.baseline;
    return block;
}

Block chip(const Context& c, std::string_view glyph, std::string_view word, Color color, int size, int most) {
    const int side = size * 2 / 3;
    const int gap = size / 3;
    const Block symbol = icon_block(c, glyph, size * 11 / 10, color);
    const Block text = text_block(c, word, {Face::semibold, size, c.px(smallest_type)},
                                  {most - 2 * side - symbol.w - gap, 1, 0}, c.theme.text);
    const Block inside = row({symbol, text}, gap, Align::center);
    if (inside.empty()) return {};
    const int height = size * 19 / 10;
    Block block;
    block.items.emplace_back(Box{{0, 0, inside.w + 2 * side, height},
                                 faded(color, chip_tint),
                                 size / 4,
                                 color,
                                 std::max(2, c.px(0.28 * c.theme.stroke))});
    put(block, inside, side, (height - inside.h) / 2);
    block.w = inside.w + 2 * side;
    block.h = height;
    block.baseline = (height - inside.h) / 2 + (inside.h - text.h) / 2 + text.baseline;
    return block;
}

Block labelled_icon(const Context& c, std::string_view glyph, std::string_view word, Color color, int size) {
    return row({icon_block(c, glyph, size * 11 / 10, color),
                line_block(c, word, {Face::regular, size}, c.theme.muted)},
               size / 3, Align::center);
}

bool is_told(const Context& c, const Session& session) {
    return is_cancelled(session) || c.board.at < told_until(session);
}

std::string told_reason(const Context& c, const Session& session) {
    return is_told(c, session) ? session.status.reason : std::string();
}

bool tells_delay(const Session& session) {
    if (!session.status.planned_start) return false;
    const auto late = session.start - *session.status.planned_start;
    return late > std::chrono::minutes{0} && late <= std::chrono::minutes{99};
}

namespace {

// What has become of a session that is held, and is still told.
std::vector<std::string> changes(const Context& c, const Session& session) {
    using Kind = Status::Kind;
    const Status& status = session.status;
    std::vector<std::string> words;
    if (status.kind == Kind::moved || is_moved(session)) words.push_back(c.words("new_room"));
    if (tells_delay(session)) {
        const auto late = std::chrono::ceil<std::chrono::minutes>(session.start - *status.planned_start);
        words.push_back(c.words("delayed", {{"minutes", std::int64_t{late.count()}}}));
    } else if (status.kind == Kind::delayed || is_retimed(session)) {
        words.push_back(c.words("new_time"));
    }
    if (!status.planned_title.empty()) words.push_back(c.words("new_title"));
    if (status.new_people) words.push_back(c.words("new_people"));
    return words;
}

}  // namespace

std::vector<Block> status_marks(const Context& c, const Session& session, int size, std::size_t most) {
    if (is_cancelled(session)) return {pill(c, c.words("cancelled"), size, c.theme.alert, c.theme.on_alert)};
    std::vector<std::string> words;
    if (session.full) words.push_back(c.words("full"));
    if (is_told(c, session)) {
        for (std::string& word : changes(c, session)) words.push_back(std::move(word));
    }
    std::vector<Block> marks;
    for (std::size_t i = 0; i < std::min(most, words.size()); ++i)
        marks.push_back(pill(c, words[i], size, c.theme.now, c.theme.on_now));
    return marks;
}

std::vector<Service> services(const Context& c, const Session& session) {
    std::vector<Service> found;
    if (is_cancelled(session)) return found;
    const Room* room = find_room_by_id(c.program, session.room);
    const auto offered = room != nullptr ? merged(session.access, room->access) : session.access;
    const auto in_several_languages = [&](AccessKind kind) {
        return std::ranges::count_if(offered, [&](const AccessService& one) {
                   return one.kind == kind && !one.language.empty();
               }) > 1;
    };
    for (const AccessService& service : offered) {
        const std::string kind(name(service.kind));
        // "Interpreted" needs no language on a wall of that country; "interpreted into English" does.
        const bool telling = !service.language.empty() &&
                             (service.kind == AccessKind::spoken_interpretation ||
                              service.kind == AccessKind::captions || in_several_languages(service.kind));
        const std::string key = "access." + kind;
        const std::string words =
            telling ? c.words("access_in." + kind,
                              {{"language", i18n::language_in_sentence(service.language, c.locale())}})
                    : c.words(key);
        const bool said = std::ranges::any_of(
            found, [&](const Service& one) { return one.key == key && one.words == words; });
        if (!said) found.push_back({key, icon_of(service.kind), words, c.theme.access});
    }
    if (session.stream) found.push_back({"live", icon::live, c.words("live"), c.theme.live});
    return found;
}

namespace {

// Each symbol once.
std::vector<Block> symbols(const Context& c, const std::vector<Service>& shown, int size) {
    std::vector<Block> icons;
    std::vector<std::string> keys;
    for (const Service& service : shown) {
        if (std::ranges::find(keys, service.key) != keys.end()) continue;
        keys.push_back(service.key);
        icons.push_back(icon_block(c, service.glyph, size, service.color));
    }
    return icons;
}

}  // namespace

Block service_icons(const Context& c, const std::vector<Service>& shown, int size) {
    return row(symbols(c, shown, size), size / 2, Align::center);
}

std::vector<Block> service_icons_within(const Context& c, const std::vector<Service>& shown, int size,
                                        int width) {
    Block together = service_icons(c, shown, size);
    if (together.w > width) return symbols(c, shown, size);
    std::vector<Block> one;
    one.push_back(std::move(together));
    return one;
}

}  // namespace kiosk::view
