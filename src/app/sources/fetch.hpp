#pragma once

#include <string>

#include "app/command/options.hpp"
#include "app/notices/notice_keeper.hpp"
#include "app/setup/setup.hpp"
#include "app/sources/loaded.hpp"

namespace kiosk::app {

/// What all sources gave when they were asked once.
struct Fetched {
    LoadedPtr programme;        ///< null where no feed gave one
    NoticesPtr notices;         ///< null where there are none
    std::vector<Error> errors;  ///< of sources that failed; the place is the source, without credentials
};
Fetched fetch_all(const Options& options, const Setup& setup);

/// The same for commands that show a programme: prints what failed beside it. Fails with the first error
/// where there is no programme.
Result<Fetched> fetch_shown(const Options& options, const Setup& setup);

/// The programme of it.
Result<LoadedPtr> fetch_programme(const Options& options, const Setup& setup);

/// The moment that --at names, in `zone` where it has no offset of its own; the machine's clock without --at.
Result<Instant> moment(const Options& options, const Zone& zone);

/// Prints an error for a person and returns `code`.
int report(const Error& error, int code);

}  // namespace kiosk::app
