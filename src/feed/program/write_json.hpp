#pragma once

#include <nlohmann/json.hpp>

#include "model/program.hpp"

namespace kiosk::feed {

/// A session of the project's own format, as write() writes it: times in `zone`.
nlohmann::ordered_json session_json(const Session& session, const Zone& zone);

}  // namespace kiosk::feed
