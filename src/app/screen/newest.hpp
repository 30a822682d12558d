#pragma once

#include <mutex>
#include <utility>

namespace kiosk::app {

/// A value that one thread renews and others read. Any thread.
template <class T>
class Newest {
  public:
    explicit Newest(T value) : value_(std::move(value)) {}

    T get() const {
        const std::scoped_lock lock(mutex_);
        return value_;
    }

    void set(T value) {
        const std::scoped_lock lock(mutex_);
        value_ = std::move(value);
    }

  private:
    mutable std::mutex mutex_;
    T value_;
};

}  // namespace kiosk::app
