#pragma once

#include <memory>
#include <string_view>

#include "feed/feed.hpp"
#include "schedule/timetable.hpp"

namespace kiosk::app {

/// A programme that was parsed, with what is made from it once. Immutable: shared between threads.
struct Loaded {
    feed::Parsed parsed;
    schedule::Timetable timetable;

    explicit Loaded(feed::Parsed from) : parsed(std::move(from)), timetable(parsed.program) {}
    const Program& program() const { return parsed.program; }
};

using LoadedPtr = std::shared_ptr<const Loaded>;

/// Parses bytes into a programme ready to be asked.
inline Result<LoadedPtr> load(std::string_view bytes, const feed::FeedOptions& options) {
    auto parsed = feed::parse(bytes, options);
    if (!parsed) return tl::make_unexpected(parsed.error());
    return std::make_shared<const Loaded>(*std::move(parsed));
}

}  // namespace kiosk::app
