#pragma once

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.hpp"
#include "net/headers.hpp"
#include "time/instant.hpp"

namespace kiosk::net {

/// A header of every request to one source, beside those of HTTP itself.
struct RequestHeader {
    std::string line;     ///< "Authorization: Bearer …", without line ends
    bool secret = false;  ///< goes to the source's own host only: a redirect elsewhere is not followed
};

/// What is fetched, how often, and within which bounds.
struct PollOptions {
    std::string url;                             ///< http, https or file URL, or a path
    std::chrono::milliseconds interval{60'000};  ///< between two good answers, ±10 %; max-age may lengthen it
    std::chrono::milliseconds longest_interval{900'000};  ///< cap for back-off, Retry-After and max-age
    std::filesystem::path store;          ///< directory for the last good bytes; empty: nothing is stored
    std::string user_agent;               ///< "venue-kiosk/0.1.0"; empty: "venue-kiosk"
    std::size_t byte_limit = 64U << 20U;  ///< counted as bytes arrive, after decompression
    std::chrono::milliseconds connect_timeout{10'000};
    std::chrono::milliseconds total_timeout{60'000};
    std::chrono::seconds low_speed_time{20};  ///< slower than low_speed_bytes a second for so long: given up
    long low_speed_bytes = 50;
    int redirects = 5;
    /// Asked before each request, so that a token may be renewed while the program runs; a failure is that of
    /// the request. Called on the network thread. Empty: none.
    std::function<Result<std::vector<RequestHeader>>()> headers;
    /// The wall clock, for stamps that people read and for dates in Retry-After. Called on the network
    /// thread. Needed by Poller, unused by fetch_once.
    std::function<Instant()> wall_clock;
    /// 0 ≤ x < 1, for jitter. Called on the network thread. Empty: a generator of the poller's own.
    std::function<double()> random;
    /// Called on the network thread whenever it has been woken in the midst of a transfer. Poller uses it
    /// itself.
    std::function<void()> woken;
};

/// Bytes that a source gave.
struct Body {
    std::string_view bytes;
    std::string_view url;     ///< where they came from in the end, after redirects; without credentials
    bool from_store = false;  ///< true: the last good bytes of an earlier run, shown until the source answers
    Instant fetched;          ///< when the source last confirmed them
};

/// How a poll went, for staff: log, status panel, status file.
struct PollReport {
    enum class Outcome { fresh, unchanged, failed, rejected };

    Outcome outcome{};
    std::string error;        ///< why it failed or was rejected; empty otherwise. Holds no credentials
    std::string store_error;  ///< what is wrong with the store, told once when it changes; empty otherwise
    Instant at;               ///< when the poll ended
    std::optional<Instant> last_success;  ///< when the source last gave or confirmed good bytes
    std::optional<Instant> server_date;   ///< the Date header, and the Age with it, where there was one
    std::chrono::milliseconds next_in{};  ///< how long until the next try
    int failures = 0;                     ///< in a row
};

/// Polls one source for ever, on a network thread of its own.
///
/// Every new body is handed to `accept`, which parses it and says whether it is good; only good bytes are
/// stored and make later requests conditional. A body that equals the last good one (304, or the same bytes)
/// is not handed over again. `report` is called after every poll. Both run on the network thread; neither may
/// block or call back into the poller. At construction, before any request, the stored bytes (if any) are
/// handed to `accept` with from_store set.
///
/// Failures of any kind are retried with exponential back-off and jitter, for ever. A store that cannot be
/// read or written is told in the report and never stops the polling.
///
/// From the environment, at construction: the usual proxy variables, CURL_CA_BUNDLE, SSL_CERT_FILE,
/// SSL_CERT_DIR.
class Poller {
  public:
    using Accept = std::function<Result<void>(const Body&)>;
    using Report = std::function<void(const PollReport&)>;

    Poller(PollOptions options, Accept accept, Report report);
    ~Poller();  ///< ends the thread at once, in the middle of a transfer too
    Poller(const Poller&) = delete;
    Poller& operator=(const Poller&) = delete;

    /// Polls now instead of at the end of the pause; during a poll: once more right after it. Any thread.
    void poll_now();

    /// Asks the network thread whether it still gets around to its work. It answers at once, in a pause and
    /// in the midst of a transfer; while `accept` or the disk takes its time, when that is done. Any thread.
    void ask_pulse();

    /// Whether the network thread has answered all that was asked. Any thread.
    bool answered() const;

  private:
    class Worker;
    std::unique_ptr<Worker> worker_;
};

/// The bytes of `url` (http, https, file or a path) once, within the same bounds, on the calling thread.
/// For the commands that run once and end (`check`, `now`, `program`).
/// When `stop` is requested, on whichever thread, it fails at once.
Result<std::string> fetch_once(const PollOptions& options, const std::stop_token& stop = {});

/// Bytes and what makes a later request for them conditional.
struct News {
    std::string bytes;
    Validators validators;
};

/// As fetch_once, but nothing where `known` still stands for what the source has.
Result<std::optional<News>> fetch_news(const PollOptions& options, const Validators& known,
                                       const std::stop_token& stop = {});

}  // namespace kiosk::net
