#include "app/status/status_reporter.hpp"

#include <spdlog/spdlog.h>

#include <algorithm>

#include "app/status/status_files.hpp"
#include "app/status/status_json.hpp"
#include "app/status/status_metrics.hpp"

namespace kiosk::app {
namespace {

using namespace std::chrono;

// What is due soon is told with what woke the screen for another reason.
constexpr milliseconds files_every{10'000}, files_early{3'000};
constexpr milliseconds listener_every{60'000}, listener_early{15'000};
constexpr milliseconds least{1'000};

// How a source fails has other figures each time ("after 12 ms"); that it does is news.
std::vector<std::string> faults_of(const State& state) {
    std::vector<std::string> faults{state.setup_error, std::to_string(static_cast<int>(state.clock.kind))};
    for (const auto& [source, error] : state.fleet_errors) faults.push_back(source);
    for (const auto& [source, poll] : state.polls) {
        if (!poll.error.empty()) faults.push_back(std::to_string(source));
    }
    return faults;
}

}  // namespace

StatusReporter::~StatusReporter() {
    remove_files();
}

void StatusReporter::use(const std::filesystem::path& directory) {
    if (directory == directory_) return;
    remove_files();
    directory_ = directory;
    to_files_ = {};
    if (!directory_.empty()) complain(make_status_directory(directory_));
}

void StatusReporter::look(const State& state, const Setup& setup, const Frame& frame, Instant at,
                          const Measure& measure) {
    if (directory_.empty() && !listener_) return;
    Shown shown = shown_of(state, setup, frame, at);
    std::vector<std::string> faults = faults_of(state);
    const bool files = !directory_.empty() && is_due(to_files_, shown, faults, files_every, files_early);
    const bool listener = listener_ && is_due(to_listener_, shown, faults, listener_every, listener_early);
    if (!files && !listener) return;
    if (state.programme && fingerprinted_ != state.programme->serial) {
        fingerprinted_ = state.programme->serial;
        fingerprint_ = fingerprint(state.programme->program());
    }
    const ScreenStatus status = screen_status(state, setup, frame, at, measure(), fingerprint_);
    const std::string json = status_json(status);
    const Told now{steady_(), std::move(shown), std::move(faults)};
    if (files) {
        write(status, json);
        to_files_ = now;
    }
    if (listener) {
        listener_(json);
        to_listener_ = now;
    }
}

bool StatusReporter::is_due(Told& told, const Shown& shown, const std::vector<std::string>& faults,
                            milliseconds every, milliseconds early) const {
    if (!told.when) return true;
    const milliseconds since = steady_() - *told.when;
    told.pending = told.shown != shown || told.faults != faults;
    return since >= (told.pending ? least : every - early);
}

milliseconds StatusReporter::due_in() const {
    milliseconds next = milliseconds::max();
    const auto count = [&](const Told& told, milliseconds every) {
        const milliseconds now = steady_();
        const milliseconds due = told.when.value_or(now - every) + (told.pending ? least : every);
        next = std::min(next, std::max(milliseconds{0}, due - now));
    };
    if (!directory_.empty()) count(to_files_, files_every);
    if (listener_) count(to_listener_, listener_every);
    return next;
}

void StatusReporter::write(const ScreenStatus& status, const std::string& json) {
    constexpr unsigned for_all = 0644;
    auto done = write_status_file(directory_ / status_file, json, for_all);
    if (done) done = write_status_file(directory_ / metrics_file, status_metrics(status), for_all);
    complain(done);
}

// Once, until it is another.
void StatusReporter::complain(const Result<void>& done) {
    const std::string trouble = done ? std::string() : to_string(done.error());
    if (trouble != trouble_ && !trouble.empty()) spdlog::warn("status: {}", trouble);
    trouble_ = trouble;
}

void StatusReporter::remove_files() {
    if (directory_.empty()) return;
    std::error_code ignored;
    for (const char* file : {status_file, metrics_file}) std::filesystem::remove(directory_ / file, ignored);
}

}  // namespace kiosk::app
