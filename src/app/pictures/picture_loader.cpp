#include "app/pictures/picture_loader.hpp"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <utility>

#include "base/guarded.hpp"
#include "net/source_url.hpp"

namespace kiosk::app {
namespace {

constexpr std::size_t most_pictures = 80;
constexpr int most_tries = 5;
constexpr std::chrono::hours good_for{24};
constexpr std::chrono::hours failed_for{1};  // after the last try: a server may be back, a disk have room

}  // namespace

PictureLoader::PictureLoader(PictureOptions options, std::function<void()> wake)
    : options_(std::move(options)), wake_(std::move(wake)), store_(options_.store) {
    for (std::size_t i = 0; i < options_.threads; ++i) {
        threads_.emplace_back([this](const std::stop_token& stop) { work(stop); });
    }
}

PictureLoader::~PictureLoader() {
    // All at once; one after the other would each wait for the one before.
    for (std::jthread& thread : threads_) thread.request_stop();
}

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
        entry.waiting = !arrival.done;
        if (!arrival.picture) continue;
        any = true;
        entry.tries = 0;
        entry.picture = std::move(arrival.picture);
    }
    forget_oldest();
    return any;
}

void PictureLoader::retry() {
    for (auto& [url, entry] : pictures_) {
        if (entry.waiting) continue;
        const bool again = entry.tries < most_tries || passed(entry.asked, failed_for);
        if (entry.picture ? passed(entry.asked, good_for) : again) ask(url, entry);
    }
}

void PictureLoader::ask(const std::string& url, Entry& entry) {
    entry.waiting = true;
    entry.asked = options_.clock();
    ++entry.tries;
    {
        const std::scoped_lock lock(mutex_);
        wishes_.push_back({url, entry.picture != nullptr});
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

// A clock that was set back makes nothing older.
bool PictureLoader::passed(Instant since, std::chrono::hours span) const {
    const Instant now = options_.clock();
    return now < since || now - since >= span;
}

void PictureLoader::work(const std::stop_token& stop) {
    const auto anything = [this] { return !wishes_.empty() || !fetches_.empty(); };
    std::unique_lock lock(mutex_);
    while (changed_.wait(lock, stop, anything)) {
        // All that is on disk before anything that may take long.
        if (!wishes_.empty()) {
            const Wish wish = std::move(wishes_.front());
            wishes_.pop_front();
            lock.unlock();
            survive(wish.url, [&] { look_up(wish); });
        } else {
            const Fetch job = std::move(fetches_.front());
            fetches_.pop_front();
            lock.unlock();
            survive(job.url, [&] { fetch(job, stop); });
        }
        lock.lock();
    }
}

// Decoding takes more memory at once than anything else here.
template <class Step>
void PictureLoader::survive(const std::string& url, Step&& step) {
    const auto done = guarded(std::forward<Step>(step));
    if (done) return;
    spdlog::info("picture: {}: {}", net::redacted(url), to_string(done.error()));
    post({url, nullptr});
}

void PictureLoader::look_up(const Wish& wish) {
    // A file of this machine is as near as the store, and staff who replace it want to see that.
    auto kept = is_local(wish.url) ? std::nullopt : store_.load(wish.url);
    const bool fresh = kept && !passed(kept->confirmed, good_for);
    // Before the server is asked: another thread may have its answer at once, and that must come after this.
    if (kept && !wish.shown) {
        post({wish.url, std::move(kept->picture), fresh});
    } else if (fresh) {
        post({wish.url, nullptr});
    }
    if (fresh) return;
    {
        const std::scoped_lock lock(mutex_);
        fetches_.push_back({wish.url, kept ? std::move(kept->validators) : net::Validators{}});
    }
    changed_.notify_one();
}

void PictureLoader::fetch(const Fetch& job, const std::stop_token& stop) {
    const PictureRules rules = options_.rules(job.url);
    const auto complain = [&](const Error& error) {
        if (!stop.stop_requested()) spdlog::info("picture: {}", to_string(error));
    };
    const auto keep = [&](const Result<void>& kept) {
        if (!kept) complain(kept.error());
    };
    // What an answer says is of the moment of its question, however long it took.
    const Instant asked = options_.clock();
    const auto news = fetch_picture_bytes(options_.feed, job.url, rules, job.known, stop);
    if (!news) {
        complain(news.error());
        return post({job.url, nullptr});
    }
    if (!*news) {
        if (!is_local(job.url)) keep(store_.confirm(job.url, asked));
        return post({job.url, nullptr});
    }
    const auto decode = [&] {
        const std::scoped_lock lock(decoding_);
        return read_picture((*news)->bytes, job.url, rules);
    };
    auto picture = decode();
    if (!picture) {
        complain(picture.error());
        return post({job.url, nullptr});
    }
    if (!is_local(job.url)) keep(store_.save(job.url, **picture, (*news)->validators, asked));
    post({job.url, *std::move(picture)});
}

void PictureLoader::post(Arrival arrival) {
    {
        const std::scoped_lock lock(mutex_);
        arrived_.push_back(std::move(arrival));
    }
    wake_();
}

}  // namespace kiosk::app
