#pragma once

#include <string>

#include "app/loaded.hpp"
#include "app/options.hpp"
#include "app/setup.hpp"

namespace kiosk::app {

/// Fetches and parses the configured feed once, for the commands that end. The error's place is the feed,
/// without credentials.
Result<LoadedPtr> fetch_programme(const Setup& setup);

/// The moment that --at names, in `zone` where it has no offset of its own; the machine's clock without --at.
Result<Instant> moment(const Options& options, const Zone& zone);

/// Prints an error for a person and returns `code`.
int report(const Error& error, int code);

}  // namespace kiosk::app
