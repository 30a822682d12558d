#pragma once

#include <stop_token>
#include <string>

#include "net/client.hpp"
#include "net/poller.hpp"

namespace kiosk::net {

/// One source, whatever its kind, behind one question. One thread. Internal to this folder.
class Source {
  public:
    /// Reads the environment (see Trust).
    explicit Source(const PollOptions& options);

    /// What the source has to say, given what we know of it. An address that cannot be fetched fails each
    /// time.
    Answer ask(const Validators& known, const std::stop_token& stop);

    /// Wakes ask() where it waits for the network: see PollOptions::woken. Any thread.
    void wake() const { client_.wake(); }

    /// The address without credentials.
    const std::string& name() const { return name_; }

  private:
    Result<SourceUrl> source_;
    std::string name_;
    std::size_t byte_limit_;
    std::function<Result<std::vector<RequestHeader>>()> headers_;
    Client client_;
};

}  // namespace kiosk::net
