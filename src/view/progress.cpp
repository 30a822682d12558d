#include "view/progress.hpp"

#include <algorithm>
#include <chrono>

namespace kiosk::view {

Block progress_line(const Context& c, const Session& session, int width) {
    using namespace std::chrono;
    const Instant shown = floor<minutes>(c.board.at);
    if (session.end <= session.start || c.board.at < session.start || c.board.at >= session.end) return {};
    const int height = std::max(2, c.px(0.5));
    const double share = static_cast<double>(std::max(seconds{0}, seconds{shown - session.start}).count()) /
                         static_cast<double>(seconds{session.end - session.start}.count());
    const int done = static_cast<int>(width * share);
    Block block;
    block.items.emplace_back(Box{{0, 0, width, height}, c.theme.line, height / 2, {0, 0, 0, 0}, 0});
    // Shorter than it is high it would be no line but a dot beside the round end.
    if (done >= height)
        block.items.emplace_back(Box{{0, 0, done, height}, c.theme.now, height / 2, {0, 0, 0, 0}, 0});
    block.w = width;
    block.h = block.baseline = height;
    return block;
}

}  // namespace kiosk::view
