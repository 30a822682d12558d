// As many of the program's own network pollers as a fleet has screens, in one process, against one server;
// see pollers_measure.py. Prints one line of JSON.
#include <spdlog/spdlog.h>

#include <atomic>
#include <charconv>
#include <chrono>
#include <cstdio>
#include <memory>
#include <optional>
#include <string_view>
#include <thread>
#include <vector>

#include "net/poller.hpp"
#include "time/clock.hpp"

namespace {

using namespace std::chrono;
using kiosk::net::PollReport;

struct Counts {
    std::atomic<int> fresh = 0, unchanged = 0, failed = 0, bodies = 0;
    std::atomic<long> bytes = 0;
    std::atomic<int> without_content = 0;  // pollers that have nothing yet

    void add(const PollReport& report) {
        switch (report.outcome) {
            case PollReport::Outcome::fresh:
                ++fresh;
                break;
            case PollReport::Outcome::unchanged:
                ++unchanged;
                break;
            case PollReport::Outcome::failed:
            case PollReport::Outcome::rejected:
                ++failed;
                break;
        }
    }
};

std::optional<int> number(std::string_view text, int least, int most) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || value < least || value > most)
        return std::nullopt;
    return value;
}

kiosk::net::PollOptions options(std::string_view url, seconds interval) {
    kiosk::net::PollOptions wanted;
    wanted.url = url;
    wanted.interval = interval;
    wanted.user_agent = "venue-kiosk/bench";
    wanted.wall_clock = [] { return floor<seconds>(kiosk::SystemClock().now()); };
    return wanted;
}

}  // namespace

int main(int argc, char** argv) {
    const std::vector<std::string_view> words(argv + 1, argv + argc);
    const auto pollers = words.size() == 4 ? number(words[1], 1, 5000) : std::nullopt;
    const auto length = words.size() == 4 ? number(words[2], 1, 3600) : std::nullopt;
    const auto interval = words.size() == 4 ? number(words[3], 1, 3600) : std::nullopt;
    if (!pollers || !length || !interval) {
        std::fprintf(stderr, "usage: pollers URL POLLERS SECONDS POLL_SECONDS\n");
        return 2;
    }
    spdlog::set_level(spdlog::level::off);
    Counts counts;
    counts.without_content = *pollers;
    const auto begin = steady_clock::now();
    const auto end = begin + seconds{*length};
    milliseconds all_have_content{0};
    {
        std::vector<std::unique_ptr<kiosk::net::Poller>> fleet;
        std::atomic<milliseconds::rep> last_first = 0;
        for (int i = 0; i < *pollers; ++i) {
            const auto first = std::make_shared<std::atomic<bool>>(true);
            fleet.push_back(std::make_unique<kiosk::net::Poller>(
                options(words[0], seconds{*interval}),
                [&counts, &last_first, first, begin](const kiosk::net::Body& body) -> kiosk::Result<void> {
                    ++counts.bodies;
                    counts.bytes += static_cast<long>(body.bytes.size());
                    if (first->exchange(false)) {
                        --counts.without_content;
                        last_first = duration_cast<milliseconds>(steady_clock::now() - begin).count();
                    }
                    return {};
                },
                [&counts](const PollReport& report) { counts.add(report); }));
        }
        std::this_thread::sleep_until(end);
        all_have_content = milliseconds{last_first.load()};
        fleet.clear();
    }
    std::printf(
        "{\"pollers\": %d, \"seconds\": %d, \"poll_seconds\": %d, \"fresh\": %d, \"unchanged\": %d, "
        "\"failed\": %d, "
        "\"bodies\": %d, \"body_bytes\": %ld, \"without_content\": %d, \"last_first_content_ms\": %ld}\n",
        *pollers, *length, *interval, counts.fresh.load(), counts.unchanged.load(), counts.failed.load(),
        counts.bodies.load(), counts.bytes.load(), counts.without_content.load(),
        static_cast<long>(all_have_content.count()));
    return 0;
}
