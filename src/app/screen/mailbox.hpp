#pragma once

#include <functional>
#include <mutex>
#include <utility>
#include <vector>

namespace kiosk::app {

/// Hands values from any thread to the one that empties it. `wake` is called after every post, outside the
/// lock, to interrupt the reader's sleep.
template <class T>
class Mailbox {
  public:
    explicit Mailbox(std::function<void()> wake) : wake_(std::move(wake)) {}

    void post(T value) {
        {
            const std::scoped_lock lock(mutex_);
            waiting_.push_back(std::move(value));
        }
        wake_();
    }

    /// Everything posted since the last call, in order.
    std::vector<T> take() {
        const std::scoped_lock lock(mutex_);
        return std::exchange(waiting_, {});
    }

  private:
    std::function<void()> wake_;
    std::mutex mutex_;
    std::vector<T> waiting_;
};

}  // namespace kiosk::app
