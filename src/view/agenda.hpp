#pragma once

#include <cstddef>
#include <vector>

#include "view/block.hpp"
#include "view/context.hpp"

namespace kiosk::view {

/// What else goes on at a door beside its leading session.
struct Agenda {
    const Room* here = nullptr;              ///< at whose door
    const Session* lead = nullptr;           ///< what is shown above with its services in words; may be none
    std::vector<const Session*> also_now;    ///< they run in the same room
    std::vector<const Session*> moved_away;  ///< they were to be held here
    std::vector<const Session*> next;        ///< one or none
    std::vector<const Session*> later;

    std::size_t rows() const { return also_now.size() + moved_away.size() + next.size() + later.size(); }

    /// The fewest rows that still say everything a visitor must know: something of each kind but later.
    std::size_t least_rows() const;
};

/// The agenda of a room. `lead` is shown elsewhere and left out.
Agenda agenda_of(const Context& c, const schedule::RoomBoard& room, const Session* lead);

/// How much room the agenda takes.
struct AgendaSize {
    std::size_t rows = 2;  ///< at most
    int lines = 2;         ///< of a title, at most
    bool legend = true;    ///< symbols that have their words nowhere on the page are explained below
};

/// The agenda under a hairline, `width` wide. Where not all of a kind have a row, the last one tells how many
/// more there are, and they count as cut.
Block agenda_block(const Context& c, const Agenda& agenda, const AgendaSize& size, int width);

}  // namespace kiosk::view
