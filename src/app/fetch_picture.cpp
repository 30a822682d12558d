#include "app/fetch_picture.hpp"

#include "net/source_url.hpp"

namespace kiosk::app {
namespace {

constexpr std::size_t most_bytes = 5'000'000;
// More than any portrait on a 4K screen has.
constexpr int stored_side = 320;

bool is_file(const std::string& url) {
    const auto source = net::parse_source(url);
    return source && source->kind == net::SourceUrl::Kind::file;
}

}  // namespace

Result<render::Surface> fetch_picture(const net::PollOptions& feed, const std::string& url,
                                      const std::stop_token& stop) {
    const std::string place = net::redacted(url);
    if (is_file(url) && !is_file(feed.url))
        return fail("a feed from the network names a file of this machine", place);
    net::PollOptions options = feed;
    options.url = url;
    options.byte_limit = most_bytes;
    options.total_timeout = std::chrono::seconds{30};
    const auto bytes = net::fetch_once(options, stop);
    if (!bytes) return tl::make_unexpected(bytes.error());
    auto picture = render::decode_picture(*bytes);
    if (!picture) {
        Error error = picture.error();
        error.place = place;
        return tl::make_unexpected(std::move(error));
    }
    return render::shrunk(*std::move(picture), stored_side);
}

}  // namespace kiosk::app
