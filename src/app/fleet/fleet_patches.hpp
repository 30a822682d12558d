#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.hpp"
#include "config/read.hpp"

namespace kiosk::app {

/// The good patches that staff have sent for a screen's config, by their topics: that for all goes before
/// that for its group, and that before its own. One thread at a time.
class FleetPatches {
  public:
    /// Uses all of them in place of those before, or fails and changes nothing.
    using Use = std::function<Result<void>(std::vector<config::Patch> patches)>;

    explicit FleetPatches(Use use) : use_(std::move(use)) {}

    /// A patch has come under `topic`. A bad one fails, and the one before stays; "{}" takes that away, also
    /// where the others cannot be used without it, which fails.
    Result<void> take(const std::string& topic, std::string_view patch);

  private:
    Use use_;
    std::map<std::string, std::string> patches_;
};

}  // namespace kiosk::app
