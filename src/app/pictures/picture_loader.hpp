#pragma once

#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "app/pictures/fetch_picture.hpp"
#include "app/pictures/picture_store.hpp"

namespace kiosk::app {

struct PictureOptions {
    net::PollOptions feed;  ///< see fetch_picture_bytes()
    std::function<PictureRules(const std::string& url)> rules = [](const std::string&) {
        return PictureRules{};
    };
    std::filesystem::path store;     ///< where pictures are kept from run to run; empty: nowhere
    std::function<Instant()> clock;  ///< the wall clock, called on any thread
    std::size_t threads = 4;         ///< so many pictures are fetched at once
};

/// Fetches and decodes the pictures that pages show, several at once, so that neither the screen nor the
/// poller waits for them. What is kept on disk comes first, also without any network, and is asked for again
/// only when a day has passed. A picture stays in memory for as long as it is among the last 80 asked for;
/// one that fails is tried again when retry() is called, after five times once an hour.
/// All but the work itself happens on the main thread.
class PictureLoader {
  public:
    /// `wake` is called on one of the loader's threads when something has arrived.
    PictureLoader(PictureOptions options, std::function<void()> wake);
    ~PictureLoader();  ///< at once, also in the middle of a transfer
    PictureLoader(const PictureLoader&) = delete;
    PictureLoader& operator=(const PictureLoader&) = delete;

    /// The picture, or null while (or when) there is none; then it is asked for.
    SDL_Surface* get(std::string_view url);

    /// Takes over what has arrived since the last call, and says whether that was anything to show.
    bool collect();

    /// Asks again for what failed, and for what was last right a day ago.
    void retry();

  private:
    struct Entry {
        render::Surface picture;
        int tries = 0;
        bool waiting = false;
        Instant asked{};
        std::uint64_t used = 0;
    };
    struct Wish {
        std::string url;
        bool shown = false;  // a picture stands there already
    };
    struct Fetch {
        std::string url;
        net::Validators known;
    };
    struct Arrival {
        std::string url;
        render::Surface picture;
        bool done = true;  // nothing more comes
    };

    void work(const std::stop_token& stop);
    template <class Step>
    void survive(const std::string& url, Step&& step);
    void look_up(const Wish& wish);
    void fetch(const Fetch& job, const std::stop_token& stop);
    void post(Arrival arrival);
    void ask(const std::string& url, Entry& entry);
    void forget_oldest();
    bool passed(Instant since, std::chrono::hours span) const;

    PictureOptions options_;
    std::function<void()> wake_;
    PictureStore store_;
    std::map<std::string, Entry, std::less<>> pictures_;
    std::uint64_t uses_ = 0;

    std::mutex decoding_;  // one at a time: a large picture takes a hundred megabytes while it is read
    std::mutex mutex_;     // guards the three below
    std::deque<Wish> wishes_;
    std::deque<Fetch> fetches_;
    std::vector<Arrival> arrived_;
    std::condition_variable_any changed_;
    std::vector<std::jthread> threads_;  // last: they use all of the above
};

}  // namespace kiosk::app
