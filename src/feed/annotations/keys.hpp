#pragma once

#include <string>
#include <vector>

#include "feed/program/program_keys.hpp"

namespace kiosk::feed {

/// The keys of annotations in JSON, object by object: config/annotations.schema.json has the same ones.
struct AnnotationKeys {
    std::vector<std::string> root{"$schema", "annotations"};
    std::vector<std::string> row{"session", "title", "start", "room",   "from", "to",
                                 "every",   "set",   "add",   "remove", "roles"};
    std::vector<std::string> lists{"access", "tags", "people", "organisers"};
    /// Those of a session and of a room; a session's identity is not for staff to change.
    std::vector<std::string> set = session_and_room();

  private:
    static std::vector<std::string> session_and_room() {
        std::vector<std::string> keys = ProgramKeys().session;
        std::erase(keys, "id");
        keys.insert(keys.end(), {"name", "location"});
        return keys;
    }
};

}  // namespace kiosk::feed
