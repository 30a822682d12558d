#pragma once

#include <stop_token>

#include "net/curl_handles.hpp"
#include "net/transfer.hpp"

namespace kiosk::net {

/// Fetches one thing at a time and keeps the connection for the next. One thread. Internal to this folder.
class Client {
  public:
    explicit Client(TransferLimits limits) : limits_(std::move(limits)) {}

    /// Waits for the whole answer, within the limits. When `stop` is requested, on whichever thread, it
    /// returns at once, with Kind::stopped.
    Answer get(const SourceUrl& source, const Validators& validators,
               const std::vector<RequestHeader>& headers, const std::stop_token& stop);

  private:
    TransferLimits limits_;
    Multi multi_{curl_multi_init()};
};

}  // namespace kiosk::net
