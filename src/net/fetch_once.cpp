#include <stop_token>
#include <utility>

#include "net/poller.hpp"
#include "net/source.hpp"

namespace kiosk::net {

Result<std::string> fetch_once(const PollOptions& options, const std::stop_token& stop) {
    Source source(options);
    Answer answer = source.ask({}, stop);
    if (answer.kind != Answer::Kind::body) return tl::make_unexpected(std::move(answer.error));
    return std::move(answer.bytes);
}

}  // namespace kiosk::net
