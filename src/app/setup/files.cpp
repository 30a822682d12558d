#include "app/setup/files.hpp"

#include <sys/stat.h>

#include <cstdlib>
#include <fstream>
#include <system_error>

namespace kiosk::app {

namespace fs = std::filesystem;

std::string environment(const char* name) {
    const char* const value = std::getenv(name);
    return value != nullptr ? value : "";
}

Result<std::string> read_file(const fs::path& path, std::size_t limit) {
    std::error_code error;
    const auto status = fs::status(path, error);
    if (!fs::exists(status)) return fail("the file does not exist", path.string(), "check the path");
    if (!fs::is_regular_file(status)) return fail("this is not a file", path.string(), "name a file");
    const auto size = fs::file_size(path, error);
    if (!error && size > limit) {
        return fail("the file has " + std::to_string(size) + " bytes, more than the " +
                        std::to_string(limit) + " allowed",
                    path.string(), "is it the right file?");
    }
    std::ifstream in(path, std::ios::binary);
    std::string bytes;
    if (in) bytes.assign(std::istreambuf_iterator<char>(in), {});
    if (!in || bytes.size() > limit)
        return fail("the file cannot be read", path.string(), "check its permissions");
    return bytes;
}

namespace {

bool came_to_be_since(const fs::path& path, PreciseInstant at) {
    struct stat info {};
    if (::stat(path.c_str(), &info) != 0) return false;
    using namespace std::chrono;
    // A file system's clock is that of the kernel's last tick.
    constexpr milliseconds tick{10};
    const PreciseInstant changed{duration_cast<milliseconds>(seconds{info.st_ctim.tv_sec}) +
                                 duration_cast<milliseconds>(nanoseconds{info.st_ctim.tv_nsec})};
    return changed + tick >= at;
}

}  // namespace

bool changed_since(const fs::path& path, PreciseInstant at) {
    if (came_to_be_since(path, at)) return true;
    std::error_code error;
    for (fs::directory_iterator entry(path, error); !error && entry != fs::directory_iterator();
         entry.increment(error)) {
        if (came_to_be_since(entry->path(), at)) return true;
    }
    return false;
}

Result<fs::path> find_assets() {
    const auto holds_assets = [](const fs::path& directory) {
        std::error_code error;
        return fs::is_regular_file(directory / "locale" / "en.json", error);
    };
    if (const std::string told = environment("VENUE_KIOSK_ASSETS"); !told.empty()) {
        if (holds_assets(told)) return fs::path(told);
        return fail("there is no locale/en.json in $VENUE_KIOSK_ASSETS", told,
                    "name the folder of the assets");
    }
    std::error_code error;
    fs::path directory = fs::read_symlink("/proc/self/exe", error).parent_path();
    if (holds_assets(directory.parent_path() / "share" / "venue-kiosk")) {
        return directory.parent_path() / "share" / "venue-kiosk";
    }
    // build/<preset>/src/app lies four folders below the source tree.
    for (int up = 0; up < 6 && directory.has_parent_path(); ++up, directory = directory.parent_path()) {
        if (holds_assets(directory / "assets")) return directory / "assets";
    }
    return fail("the folder with texts and themes was not found", "assets",
                "install the package again, or set VENUE_KIOSK_ASSETS");
}

fs::path cache_directory(const std::string& configured) {
    if (!configured.empty()) return configured;
    if (const std::string cache = environment("XDG_CACHE_HOME"); !cache.empty())
        return fs::path(cache) / "venue-kiosk";
    if (const std::string home = environment("HOME"); !home.empty())
        return fs::path(home) / ".cache" / "venue-kiosk";
    return {};
}

}  // namespace kiosk::app
