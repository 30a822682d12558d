#pragma once

#include <string>
#include <vector>

namespace kiosk::feed {

/// The keys of the project's own format, object by object: config/program.schema.json has the same ones.
struct ProgramKeys {
    std::vector<std::string> program{"$schema", "venue-kiosk", "title", "url",
                                     "version", "time_zone",   "rooms", "sessions"};
    std::vector<std::string> room{"id", "name", "location", "access", "former_names"};
    std::vector<std::string> session{
        "id",       "number", "title",  "subtitle",  "summary",  "room",  "start", "end",    "duration",
        "language", "format", "type",   "level",     "audience", "track", "tags",  "people", "organisers",
        "image",    "access", "stream", "recording", "status",   "url",   "note",  "plenum", "full"};
    std::vector<std::string> person{"id", "name", "role", "organisation", "portrait"};
    std::vector<std::string> track{"name", "color"};
    std::vector<std::string> access{"service", "language"};
    std::vector<std::string> stream{"url", "title"};
    std::vector<std::string> status{"kind",  "reason",        "moved_from", "planned_start",
                                    "until", "planned_title", "new_people"};
};

/// Marks a document as a programme of ours; its value is the version of the format.
inline constexpr const char* program_marker = "venue-kiosk";
inline constexpr int program_version = 1;

}  // namespace kiosk::feed
