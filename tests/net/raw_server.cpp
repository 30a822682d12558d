#include "tests/net/raw_server.hpp"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <unistd.h>

#include <bit>
#include <cstdint>
#include <stdexcept>

namespace kiosk::net {

std::string RawConnection::read_request() {
    std::string request;
    while (request.find("\r\n\r\n") == std::string::npos) {
        pollfd events[] = {{number_, POLLIN, 0}, {stop_, POLLIN, 0}};
        char bytes[4096];
        if (::poll(events, 2, -1) <= 0 || events[1].revents != 0) break;
        const ssize_t count = ::recv(number_, bytes, sizeof bytes, 0);
        if (count <= 0) break;
        request.append(bytes, static_cast<std::size_t>(count));
    }
    return request;
}

bool RawConnection::send(std::string_view bytes) {
    while (!bytes.empty()) {
        pollfd events[] = {{number_, POLLOUT, 0}, {stop_, POLLIN, 0}};
        if (::poll(events, 2, -1) <= 0 || events[1].revents != 0) return false;
        const ssize_t count = ::send(number_, bytes.data(), bytes.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
        if (count <= 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(count));
    }
    return true;
}

bool RawConnection::wait_for_the_end(std::chrono::milliseconds most) {
    pollfd events[] = {{number_, POLLIN | POLLRDHUP, 0}, {stop_, POLLIN, 0}};
    return ::poll(events, 2, static_cast<int>(most.count())) != 0;
}

void RawConnection::reset() {
    const linger now{1, 0};
    ::setsockopt(number_, SOL_SOCKET, SO_LINGER, &now, sizeof now);
}

RawServer::RawServer(Script script)
    : script_(std::move(script)),
      listening_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)),
      stop_(::eventfd(0, EFD_CLOEXEC)) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    sockaddr generic = std::bit_cast<sockaddr>(address);
    if (::bind(listening_.number(), &generic, size) != 0 || ::listen(listening_.number(), 16) != 0 ||
        ::getsockname(listening_.number(), &generic, &size) != 0) {
        throw std::runtime_error("the test's server cannot bind");
    }
    port_ = ntohs(std::bit_cast<sockaddr_in>(generic).sin_port);
    thread_ = std::thread([this] { serve(); });
}

RawServer::~RawServer() {
    const std::uint64_t one = 1;
    if (::write(stop_.number(), &one, sizeof one) != sizeof one) std::abort();
    thread_.join();
}

std::string RawServer::url(const std::string& path) const {
    return "http://127.0.0.1:" + std::to_string(port_) + path;
}

void RawServer::serve() {
    for (;;) {
        pollfd events[] = {{listening_.number(), POLLIN, 0}, {stop_.number(), POLLIN, 0}};
        if (::poll(events, 2, -1) <= 0 || events[1].revents != 0) return;
        const FileHandle client(::accept4(listening_.number(), nullptr, nullptr, SOCK_CLOEXEC));
        if (!client.open()) continue;
        ++hits_;
        RawConnection connection(client.number(), stop_.number());
        script_(connection);
    }
}

}  // namespace kiosk::net
