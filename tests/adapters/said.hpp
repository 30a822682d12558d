#pragma once

#include <string>

#include "adapter/run.hpp"

namespace kiosk::adapter::test {

/// What an adapter of this text gives for a document, in the real child process: its value, or what is said
/// of it.
inline std::string said(const std::string& program, const std::string& document = "{}") {
    const auto outcome = run(KIOSK_PROGRAM, {"cms.jq", program, document, {{"speakers", "[7]"}}});
    return outcome ? *outcome : to_string(outcome.error());
}

}  // namespace kiosk::adapter::test
