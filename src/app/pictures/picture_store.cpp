#include "app/pictures/picture_store.hpp"

#include <algorithm>
#include <system_error>
#include <utility>
#include <vector>

#include "net/source_url.hpp"
#include "net/store.hpp"

namespace kiosk::app {
namespace {

namespace fs = std::filesystem;

// A picture in the store is as small as it is shown; the largest on a wall.
constexpr std::size_t largest_file = 64U << 20U;

net::Store store_of(const fs::path& directory, const std::string& url) {
    return {directory, net::redacted(url), largest_file};
}

}  // namespace

PictureStore::PictureStore(fs::path directory, std::uintmax_t most_bytes)
    : directory_(std::move(directory)), most_bytes_(most_bytes) {}

std::optional<PictureStore::Kept> PictureStore::load(const std::string& url) const {
    if (directory_.empty()) return std::nullopt;
    const net::Store store = store_of(directory_, url);
    const auto record = store.load();
    if (!record || !*record) return std::nullopt;
    auto picture = render::decode_picture((*record)->bytes);
    if (!picture) return std::nullopt;
    // On a disk that is read only, the order in which pictures go does not matter.
    std::error_code ignored;
    fs::last_write_time(store.file(), fs::file_time_type::clock::now(), ignored);
    return Kept{*std::move(picture), (*record)->validators, (*record)->fetched};
}

Result<void> PictureStore::save(const std::string& url, const SDL_Surface& picture,
                                const net::Validators& validators, Instant confirmed) {
    if (directory_.empty()) return {};
    auto bytes = render::encode_png(picture);
    if (!bytes) return tl::make_unexpected(bytes.error());
    const std::string source = net::redacted(url);
    if (auto saved = store_of(directory_, url).save({source, source, confirmed, validators, *bytes}); !saved)
        return saved;
    make_room();
    return {};
}

Result<void> PictureStore::confirm(const std::string& url, Instant confirmed) {
    if (directory_.empty()) return {};
    const net::Store store = store_of(directory_, url);
    auto record = store.load();
    if (!record) return tl::make_unexpected(record.error());
    if (!*record) return {};
    (*record)->fetched = confirmed;
    return store.save(**record);
}

void PictureStore::make_room() {
    struct File {
        fs::path path;
        std::uintmax_t bytes = 0;
        fs::file_time_type used;
    };
    const std::scoped_lock lock(making_room_);
    std::vector<File> files;
    std::uintmax_t sum = 0;
    std::error_code error;
    for (fs::directory_iterator entry(directory_, error), end; !error && entry != end;
         entry.increment(error)) {
        if (entry->path().extension() != ".record") continue;
        std::error_code gone;
        const File file{entry->path(), entry->file_size(gone), entry->last_write_time(gone)};
        if (gone) continue;
        sum += file.bytes;
        files.push_back(file);
    }
    std::ranges::sort(files, {}, &File::used);
    for (const File& file : files) {
        if (sum <= most_bytes_) return;
        std::error_code gone;
        fs::remove(file.path, gone);
        sum -= file.bytes;
    }
}

}  // namespace kiosk::app
