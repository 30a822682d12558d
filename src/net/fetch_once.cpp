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

Result<std::optional<News>> fetch_news(const PollOptions& options, const Validators& known,
                                       const std::stop_token& stop) {
    Source source(options);
    Answer answer = source.ask(known, stop);
    if (answer.kind == Answer::Kind::not_modified) return std::nullopt;
    if (answer.kind != Answer::Kind::body) return tl::make_unexpected(std::move(answer.error));
    return News{std::move(answer.bytes), std::move(answer.headers.validators)};
}

}  // namespace kiosk::net
