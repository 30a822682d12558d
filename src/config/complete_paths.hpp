#pragma once

#include <filesystem>
#include <string>

#include "base/error.hpp"
#include "config/config.hpp"

namespace kiosk::config {

/// Completes what is relative in a config: with the directory of its file; or, of one that was fetched from
/// `url`, addresses with that. The latter fails where a folder or a file of secrets is relative, since it
/// would lie anywhere; `name` is the config's, for the error.
Result<void> complete_paths(Config& config, const std::filesystem::path& directory, const std::string& url,
                            const std::string& name);

}  // namespace kiosk::config
