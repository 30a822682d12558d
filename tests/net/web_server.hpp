#pragma once

#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "tests/net/certificate.hpp"

namespace kiosk::net {

struct WebRequest {
    int number = 0;  // 1 for the first that this server got
    std::string path;
    std::string if_none_match;
    std::string if_modified_since;
    std::string user_agent;
    std::string authorization;
    std::string accept_encoding;

    bool conditional() const { return !if_none_match.empty() || !if_modified_since.empty(); }
};

struct WebReply {
    int status = 200;
    std::string body;
    std::vector<std::pair<std::string, std::string>> headers;
    std::function<std::string()> chunks;  // when set: a chunked body, one chunk a call, without end
};

/// A real web server on loopback that lives as long as this object.
class WebServer {
  public:
    using Handler = std::function<WebReply(const WebRequest&)>;

    /// Port 0 takes a free one. With a certificate it speaks https. The handler runs on the server's threads.
    explicit WebServer(Handler handler, int port = 0, const Certificate* certificate = nullptr);
    ~WebServer();
    WebServer(const WebServer&) = delete;
    WebServer& operator=(const WebServer&) = delete;

    int port() const;
    std::string url(const std::string& path = "/feed.json") const;
    int hits() const;
    int conditional_hits() const;

  private:
    class Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace kiosk::net
