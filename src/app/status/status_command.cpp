#include <chrono>
#include <iostream>

#include "app/command/commands.hpp"
#include "app/command/exit_code.hpp"
#include "app/setup/files.hpp"
#include "app/sources/fetch.hpp"
#include "app/status/picture_desk.hpp"
#include "app/status/status_files.hpp"
#include "app/status/status_text.hpp"

namespace kiosk::app {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_bytes = 4U << 20U;
constexpr std::chrono::seconds stale{30};

constexpr const char* how_to_start = "start it with venue-kiosk, or name its folder with --status-dir";

// As told on the command line, else in the config, else the likeliest in which there is a status.
Result<fs::path> directory_of(const Options& options) {
    std::string configured;
    if (const auto told = options.overrides.find("status_dir"); told != options.overrides.end()) {
        configured = told->second;
    } else if (const auto setup = set_up(options)) {
        configured = setup->config.status_dir;
    } else if (!options.config.empty()) {
        return tl::make_unexpected(setup.error());
    }
    if (configured == no_status)
        return fail("the status is switched off", "status_dir", "name a folder there");
    if (!configured.empty()) return fs::path(configured);
    std::string searched;
    for (const fs::path& one : status_directories()) {
        std::error_code error;
        if (fs::exists(one / status_file, error)) return one;
        searched += (searched.empty() ? "" : ", ") + one.string();
    }
    return fail("no screen runs here (looked in " + searched + ")", {}, how_to_start);
}

struct StatusRead {
    std::string text;
    nlohmann::json status;
    std::chrono::seconds age{0};
};

Result<StatusRead> read_status(const fs::path& directory) {
    const fs::path path = directory / status_file;
    std::error_code error;
    if (!fs::exists(path, error)) return fail("no screen runs here", path.string(), how_to_start);
    auto text = read_file(path, most_bytes);
    if (!text) return tl::make_unexpected(text.error());
    StatusRead read;
    constexpr bool exceptions = false;
    read.status = nlohmann::json::parse(*text, nullptr, exceptions);
    if (!read.status.is_object()) return fail("this is no status", path.string(), how_to_start);
    read.text = *std::move(text);
    // What the file system says was written then: no clock of the screen's own comes in.
    const auto written = fs::last_write_time(path, error);
    if (error) return fail(error.message(), path.string());
    read.age = std::chrono::floor<std::chrono::seconds>(fs::file_time_type::clock::now() - written);
    return read;
}

Result<void> save_picture(const fs::path& directory, const fs::path& path) {
    const auto png = ask_for_picture(directory);
    if (!png) return tl::make_unexpected(png.error());
    constexpr unsigned as_any_file = 0644;
    return write_status_file(path, *png, as_any_file).map_error([&](const Error& error) {
        return Error{error.message, path.string(), "is the folder there, writable and not full?"};
    });
}

}  // namespace

int status(const Options& options) {
    const auto directory = directory_of(options);
    if (!directory) return report(directory.error(), exit_findings);
    const auto read = read_status(*directory);
    if (!read) return report(read.error(), exit_findings);
    const bool old = read->age > stale;
    if (!options.status.picture.empty() && !old) {
        const auto saved = save_picture(*directory, options.status.picture);
        if (!saved) return report(saved.error(), exit_findings);
        std::cout << options.status.picture << '\n';
        return exit_ok;
    }
    if (options.status.picture.empty()) std::cout << (options.json ? read->text : status_text(read->status));
    if (!old) return exit_ok;
    return report({"the screen has not told its status for " + span_words(read->age.count()) +
                       "; it has ended without a word, or hangs",
                   (*directory / status_file).string(), "look at its log"},
                  exit_findings);
}

}  // namespace kiosk::app
