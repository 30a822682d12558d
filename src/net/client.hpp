#pragma once

#include <functional>
#include <stop_token>

#include "net/curl_handles.hpp"
#include "net/transfer.hpp"

namespace kiosk::net {

/// Fetches one thing at a time and keeps the connection for the next. One thread. Internal to this folder.
class Client {
  public:
    /// `woken` is called on the thread of get(), while that waits, after each wake().
    Client(TransferLimits limits, std::function<void()> woken)
        : limits_(std::move(limits)), woken_(std::move(woken)) {}

    /// Waits for the whole answer, within the limits. When `stop` is requested, on whichever thread, it
    /// returns at once, with Kind::stopped.
    Answer get(const SourceUrl& source, const Validators& validators,
               const std::vector<RequestHeader>& headers, const std::stop_token& stop);

    /// Has `woken` called soon. Any thread.
    void wake() const { curl_multi_wakeup(multi_.get()); }

  private:
    TransferLimits limits_;
    std::function<void()> woken_;
    Multi multi_{curl_multi_init()};
};

}  // namespace kiosk::net
