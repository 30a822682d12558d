#pragma once

#include <chrono>
#include <filesystem>
#include <functional>
#include <string>

#include "app/status/screen_status.hpp"

namespace kiosk::app {

/// Tells the status of a running screen: into the files of its status directory every ten seconds, and to
/// whoever else listens every minute; to both within a second when something else is shown. It is asked after
/// whatever woke the screen, so that what is due soon does not wake it once more. Main thread only.
class StatusReporter {
  public:
    /// Monotonic time.
    using Steady = std::function<std::chrono::milliseconds()>;
    /// What the running process knows now; asked only where something is told.
    using Measure = std::function<Figures()>;

    explicit StatusReporter(Steady steady) : steady_(std::move(steady)) {}
    ~StatusReporter();  ///< takes the files away: nobody shows anything any more
    StatusReporter(const StatusReporter&) = delete;
    StatusReporter& operator=(const StatusReporter&) = delete;

    /// Where the files are from now on; empty: nowhere. What is wrong with it is logged.
    void use(const std::filesystem::path& directory);

    /// Whoever is to be told as well, with the status as JSON.
    void also_tell(std::function<void(const std::string& json)> listener) { listener_ = std::move(listener); }

    /// Tells what is due.
    void look(const State& state, const Setup& setup, const Frame& frame, Instant at, const Measure& measure);

    /// How long from now until look() has something to do, the screen standing still; the longest span there
    /// is where that is never.
    std::chrono::milliseconds due_in() const;

  private:
    struct Told {
        std::optional<std::chrono::milliseconds> when;
        Shown shown;
        std::vector<std::string> faults;
        bool pending = false;  // something else is shown, and it was too soon to tell
    };

    bool is_due(Told& told, const Shown& shown, const std::vector<std::string>& faults,
                std::chrono::milliseconds every, std::chrono::milliseconds early) const;
    void write(const ScreenStatus& status, const std::string& json);
    void complain(const Result<void>& done);
    void remove_files();

    Steady steady_;
    std::filesystem::path directory_;
    std::function<void(const std::string&)> listener_;
    Told to_files_, to_listener_;
    std::string trouble_;
    std::uint64_t fingerprinted_ = 0;  // the serial of the programme that
    std::string fingerprint_;          // is of
};

}  // namespace kiosk::app
