#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "net/poller.hpp"
#include "render/decode.hpp"

namespace kiosk::app {

/// Fetches and decodes the portraits of a programme on a thread of its own, one after the other, so that
/// neither the screen nor the poller waits for them. A picture stays for as long as it is among the last 200
/// asked for; one that fails is tried again when retry() is called, five times at most.
/// All but the work itself happens on the main thread.
class PictureLoader {
  public:
    /// `feed`: see fetch_picture(). `wake` is called on the loader's thread when a picture has arrived.
    PictureLoader(net::PollOptions feed, std::function<void()> wake);
    ~PictureLoader();  ///< at once, also in the middle of a transfer
    PictureLoader(const PictureLoader&) = delete;
    PictureLoader& operator=(const PictureLoader&) = delete;

    /// The picture, or null while (or when) there is none; then it is asked for.
    SDL_Surface* get(std::string_view url);

    /// Takes over what has arrived since the last call, and says whether that was anything to show.
    bool collect();

    /// Asks again for what failed.
    void retry();

  private:
    struct Entry {
        render::Surface picture;
        int tries = 0;
        bool waiting = false;
        std::uint64_t used = 0;
    };
    struct Arrival {
        std::string url;
        render::Surface picture;
    };

    void work(const std::stop_token& stop);
    render::Surface load(const std::string& url, const std::stop_token& stop) const;
    void ask(const std::string& url, Entry& entry);
    void forget_oldest();

    net::PollOptions feed_;
    std::function<void()> wake_;
    std::map<std::string, Entry, std::less<>> pictures_;
    std::uint64_t uses_ = 0;

    std::mutex mutex_;  // guards the two below
    std::deque<std::string> wanted_;
    std::vector<Arrival> arrived_;
    std::condition_variable_any changed_;
    std::jthread thread_;  // last: it uses all of the above
};

}  // namespace kiosk::app
