#include "app/picture_loader.hpp"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <utility>

#include "app/fetch_picture.hpp"

namespace kiosk::app {
namespace {

constexpr std::size_t most_pictures = 200;
constexpr int most_tries = 5;

}  // namespace

PictureLoader::PictureLoader(net::PollOptions feed, std::function<void()> wake)
    : feed_(std::move(feed)),
      wake_(std::move(wake)),
      thread_([this](const std::stop_token& stop) { work(stop); }) {}

PictureLoader::~PictureLoader() = default;

SDL_Surface* PictureLoader::get(std::string_view url) {
    auto entry = pictures_.find(url);
    if (entry == pictures_.end()) {
        entry = pictures_.emplace(std::string(url), Entry{}).first;
        ask(entry->first, entry->second);
    }
    entry->second.used = ++uses_;
    return entry->second.picture.get();
}

bool PictureLoader::collect() {
    std::vector<Arrival> arrived;
    {
        const std::scoped_lock lock(mutex_);
        arrived = std::exchange(arrived_, {});
    }
    bool any = false;
    for (Arrival& arrival : arrived) {
        Entry& entry = pictures_[arrival.url];
        entry.waiting = false;
        any = any || arrival.picture;
        entry.picture = std::move(arrival.picture);
    }
    forget_oldest();
    return any;
}

void PictureLoader::retry() {
    for (auto& [url, entry] : pictures_) {
        if (!entry.picture && !entry.waiting && entry.tries < most_tries) ask(url, entry);
    }
}

void PictureLoader::ask(const std::string& url, Entry& entry) {
    entry.waiting = true;
    ++entry.tries;
    {
        const std::scoped_lock lock(mutex_);
        wanted_.push_back(url);
    }
    changed_.notify_one();
}

void PictureLoader::forget_oldest() {
    while (pictures_.size() > most_pictures) {
        const auto oldest = std::ranges::min_element(pictures_, {}, [](const auto& entry) {
            return std::pair(entry.second.waiting, entry.second.used);
        });
        if (oldest->second.waiting) return;
        pictures_.erase(oldest);
    }
}

void PictureLoader::work(const std::stop_token& stop) {
    std::unique_lock lock(mutex_);
    while (changed_.wait(lock, stop, [this] { return !wanted_.empty(); })) {
        std::string url = std::move(wanted_.front());
        wanted_.pop_front();
        lock.unlock();
        render::Surface picture = load(url, stop);
        lock.lock();
        arrived_.push_back({std::move(url), std::move(picture)});
        lock.unlock();
        wake_();
        lock.lock();
    }
}

render::Surface PictureLoader::load(const std::string& url, const std::stop_token& stop) const {
    auto picture = fetch_picture(feed_, url, stop);
    if (picture) return *std::move(picture);
    if (!stop.stop_requested()) spdlog::info("picture: {}", to_string(picture.error()));
    return nullptr;
}

}  // namespace kiosk::app
