#include "app/setup/file_watch.hpp"

#include <poll.h>
#include <sys/eventfd.h>
#include <sys/inotify.h>
#include <sys/stat.h>
#include <sys/timerfd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdint>
#include <cstring>
#include <ctime>

namespace kiosk::app {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono;
using std::chrono::steady_clock;

constexpr milliseconds quiet{100}, longest_wait{1000};
constexpr seconds look_every{60};
constexpr std::size_t most_in_folder = 2000;

// A timer for a moment that never comes: reading it fails at once when the clock is set. See
// timerfd_create(2).
void wait_for_clock(int timer) {
    constexpr time_t a_hundred_years = 36525LL * 86400;
    itimerspec never{};
    never.it_value.tv_sec = std::time(nullptr) + a_hundred_years;
    timerfd_settime(timer, TFD_TIMER_ABSTIME | TFD_TIMER_CANCEL_ON_SET, &never, nullptr);
}

bool clock_was_set(int timer) {
    std::uint64_t rings = 0;
    return read(timer, &rings, sizeof rings) < 0 && errno == ECANCELED;
}

void add_unless_there(FileWatch::Paths& paths, const fs::path& path) {
    if (std::ranges::find(paths, path) == paths.end()) paths.push_back(path);
}

void append_figures(std::vector<long long>& figures, const fs::path& path) {
    struct stat info {};
    if (::stat(path.c_str(), &info) != 0) return figures.push_back(-1);
    for (const auto figure :
         {static_cast<long long>(info.st_ino), static_cast<long long>(info.st_size),
          static_cast<long long>(info.st_mtim.tv_sec), static_cast<long long>(info.st_mtim.tv_nsec)}) {
        figures.push_back(figure);
    }
}

}  // namespace

FileWatch::FileWatch(Calls calls)
    : calls_(std::move(calls)),
      clock_(timerfd_create(CLOCK_REALTIME, TFD_NONBLOCK | TFD_CLOEXEC)),
      wake_(eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC)),
      thread_([this](const std::stop_token& stop) { work(stop); }) {}

FileWatch::~FileWatch() {
    thread_.request_stop();
    eventfd_write(wake_.number(), 1);
}

void FileWatch::watch(const Paths& paths) {
    Looks looks;
    for (const fs::path& path : paths) looks.emplace(path, look_at(path));
    {
        const std::scoped_lock lock(mutex_);
        wanted_ = std::move(looks);
        anew_ = true;
    }
    eventfd_write(wake_.number(), 1);
}

void FileWatch::work(const std::stop_token& stop) {
    wait_for_clock(clock_.number());
    Paths concerned;
    steady_clock::time_point first{};  // of the news that have not been told yet
    while (!stop.stop_requested()) {
        bool anew = false;
        {
            const std::scoped_lock lock(mutex_);
            anew = std::exchange(anew_, false);
        }
        if (anew) begin_anew();

        const auto now = steady_clock::now();
        const auto until = concerned.empty() ? look_next_ : std::min(now + quiet, first + longest_wait);
        const auto wait =
            std::clamp<milliseconds>(ceil<milliseconds>(until - now), milliseconds{0}, look_every);
        std::array<pollfd, 3> sources{
            {{wake_.number(), POLLIN, 0}, {clock_.number(), POLLIN, 0}, {inotify_.number(), POLLIN, 0}}};
        const int ready = ::poll(sources.data(), sources.size(), static_cast<int>(wait.count()));
        if (sources[0].revents != 0) {
            eventfd_t count = 0;
            eventfd_read(wake_.number(), &count);
        }
        if (sources[1].revents != 0) {
            const bool set = clock_was_set(clock_.number());
            wait_for_clock(clock_.number());
            if (set) calls_.clock_set();
        }
        const bool nothing_yet = concerned.empty();
        if (sources[2].revents != 0) read_events(concerned);
        if (steady_clock::now() >= look_next_) look_at_all(concerned);
        if (nothing_yet) first = steady_clock::now();
        const bool told_long_enough = ready == 0 || steady_clock::now() >= first + longest_wait;
        if (concerned.empty() || nothing_yet || !told_long_enough) continue;
        // What is to be seen now has been told.
        for (const fs::path& path : concerned) looks_[path] = look_at(path);
        calls_.changed(std::exchange(concerned, {}));
        // The folder itself may be another one now.
        begin_anew();
    }
}

void FileWatch::begin_anew() {
    Looks wanted;
    {
        const std::scoped_lock lock(mutex_);
        wanted = wanted_;
    }
    inotify_ = Descriptor(inotify_init1(IN_NONBLOCK | IN_CLOEXEC));
    folders_.clear();
    for (auto& [path, look] : wanted) {
        std::error_code error;
        add(path.parent_path(), path.filename(), path);
        const fs::path real = fs::canonical(path, error);
        if (!error && real != path) add(real.parent_path(), real.filename(), path);
        if (fs::is_directory(path, error)) add(path, {}, path);
        if (const auto known = looks_.find(path); known != looks_.end()) look = known->second;
    }
    looks_ = std::move(wanted);
    // What changed while nobody watched is found at once.
    look_next_ = steady_clock::now();
}

void FileWatch::add(const fs::path& folder, const fs::path& file, const fs::path& concerned) {
    constexpr std::uint32_t events = IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_CREATE | IN_DELETE |
                                     IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR;
    const int watch = inotify_add_watch(inotify_.number(), folder.empty() ? "." : folder.c_str(), events);
    if (watch >= 0) folders_[watch].push_back({file, concerned});
}

void FileWatch::read_events(Paths& concerned) {
    alignas(inotify_event) std::array<char, 16384> buffer;
    for (;;) {
        const auto length = read(inotify_.number(), buffer.data(), buffer.size());
        if (length <= 0) return;
        for (std::size_t at = 0; at + sizeof(inotify_event) <= static_cast<std::size_t>(length);) {
            inotify_event event{};
            std::memcpy(&event, buffer.data() + at, sizeof event);
            const char* const name = buffer.data() + at + sizeof event;
            at += sizeof event + event.len;
            const fs::path file = event.len > 0 ? fs::path(name) : fs::path();
            const bool lost = (event.mask & IN_Q_OVERFLOW) != 0;
            for (const auto& [watch, all] : folders_) {
                if (!lost && watch != event.wd) continue;
                for (const Watched& one : all) {
                    // A file that has only been made is told of when it is closed; nobody closes a folder.
                    const bool will_be_closed = (event.mask & IN_CREATE) != 0 &&
                                                (event.mask & IN_ISDIR) == 0 &&
                                                !fs::is_symlink(one.concerned);
                    if (!one.file.empty() && will_be_closed) continue;
                    if (lost || file.empty() || one.file.empty() || one.file == file)
                        add_unless_there(concerned, one.concerned);
                }
            }
        }
    }
}

void FileWatch::look_at_all(Paths& concerned) {
    look_next_ = steady_clock::now() + look_every;
    for (const auto& [path, known] : looks_) {
        if (!(look_at(path) == known)) add_unless_there(concerned, path);
    }
}

FileWatch::Look FileWatch::look_at(const fs::path& path) {
    Look look;
    append_figures(look.figures, path);
    std::error_code error;
    if (!fs::is_directory(path, error)) return look;
    fs::directory_iterator entry(path, error);
    for (; !error && entry != fs::directory_iterator() && look.figures.size() < 4 * most_in_folder;
         entry.increment(error)) {
        append_figures(look.figures, entry->path());
    }
    return look;
}

}  // namespace kiosk::app
