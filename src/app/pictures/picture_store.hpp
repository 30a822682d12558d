#pragma once

#include <cstdint>
#include <filesystem>
#include <mutex>
#include <optional>
#include <string>

#include "net/headers.hpp"
#include "render/decode.hpp"
#include "time/instant.hpp"

namespace kiosk::app {

/// Pictures on disk, a file each, as small as they are shown; those that were used least recently go first
/// when together they have more than `most_bytes`. What cannot be read is as if it were not there. Any
/// thread, but one at a time for the same picture.
class PictureStore {
  public:
    struct Kept {
        render::Surface picture;
        net::Validators validators;
        Instant confirmed;  ///< when its server last said that it is right
    };

    /// An empty directory keeps nothing.
    explicit PictureStore(std::filesystem::path directory, std::uintmax_t most_bytes = 100'000'000);

    /// The picture of that URL, which counts as used now.
    std::optional<Kept> load(const std::string& url) const;

    /// Fails where the disk is full or may not be written.
    Result<void> save(const std::string& url, const SDL_Surface& picture, const net::Validators& validators,
                      Instant confirmed);

    /// The same picture is right at a later time, too.
    Result<void> confirm(const std::string& url, Instant confirmed);

  private:
    void make_room();

    std::filesystem::path directory_;
    std::uintmax_t most_bytes_;
    std::mutex making_room_;
};

}  // namespace kiosk::app
