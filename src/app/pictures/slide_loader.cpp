#include "app/pictures/slide_loader.hpp"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <utility>

#include "base/guarded.hpp"

namespace kiosk::app {
namespace {

constexpr std::size_t most_pictures = 3;

}  // namespace

SlideLoader::SlideLoader(std::vector<std::string> folders, std::function<void(SlidesListed)> post,
                         std::function<void()> wake)
    : post_(std::move(post)), wake_(std::move(wake)) {
    use(std::move(folders));
}

SlideLoader::~SlideLoader() = default;

void SlideLoader::look() {
    if (!any_) return;
    std::erase_if(pictures_, [](const auto& entry) { return entry.second.failed; });
    {
        const std::scoped_lock lock(mutex_);
        look_ = true;
    }
    changed_.notify_one();
}

void SlideLoader::use(std::vector<std::string> folders) {
    any_ = !folders.empty();
    {
        const std::scoped_lock lock(mutex_);
        folders_ = std::move(folders);
    }
    if (any_ && !thread_.joinable())
        thread_ = std::jthread([this](const std::stop_token& stop) { work(stop); });
    look();
}

void SlideLoader::fit_into(view::Size box) {
    if (box == box_) return;
    box_ = box;
    pictures_.clear();
}

SDL_Surface* SlideLoader::get(std::string_view url) {
    auto entry = pictures_.find(url);
    if (entry == pictures_.end()) {
        if (!any_) return nullptr;
        entry = pictures_.emplace(std::string(url), Entry{}).first;
        {
            const std::scoped_lock lock(mutex_);
            wishes_.push_back({entry->first, box_});
        }
        changed_.notify_one();
    }
    entry->second.used = ++uses_;
    return entry->second.picture.get();
}

bool SlideLoader::collect() {
    std::vector<Arrival> arrived;
    {
        const std::scoped_lock lock(mutex_);
        arrived = std::exchange(arrived_, {});
    }
    bool any = false;
    for (Arrival& arrival : arrived) {
        const auto entry = pictures_.find(arrival.wish.url);
        if (entry == pictures_.end() || !(arrival.wish.box == box_)) continue;
        any = any || arrival.picture;
        entry->second.failed = !arrival.picture;
        entry->second.picture = std::move(arrival.picture);
    }
    while (pictures_.size() > most_pictures) {
        pictures_.erase(
            std::ranges::min_element(pictures_, {}, [](const auto& entry) { return entry.second.used; }));
    }
    return any;
}

void SlideLoader::work(const std::stop_token& stop) {
    std::unique_lock lock(mutex_);
    while (changed_.wait(lock, stop, [this] { return look_ || !wishes_.empty(); })) {
        // A picture that somebody waits for comes before those that may be new.
        if (!wishes_.empty()) {
            Wish wish = std::move(wishes_.front());
            wishes_.erase(wishes_.begin());
            lock.unlock();
            auto picture = guarded([&] { return read_slide(wish.url, wish.box); });
            if (!picture) spdlog::warn("slides: {}", to_string(picture.error()));
            lock.lock();
            arrived_.push_back({std::move(wish), picture ? *std::move(picture) : nullptr});
            lock.unlock();
            wake_();
        } else {
            look_ = false;
            lock.unlock();
            list_folders();
        }
        lock.lock();
    }
}

void SlideLoader::list_folders() {
    std::vector<std::string> folders;
    {
        const std::scoped_lock lock(mutex_);
        folders = folders_;
    }
    for (const std::string& folder : folders) {
        SlideList list = reader_.list(folder);
        const auto known = known_.find(folder);
        if (known != known_.end() && known->second == list) continue;
        for (const Finding& finding : list.findings) spdlog::warn("{}: {}", finding.where, finding.what);
        if (known == known_.end() || known->second.pictures != list.pictures) post_({folder, list.pictures});
        known_[folder] = std::move(list);
    }
}

}  // namespace kiosk::app
