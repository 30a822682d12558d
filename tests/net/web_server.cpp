#include "tests/net/web_server.hpp"

#include <httplib.h>

#include <atomic>
#include <stdexcept>
#include <thread>

namespace kiosk::net {

class WebServer::Impl {
  public:
    Impl(Handler handler, int port, const Certificate* certificate)
        : handler_(std::move(handler)), scheme_(certificate != nullptr ? "https" : "http") {
        if (certificate != nullptr) {
            server_ = std::make_unique<httplib::SSLServer>(certificate->file().c_str(),
                                                           certificate->key_file().c_str());
        } else {
            server_ = std::make_unique<httplib::Server>();
        }
        server_->Get(".*", [this](const httplib::Request& request, httplib::Response& response) {
            answer(request, response);
        });
        // Otherwise stopping waits for idle connections.
        server_->set_keep_alive_max_count(1);
        port_ = port == 0 ? server_->bind_to_any_port("127.0.0.1") : port;
        if (port_ <= 0 || (port != 0 && !server_->bind_to_port("127.0.0.1", port))) {
            throw std::runtime_error("the test's server cannot bind");
        }
        thread_ = std::thread([this] { server_->listen_after_bind(); });
        while (!server_->is_running()) std::this_thread::yield();
    }

    ~Impl() {
        server_->stop();
        thread_.join();
    }

    Impl(const Impl&) = delete;
    Impl& operator=(const Impl&) = delete;

    int port() const { return port_; }
    const std::string& scheme() const { return scheme_; }
    int hits() const { return hits_; }
    int conditional_hits() const { return conditional_hits_; }

  private:
    void answer(const httplib::Request& request, httplib::Response& response) {
        WebRequest asked{++hits_,
                         request.path,
                         request.get_header_value("If-None-Match"),
                         request.get_header_value("If-Modified-Since"),
                         request.get_header_value("User-Agent"),
                         request.get_header_value("Authorization"),
                         request.get_header_value("Accept-Encoding")};
        if (asked.conditional()) ++conditional_hits_;
        const WebReply reply = handler_(asked);
        response.status = reply.status;
        for (const auto& [name, value] : reply.headers) response.set_header(name, value);
        if (reply.chunks) {
            response.set_chunked_content_provider(
                "application/json", [chunks = reply.chunks](std::size_t, httplib::DataSink& sink) {
                    const std::string chunk = chunks();
                    return sink.write(chunk.data(), chunk.size());
                });
        } else if (reply.status != 304) {
            response.set_content(reply.body, "application/json");
        }
    }

    Handler handler_;
    std::string scheme_;
    std::unique_ptr<httplib::Server> server_;
    std::atomic<int> hits_ = 0;
    std::atomic<int> conditional_hits_ = 0;
    int port_ = 0;
    std::thread thread_;
};

WebServer::WebServer(Handler handler, int port, const Certificate* certificate)
    : impl_(std::make_unique<Impl>(std::move(handler), port, certificate)) {}

WebServer::~WebServer() = default;

int WebServer::port() const {
    return impl_->port();
}

std::string WebServer::url(const std::string& path) const {
    return impl_->scheme() + "://127.0.0.1:" + std::to_string(port()) + path;
}

int WebServer::hits() const {
    return impl_->hits();
}
int WebServer::conditional_hits() const {
    return impl_->conditional_hits();
}

}  // namespace kiosk::net
