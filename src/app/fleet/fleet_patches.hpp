#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.hpp"
#include "config/read.hpp"
#include "fleet/topics.hpp"

namespace kiosk::app {

/// The last good patches that staff have sent for a screen's config: that for all goes before that for its
/// group, and that before its own. One thread.
class FleetPatches {
  public:
    /// Uses all of them in place of those before, or fails and changes nothing.
    using Use = std::function<Result<void>(std::vector<config::Patch> patches)>;

    explicit FleetPatches(Use use) : use_(std::move(use)) {}

    /// A patch has come under `topic`; an empty one takes the earlier one away. A bad one fails, and the last
    /// good one stays.
    Result<void> take(const fleet::Audience& audience, const std::string& topic, std::string_view patch);

  private:
    Use use_;
    std::map<fleet::Audience::Kind, config::Patch> patches_;
};

}  // namespace kiosk::app
