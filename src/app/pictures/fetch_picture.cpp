#include "app/pictures/fetch_picture.hpp"

#include "net/source_url.hpp"

namespace kiosk::app {
namespace {

constexpr std::size_t most_bytes = 5'000'000;

}  // namespace

bool is_local(const std::string& url) {
    const auto source = net::parse_source(url);
    return source && source->kind == net::SourceUrl::Kind::file;
}

PictureRules picture_rules(const config::Config& config, const std::string& url) {
    constexpr int logo_side = 1024;
    if (!config.logo.empty() && url == config.logo) return {logo_side, true};
    return {};
}

Result<std::optional<net::News>> fetch_picture_bytes(const net::PollOptions& feed, const std::string& url,
                                                     const PictureRules& rules, const net::Validators& known,
                                                     const std::stop_token& stop) {
    if (is_local(url) && !rules.from_config && !is_local(feed.url))
        return fail("a feed from the network names a file of this machine", net::redacted(url));
    net::PollOptions options = feed;
    options.url = url;
    options.headers = {};
    options.byte_limit = most_bytes;
    options.total_timeout = std::chrono::seconds{30};
    return net::fetch_news(options, known, stop);
}

Result<render::Surface> read_picture(const std::string& bytes, const std::string& url,
                                     const PictureRules& rules) {
    auto picture = render::decode_picture(bytes);
    if (!picture) return fail(picture.error().message, net::redacted(url), picture.error().remedy);
    return render::shrunk(*std::move(picture), rules.side);
}

Result<render::Surface> fetch_picture(const net::PollOptions& feed, const std::string& url,
                                      const PictureRules& rules) {
    const auto news = fetch_picture_bytes(feed, url, rules);
    if (!news) return tl::make_unexpected(news.error());
    return read_picture(news->value().bytes, url, rules);
}

}  // namespace kiosk::app
