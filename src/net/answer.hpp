#pragma once

#include <string>

#include "base/error.hpp"
#include "net/headers.hpp"

namespace kiosk::net {

/// What came of asking a source once, whether a server or a file.
struct Answer {
    enum class Kind {
        body,          ///< complete bytes
        not_modified,  ///< what the validators of the request stand for is still right
        failed,        ///< see error
        stopped,       ///< we are to end; nothing is known
    };

    Kind kind = Kind::failed;
    Error error;
    std::string bytes;
    std::string url;  ///< where the answer came from in the end, without credentials
    ResponseHeaders headers;
};

}  // namespace kiosk::net
