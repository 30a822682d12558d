#pragma once

#include <string>

#include "base/error.hpp"
#include "net/headers.hpp"

namespace kiosk::net {

/// How a transfer ended, as libcurl tells it.
struct TransferEnd {
    int code = 0;             ///< CURLcode; 0: the transfer itself went well
    std::string detail;       ///< the library's words
    long status = 0;          ///< of HTTP; 0: there was none
    std::string url;          ///< where it was at the end, after redirects; no credentials
    bool over_limit = false;  ///< we ended it, for its size
    bool downgraded = false;  ///< we ended it, for leaving https
    std::size_t byte_limit = 0;
    bool left_host = false;  ///< we ended it, for taking secret headers to another host
    bool no_memory = false;  ///< we ended it, for want of memory
};

/// What went wrong and what a technician can do about it. Only for transfers that failed.
Error transfer_error(const TransferEnd& end);

/// Why an answer with this status is no programme: 4xx, 5xx, and what is neither 200 nor 304.
Error status_error(long status, const std::string& url);

}  // namespace kiosk::net
