#pragma once

#include <chrono>
#include <cstddef>
#include <stop_token>
#include <string>
#include <vector>

#include "net/answer.hpp"
#include "net/curl_handles.hpp"
#include "net/poller.hpp"
#include "net/source_url.hpp"
#include "net/transfer_error.hpp"
#include "net/trust.hpp"

namespace kiosk::net {

/// Within which bounds every transfer stays, and how we present ourselves.
struct TransferLimits {
    std::size_t bytes = 0;  ///< after decompression, counted as they arrive
    std::chrono::milliseconds connect{};
    std::chrono::milliseconds total{};  ///< redirects included
    std::chrono::seconds low_speed_time{};
    long low_speed_bytes = 0;
    int redirects = 0;
    std::string user_agent;
    Trust trust;
};

/// One GET, not yet started. Whoever holds it gives handle() to a multi handle and tells finish() how it
/// ended. Internal to this folder.
class Transfer {
  public:
    /// `source` is http or https. Non-empty validators make the request conditional.
    Transfer(const SourceUrl& source, const TransferLimits& limits, Validators validators,
             const std::vector<RequestHeader>& headers = {});
    Transfer(const Transfer&) = delete;
    Transfer& operator=(const Transfer&) = delete;

    CURL* handle() const { return easy_.get(); }
    Answer finish(CURLcode code);

  private:
    static std::size_t on_bytes(char* data, std::size_t size, std::size_t count, void* self);
    static std::size_t on_header(char* data, std::size_t size, std::size_t count, void* self);
    static int on_request(void* self, char* remote, char* local, int remote_port, int local_port);

    template <class Take>
    bool within_memory(Take take);
    void set_bounds(const TransferLimits& limits, bool secure);
    long status() const;
    std::string url() const;
    static bool wanted(long status);

    Easy easy_{curl_easy_init()};
    HeaderLines request_headers_;
    Validators validators_;
    TransferEnd end_;
    Answer answer_;
    char detail_[CURL_ERROR_SIZE] = {};
    std::size_t received_ = 0;
    std::size_t header_bytes_ = 0;
    bool was_https_ = false;
    std::string only_origin_;  // what is secret in the headers goes nowhere else; empty: nothing is
};

}  // namespace kiosk::net
