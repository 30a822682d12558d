#pragma once

#include <atomic>
#include <chrono>
#include <functional>
#include <string>
#include <string_view>
#include <thread>

#include "net/atomic_file.hpp"

namespace kiosk::net {

/// One connection of a RawServer.
class RawConnection {
  public:
    RawConnection(int number, int stop) : number_(number), stop_(stop) {}

    std::string read_request();         // up to the empty line
    bool send(std::string_view bytes);  // false: the client is gone or the server is ending
    /// Waits for the client to hang up, for the end of the server, or for `most`; true: one of the first two.
    bool wait_for_the_end(std::chrono::milliseconds most = std::chrono::hours{1});
    void reset();  // the connection then ends with a TCP reset

  private:
    int number_;
    int stop_;
};

/// A server on loopback that does what no proper web server does. The script runs once for each connection,
/// one after the other, on the server's thread; the connection is closed after it.
class RawServer {
  public:
    using Script = std::function<void(RawConnection&)>;

    explicit RawServer(Script script);
    ~RawServer();
    RawServer(const RawServer&) = delete;
    RawServer& operator=(const RawServer&) = delete;

    std::string url(const std::string& path = "/feed.json") const;
    int hits() const { return hits_; }

  private:
    void serve();

    Script script_;
    FileHandle listening_;
    FileHandle stop_;
    int port_ = 0;
    std::atomic<int> hits_ = 0;
    std::thread thread_;
};

}  // namespace kiosk::net
