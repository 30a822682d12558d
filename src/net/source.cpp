#include "net/source.hpp"

#include "net/file_source.hpp"

namespace kiosk::net {
namespace {

TransferLimits limits_of(const PollOptions& options) {
    return {options.byte_limit,     options.connect_timeout, options.total_timeout,
            options.low_speed_time, options.low_speed_bytes, options.redirects,
            options.user_agent,     trust_from_environment()};
}

}  // namespace

Source::Source(const PollOptions& options)
    : source_(parse_source(options.url)),
      name_(source_ ? redacted(source_->url) : redacted(options.url)),
      byte_limit_(options.byte_limit),
      headers_(options.headers),
      client_(limits_of(options), options.woken) {}

Answer Source::ask(const Validators& known, const std::stop_token& stop) {
    if (!source_) {
        Answer answer;
        answer.error = source_.error();
        return answer;
    }
    if (source_->kind == SourceUrl::Kind::file) return read_file(source_->path, byte_limit_, known);
    std::vector<RequestHeader> headers;
    if (headers_) {
        auto wanted = headers_();
        if (!wanted) {
            Answer answer;
            answer.error = wanted.error();
            return answer;
        }
        headers = std::move(*wanted);
    }
    return client_.get(*source_, known, headers, stop);
}

}  // namespace kiosk::net
