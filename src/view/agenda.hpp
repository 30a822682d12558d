#pragma once

#include <string>
#include <vector>

#include "view/block.hpp"
#include "view/context.hpp"

namespace kiosk::view {

/// A line of what else goes on at a door: a second session now, the next, those after it, one moved away.
struct AgendaRow {
    std::string label;  ///< "NEXT"; empty: as the row above
    Color color;
    const Session* session = nullptr;
    std::string remark;  ///< "Flyttad till Galleriet"; may be empty
};

/// What a room's board says beside its leading session, in order of weight: also now, moved away, next,
/// later. `lead` is shown elsewhere and left out.
std::vector<AgendaRow> agenda_rows(const Context& c, const schedule::RoomBoard& room, const Session* lead);

/// How much room the agenda takes.
struct AgendaSize {
    std::size_t rows = 2;  ///< at most
    int lines = 2;         ///< of a title, at most
};

/// The first rows under a hairline, `width` wide.
Block agenda_block(const Context& c, const std::vector<AgendaRow>& rows, const AgendaSize& size, int width);

}  // namespace kiosk::view
