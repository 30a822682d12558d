#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "view/block.hpp"
#include "view/context.hpp"

namespace kiosk::view {

/// A filled word such as NOW, in capitals as the locale writes them. `size` is the type's, in pixels.
Block pill(const Context& c, std::string_view word, int size, Color fill, Color on);

/// A framed word with its symbol: "Teckenspråkstolkas". `most` is the width that it has.
Block chip(const Context& c, std::string_view glyph, std::string_view word, Color color, int size, int most);

/// A word with its symbol and no frame, in muted type: for legends.
Block labelled_icon(const Context& c, std::string_view glyph, std::string_view word, Color color, int size);

/// Whether what has become of a session is still told at the board's moment.
bool is_told(const Context& c, const Session& session);

/// Why that is so, as long as it is told; empty where nobody says.
std::string told_reason(const Context& c, const Session& session);

/// Whether its mark says by how many minutes it is late: not one that is early, late by an unknown time, or
/// by so much that nobody would wait.
bool tells_delay(const Session& session);

/// What has become of a session, a mark each: that it is cancelled, or its new room, time, title and people,
/// at most `most` of them. None when it goes as planned, and when that is no longer told.
std::vector<Block> status_marks(const Context& c, const Session& session, int size, std::size_t most = 4);

/// An access service or the livestream, as the screens show it.
struct Service {
    std::string key;  ///< a message key: "access.captions", "live"
    std::string_view glyph;
    std::string words;  ///< with its language where that is known and telling
    Color color;

    bool operator==(const Service&) const = default;
};

/// The services of a session in its room, the livestream last. A cancelled session has none.
std::vector<Service> services(const Context& c, const Session& session);

/// The services' symbols side by side, `size` pixels high.
Block service_icons(const Context& c, const std::vector<Service>& services, int size);

/// The same for a wrapped row of that width: in one block where they fit a line, else each by itself.
std::vector<Block> service_icons_within(const Context& c, const std::vector<Service>& services, int size,
                                        int width);

}  // namespace kiosk::view
