#pragma once

#include <string>
#include <vector>

#include "model/session.hpp"

namespace kiosk::feed {

/// Takes from a session's lists what `removed` has in its own: services by kind, and by language where it
/// names one; all else by name.
void remove_lists(Session& session, const Session& removed);
void remove_services(Access& access, const Access& removed);

/// Puts into a session's lists what `added` has, each once; people whom the session has get what is told of
/// them beside their name. A stream is added where there is none. At most `most_people`: false when some had
/// to be left out.
bool add_lists(Session& session, const Session& added, std::size_t most_people);

}  // namespace kiosk::feed
