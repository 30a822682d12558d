#include "app/screen/event_wait.hpp"

#include <SDL.h>
#include <sys/eventfd.h>

#include <algorithm>
#include <vector>

namespace kiosk::app {
namespace {

using namespace std::chrono;
using std::chrono::steady_clock;

// How often SDL is asked while it may learn of a new device.
constexpr milliseconds settling_step{100};

void into_queue(std::uint32_t type) {
    SDL_Event event{};
    event.type = type;
    SDL_PushEvent(&event);
}

}  // namespace

EventWait::EventWait(std::filesystem::path devices)
    : folder_(std::move(devices)), wake_(eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC)) {}

void EventWait::push(std::uint32_t type) {
    {
        const std::scoped_lock lock(mutex_);
        if (queue_) {
            into_queue(type);
        } else {
            early_.insert(type);
        }
    }
    eventfd_write(wake_.number(), 1);
}

void EventWait::use(const std::string& video_driver) {
    {
        const std::scoped_lock lock(mutex_);
        queue_ = true;
        for (const std::uint32_t type : early_) into_queue(type);
        early_.clear();
    }
    sleeps_itself_ = video_driver != "x11" && video_driver != "wayland";
    if (sleeps_itself_) devices_.open(folder_);
}

void EventWait::end() {
    const std::scoped_lock lock(mutex_);
    queue_ = false;
}

bool EventWait::wait(SDL_Event& event, milliseconds longest) {
    if (!sleeps_itself_) return SDL_WaitEventTimeout(&event, static_cast<int>(longest.count())) != 0;
    const auto end = steady_clock::now() + longest;
    while (SDL_PollEvent(&event) == 0) {
        const auto left = ceil<milliseconds>(end - steady_clock::now());
        if (left.count() <= 0) return false;
        std::vector<pollfd> sources{{wake_.number(), POLLIN, 0}};
        devices_.list(sources);
        const milliseconds step = devices_.settling() ? std::min(left, settling_step) : left;
        ::poll(sources.data(), sources.size(), static_cast<int>(step.count()));
        eventfd_t count = 0;
        eventfd_read(wake_.number(), &count);
        devices_.look(sources, 1);
    }
    return true;
}

}  // namespace kiosk::app
