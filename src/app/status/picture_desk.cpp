#include "app/status/picture_desk.hpp"

#include <SDL.h>
#include <fcntl.h>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <chrono>
#include <random>

#include "app/setup/files.hpp"
#include "app/status/status_files.hpp"
#include "base/guarded.hpp"
#include "net/atomic_file.hpp"
#include "render/decode.hpp"

namespace kiosk::app {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono;

constexpr std::size_t most_requests = 8, id_length = 32;
constexpr std::size_t most_bytes = 64U << 20U;
constexpr minutes kept{1};

bool is_request(const std::string& name) {
    return name.size() == id_length &&
           std::ranges::all_of(name, [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
}

std::string new_request() {
    std::random_device random;
    std::string name;
    for (std::size_t i = 0; i < id_length; ++i) name += "0123456789abcdef"[random() % 16];
    return name;
}

// What nobody has come to fetch.
void tidy(const fs::path& pictures) {
    std::error_code error;
    fs::directory_iterator entry(pictures, error);
    for (; !error && entry != fs::directory_iterator(); entry.increment(error)) {
        std::error_code unknown;
        const auto written = entry->last_write_time(unknown);
        if (!unknown && fs::file_time_type::clock::now() - written > kept) fs::remove(entry->path(), unknown);
    }
}

// Without the byte that a window's pixels have to spare.
Result<std::string> as_png(const SDL_Surface& picture) {
    const render::Surface plain(
        SDL_ConvertSurfaceFormat(const_cast<SDL_Surface*>(&picture), SDL_PIXELFORMAT_RGB24, 0));
    if (!plain) return fail(std::string("the picture cannot be converted: ") + SDL_GetError());
    return render::encode_png(*plain);
}

void write_answers(const fs::path& pictures, const std::vector<std::string>& requests,
                   const Result<std::string>& png) {
    constexpr unsigned for_group = 0640;
    tidy(pictures);
    for (const std::string& request : requests) {
        const auto written = write_status_file(pictures / (request + (png ? ".png" : ".error")),
                                               png ? *png : to_string(png.error()), for_group);
        if (!written) spdlog::warn("picture: {}", to_string(written.error()));
    }
}

}  // namespace

std::vector<std::string> PictureDesk::requests(const fs::path& directory) {
    std::vector<std::string> found;
    std::error_code error;
    fs::directory_iterator entry(directory / requests_folder, error);
    for (; !error && entry != fs::directory_iterator() && found.size() < most_requests;
         entry.increment(error)) {
        const std::string name = entry->path().filename().string();
        std::error_code failed;
        // Whatever it is: a folder with something in it stays, and is no request either.
        if (fs::remove(entry->path(), failed) && is_request(name)) found.push_back(name);
    }
    return found;
}

void PictureDesk::answer(const fs::path& directory, std::vector<std::string> requests,
                         Result<render::Surface> picture) {
    pack(std::move(picture), [folder = directory / pictures_folder, requests = std::move(requests)](
                                 const Result<std::string>& png) { write_answers(folder, requests, png); });
}

void PictureDesk::pack(Result<render::Surface> picture,
                       std::function<void(const Result<std::string>& png)> take) {
    worker_ = std::jthread([picture = std::move(picture), take = std::move(take)] {
        take(picture ? guarded([&] { return as_png(**picture); }) : tl::make_unexpected(picture.error()));
    });
}

Result<std::string> ask_for_picture(const fs::path& directory) {
    constexpr seconds patience{5};
    constexpr milliseconds pause{20};
    const std::string name = new_request();
    const fs::path request = directory / requests_folder / name;
    {
        const net::FileHandle file(::open(request.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0660));
        if (!file.open()) {
            return fail("cannot ask for a picture: " + net::system_message(), request.parent_path().string(),
                        "ask as the user that runs the screen, as one of its group, or as root");
        }
    }
    const fs::path answer = directory / pictures_folder / name;
    const auto until = steady_clock::now() + patience;
    std::error_code error;
    while (steady_clock::now() < until) {
        for (const char* ending : {".png", ".error"}) {
            const fs::path file = answer.string() + ending;
            if (!fs::exists(file, error)) continue;
            auto bytes = read_file(file, most_bytes);
            fs::remove(file, error);  // the owner may; else the screen does so later
            if (bytes && ending == std::string_view(".error")) return fail(*bytes);
            return bytes;
        }
        std::this_thread::sleep_for(pause);
    }
    fs::remove(request, error);
    return fail("the screen has not answered within " + std::to_string(patience.count()) + " s",
                directory.string(), "look whether it runs: venue-kiosk status");
}

}  // namespace kiosk::app
