#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "feed/program/program_session.hpp"

namespace kiosk::feed {

/// "people": names, or objects.
std::vector<Person> read_people(const Fields& fields, const ProgramContext& context);

/// "stream": an address, {"url", "title"}, or true where there is one without address.
std::optional<Stream> read_stream(const Fields& fields, const ProgramContext& context);

/// "recording": "yes", "no", "unknown", true or false.
Recording read_recording(const Fields& fields);

/// "scheduled", "cancelled", "moved", "delayed".
std::string_view name(Status::Kind kind);
std::optional<Status::Kind> status_kind(std::string_view name);
std::vector<std::string> status_names();

}  // namespace kiosk::feed
