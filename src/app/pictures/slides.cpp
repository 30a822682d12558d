#include "app/pictures/slides.hpp"

#include <algorithm>
#include <cctype>
#include <system_error>

#include "app/setup/files.hpp"
#include "base/guarded.hpp"
#include "render/contain.hpp"

namespace kiosk::app {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_bytes = 20'000'000;
constexpr std::size_t most_files = 200;
constexpr std::string_view scheme = "slide:";

bool is_picture_name(const fs::path& path) {
    std::string ending = path.extension().string();
    std::ranges::transform(ending, ending.begin(),
                           [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return ending == ".png" || ending == ".jpg" || ending == ".jpeg";
}

// "slide:<when it was written>-<its size>:<path>": another file under the same name is another picture.
std::string address_of(const fs::path& path) {
    std::error_code error;
    const auto written = fs::last_write_time(path, error).time_since_epoch().count();
    const auto size = fs::file_size(path, error);
    return std::string(scheme) + std::to_string(written) + '-' + std::to_string(error ? 0 : size) + ':' +
           path.string();
}

std::string path_of(std::string_view url) {
    const std::size_t colon = url.find(':', scheme.size());
    return colon == std::string_view::npos ? std::string() : std::string(url.substr(colon + 1));
}

Result<render::Surface> decoded(const std::string& bytes, const fs::path& path) {
    auto picture = guarded([&] { return render::decode_picture(bytes); });
    if (!picture) return fail(picture.error().message, path.string(), picture.error().remedy);
    return picture;
}

Finding finding(const std::string& folder, std::string what) {
    return {Finding::Severity::warning, "slides in " + folder, std::move(what)};
}

}  // namespace

SlideList SlideFolders::list(const std::string& folder) {
    SlideList list;
    std::vector<fs::path> files;
    std::error_code error;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
        std::error_code ignored;
        if (!is_picture_name(entry->path()) || entry->path().filename().string().starts_with('.')) continue;
        if (fs::is_regular_file(entry->path(), ignored)) files.push_back(entry->path());
    }
    if (error) {
        list.findings.push_back(
            finding(folder, "the folder cannot be read (" + error.message() + "); nothing of it is shown"));
        return list;
    }
    std::ranges::sort(files);
    if (files.size() > most_files) {
        list.findings.push_back(finding(
            folder, "there are " + std::to_string(files.size()) + " pictures; only the first 200 are shown"));
        files.resize(most_files);
    }
    auto& judged = judged_[folder];
    for (auto& [address, one] : judged) one.seen = false;
    for (const fs::path& file : files) {
        std::string address = address_of(file);
        auto [known, added] = judged.try_emplace(address);
        Judged& one = known->second;
        one.seen = true;
        if (added) {
            const auto bytes = read_file(file, most_bytes);
            const auto picture = bytes ? decoded(*bytes, file) : tl::make_unexpected(bytes.error());
            if (!picture) one.fault = to_string(picture.error());
            // What was not at fault itself is looked at again the next time.
            if (!bytes || (!picture && is_out_of_memory(picture.error()))) one.seen = false;
        }
        if (one.fault.empty()) {
            list.pictures.push_back(std::move(address));
        } else {
            list.findings.push_back(finding(folder, one.fault + "; it is left out"));
        }
    }
    std::erase_if(judged, [](const auto& one) { return !one.second.seen; });
    if (list.pictures.empty())
        list.findings.push_back(finding(folder, "there is no PNG or JPEG picture to show"));
    return list;
}

bool is_slide(std::string_view url) {
    return url.starts_with(scheme);
}

Result<render::Surface> read_slide(std::string_view url, view::Size box) {
    const std::string path = path_of(url);
    const auto bytes = read_file(path, most_bytes);
    if (!bytes) return tl::make_unexpected(bytes.error());
    auto picture = decoded(*bytes, path);
    if (!picture) return picture;
    return render::fitted(*std::move(picture), box);
}

std::vector<std::string> slide_folders(const config::Config& config) {
    std::vector<std::string> folders;
    for (const config::PageEntry& page : config.pages) {
        if (!page.folder.empty() && std::ranges::find(folders, page.folder) == folders.end())
            folders.push_back(page.folder);
    }
    return folders;
}

}  // namespace kiosk::app
