#pragma once

#include <chrono>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

#include "app/setup/descriptor.hpp"

namespace kiosk::app {

/// Tells within a fraction of a second that files have been written, replaced, renamed or removed, or that
/// anything has in folders, on a thread of its own (inotify). Editors that write by rename are seen, too,
/// since it is the folder of a file that is watched; of a link, also the folder it leads to. Where no such
/// news come, as from a network drive or a folder that is not there yet, it looks itself once a minute.
class FileWatch {
  public:
    using Paths = std::vector<std::filesystem::path>;

    /// What is called, on the watch's thread; `changed` with those of the watched paths that are concerned,
    /// once things have been quiet for a tenth of a second, and at the latest after one second.
    struct Calls {
        std::function<void(const Paths& which)> changed;
        /// The machine's clock has been set, or the machine has slept.
        std::function<void()> clock_set = [] {};
    };

    explicit FileWatch(Calls calls);
    ~FileWatch();
    FileWatch(const FileWatch&) = delete;
    FileWatch& operator=(const FileWatch&) = delete;

    /// What is watched from now on, files and folders, whether they are there or not: every change after
    /// this call is told. Any thread.
    void watch(const Paths& paths);

  private:
    /// What tells a file from its next version without reading it; of a folder: of all that is in it.
    struct Look {
        std::vector<long long> figures;
        bool operator==(const Look&) const = default;
    };

    using Looks = std::map<std::filesystem::path, Look>;

    void work(const std::stop_token& stop);
    void begin_anew();
    void add(const std::filesystem::path& folder, const std::filesystem::path& file,
             const std::filesystem::path& concerned);
    void read_events(Paths& concerned);
    void look_at_all(Paths& concerned);
    static Look look_at(const std::filesystem::path& path);

    struct Watched {
        std::filesystem::path file;  // its name in the folder; empty: whatever is in it
        std::filesystem::path concerned;
    };

    Calls calls_;
    Descriptor inotify_, clock_, wake_;
    std::map<int, std::vector<Watched>> folders_;        // of the thread, as all up to here
    Looks looks_;                                        // of the thread
    std::chrono::steady_clock::time_point look_next_{};  // of the thread

    std::mutex mutex_;  // guards the two below
    Looks wanted_;
    bool anew_ = false;
    std::jthread thread_;  // last: it uses all of the above
};

}  // namespace kiosk::app
