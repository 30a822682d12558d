#pragma once

#include <string>

#include "view/block.hpp"
#include "view/context.hpp"
#include "view/session_block.hpp"
#include "view/text_flow.hpp"

namespace kiosk::view {

/// The parts of which a session in full is made; each in at most `width`.

/// NOW 09:00–10:00 48 min left, or what has become of it.
Block mark_line(const Context& c, const Session& session, Lead lead, int width);

/// "49. From …": the title as it is shown, with its number.
std::string display_title(const Session& session);

/// The language of a session's texts: that of its first tag which is written, not signed; empty where the
/// feed does not tell. Lives as long as the session.
std::string_view text_language(const Session& session);

/// The title in its space, struck through and muted when the session is cancelled. Where no font has any of
/// its letters: its number, else its type, else a dash.
Block title_block(const Context& c, const Session& session, const TextStyle& style, const TextSpace& space);

/// "Held in Stora salen": where a session for everybody takes place, at every other room; else empty.
std::string held_elsewhere(const Context& c, const Session& session, const Room& here);

/// These words with their symbol, `size` units high, in one line.
Block place_line(const Context& c, std::string_view words, double size, int width);

/// What staff tell visitors about the session, with its symbol, `size` units high, in at most `lines`.
Block note_line(const Context& c, const Session& session, double size, const TextSpace& space);

/// The chips of its access services and livestream, and beside or below them language, format, level.
/// `lines` bounds the facts' lines; `small` sets the services without frames, in the smallest type.
Block access_and_facts(const Context& c, const Session& session, int width, int lines, bool small);

/// The QR code with its words and, where they are asked for, the organisers: below it on a wide screen,
/// beside it on an upright one. It stands from some time before the start (Viewing::stream_lead) to the end.
/// Empty where there is no stream address, or the session is cancelled.
Block stream_card(const Context& c, const Session& session, bool organisers);

/// "Organisers: A, B".
Block organisers_line(const Context& c, const Session& session, int width);

}  // namespace kiosk::view
