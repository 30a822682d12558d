#pragma once

#include <filesystem>
#include <string>

#include "base/error.hpp"
#include "time/instant.hpp"

namespace kiosk::app {

/// A whole file of at most `limit` bytes. Regular files only; fails with the path and the cause.
Result<std::string> read_file(const std::filesystem::path& path, std::size_t limit = 4U << 20U);

/// Whether a file, as it is now, or one in a folder, has come to be at `at` or later, by the machine's clock;
/// false where there is none. A file that was moved there with an old date has, too.
bool changed_since(const std::filesystem::path& path, PreciseInstant at);

/// The folder with locale/, themes/ and access.json: $VENUE_KIOSK_ASSETS, else ../share/venue-kiosk beside
/// the program, else assets/ of the source tree that the program was built in.
Result<std::filesystem::path> find_assets();

/// Where the last good programme is kept: `configured`, else $XDG_CACHE_HOME/venue-kiosk, else
/// ~/.cache/venue-kiosk; empty when there is no home either.
std::filesystem::path cache_directory(const std::string& configured);

/// An environment variable, or an empty text.
std::string environment(const char* name);

}  // namespace kiosk::app
