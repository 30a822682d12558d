#pragma once

#include <filesystem>
#include <map>
#include <stop_token>
#include <string>
#include <vector>

#include "base/error.hpp"
#include "feed/feed.hpp"

namespace kiosk::app {

/// Where adapters are: jq programs named NAME.jq.
struct AdapterFolders {
    std::filesystem::path own;      ///< adapters/ beside the config; looked into first
    std::filesystem::path shipped;  ///< adapters/ of the assets
    std::filesystem::path program;  ///< the program whose child runs them; see adapter::run()
};

/// The file of an adapter; fails with the nearest names of those that there are.
Result<std::filesystem::path> find_adapter(const AdapterFolders& folders, const std::string& name);

/// Runs adapters; `with` are the companions of the feed, by name. The files are read anew each time. When
/// `stop` is requested, one that runs ends at once.
feed::Adapt run_adapters(const AdapterFolders& folders, std::map<std::string, std::string> with,
                         std::stop_token stop);

}  // namespace kiosk::app
