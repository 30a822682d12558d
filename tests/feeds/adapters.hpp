#pragma once

#include "adapter/evaluate.hpp"
#include "helpers.hpp"

namespace kiosk::feed::test {

using Companions = std::map<std::string, std::string>;

/// The adapters that are shipped, run in this process; each feed's companions by name.
inline Adapt shipped_adapters(Companions with = {}) {
    return [with = std::move(with)](const std::string& name, std::string_view document) {
        const std::string file = name + ".jq";
        const std::string program = file_text(KIOSK_SOURCE_DIR "/assets/adapters/" + file);
        return adapter::evaluate({file, program, std::string(document), with});
    };
}

}  // namespace kiosk::feed::test
