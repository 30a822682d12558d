#pragma once

#include <vector>

#include "view/block.hpp"
#include "view/context.hpp"

namespace kiosk::view {

/// How a list of sessions is set.
struct ListStyle {
    bool words = false;  ///< the services in words beside their symbols: where they are what is looked for
    int width = 0;
};

/// A session in a list: title, end and services, room and the way to it. The time it starts at stands beside
/// the first one of its group.
struct ListRow {
    Block block;
    std::size_t group = 0;  ///< sessions that run, or start together, have the same
};

/// The rows of sessions that are sorted as rest_of_day() has them.
std::vector<ListRow> list_rows(const Context& c, const std::vector<std::size_t>& sessions,
                               const ListStyle& style);

/// What stands beside the first row of a group: NOW, or its time, and how long that is to go where `height`
/// allows.
Block group_label(const Context& c, const Session& first, int height);

/// Where the rows begin, right of their times.
int rows_at(const Context& c);

}  // namespace kiosk::view
