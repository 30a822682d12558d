// A poll of a feed that has not changed, against a server on loopback: 304, and the same body once more.

#include <httplib.h>

#include <thread>

#include "compare.hpp"
#include "feeds.hpp"
#include "net/poll_cycle.hpp"
#include "time/clock.hpp"

namespace kiosk::bench {
namespace {

// Answers "/tagged" with 304 to whoever has the feed, and "/plain" with all of it.
class Server {
  public:
    explicit Server(std::string body) : body_(std::move(body)) {
        http_.Get("/tagged", [this](const httplib::Request& request, httplib::Response& response) {
            response.set_header("ETag", "\"1\"");
            if (request.get_header_value("If-None-Match") == "\"1\"") {
                response.status = 304;
                return;
            }
            response.set_content(body_, "application/json");
        });
        http_.Get("/plain", [this](const httplib::Request&, httplib::Response& response) {
            response.set_content(body_, "application/json");
        });
        http_.set_keep_alive_max_count(1'000'000);
        http_.set_tcp_nodelay(true);
        port_ = http_.bind_to_any_port("127.0.0.1");
        thread_ = std::thread([this] { http_.listen_after_bind(); });
    }
    ~Server() {
        http_.stop();
        thread_.join();
    }
    Server(const Server&) = delete;
    Server& operator=(const Server&) = delete;

    std::string url(const std::string& path) const {
        return "http://127.0.0.1:" + std::to_string(port_) + path;
    }

  private:
    std::string body_;
    httplib::Server http_;
    int port_ = 0;
    std::thread thread_;
};

// Against reading the whole feed, which a poll without news is spared.
void unchanged(benchmark::State& state, const std::string& path) {
    const std::string body = asset("demo/program.json");
    const Server server(body);
    const feed::FeedOptions options = reading();
    net::PollOptions wanted;
    wanted.url = server.url(path);
    wanted.wall_clock = [] { return std::chrono::floor<std::chrono::seconds>(SystemClock().now()); };
    wanted.random = [] { return 0.5; };
    int read = 0;
    net::PollCycle cycle(wanted, [&](const net::Body& given) -> Result<void> {
        ++read;
        const auto parsed = feed::parse(given.bytes, options);
        if (!parsed) return tl::unexpected(parsed.error());
        return {};
    });
    cycle.poll({});
    bool as_meant = true;
    compare(
        state,
        [&] {
            const auto report = cycle.poll({});
            as_meant = as_meant && report && report->outcome == net::PollReport::Outcome::unchanged;
        },
        [&] { benchmark::DoNotOptimize(feed::parse(body, options)); });
    if (read != 1 || !as_meant) return state.SkipWithError("the feed was not found unchanged");
    state.counters["body_bytes"] = path == "/plain" ? static_cast<double>(body.size()) : 0;
}

}  // namespace
}  // namespace kiosk::bench

int main(int argc, char** argv) {
    benchmark::RegisterBenchmark("poll/304", kiosk::bench::unchanged, "/tagged")
        ->Iterations(50)
        ->UseManualTime();
    benchmark::RegisterBenchmark("poll/200", kiosk::bench::unchanged, "/plain")
        ->Iterations(50)
        ->UseManualTime();
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
