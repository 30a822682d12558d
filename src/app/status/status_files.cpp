#include "app/status/status_files.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdio>

#include "app/setup/files.hpp"
#include "net/atomic_file.hpp"

namespace kiosk::app {
namespace {

namespace fs = std::filesystem;

constexpr const char* remedy = "let this user write there, or name another folder with \"status_dir\"";

// The service manager may name several.
fs::path of_service() {
    const std::string all = environment("RUNTIME_DIRECTORY");
    return all.substr(0, all.find(':'));
}

fs::path of_session() {
    const std::string runtime = environment("XDG_RUNTIME_DIR");
    return runtime.empty() ? fs::path() : fs::path(runtime) / "venue-kiosk";
}

bool write_all(const net::FileHandle& file, std::string_view text) {
    while (!text.empty()) {
        const ssize_t count = ::write(file.number(), text.data(), text.size());
        if (count <= 0) return false;
        text.remove_prefix(static_cast<std::size_t>(count));
    }
    return true;
}

}  // namespace

fs::path status_directory(const std::string& configured) {
    if (configured == no_status) return {};
    if (!configured.empty()) return configured;
    const fs::path service = of_service();
    return service.empty() ? of_session() : service;
}

std::vector<fs::path> status_directories() {
    std::vector<fs::path> found;
    for (const fs::path& one : {of_service(), of_session(), fs::path("/run/venue-kiosk")}) {
        if (!one.empty()) found.push_back(one);
    }
    return found;
}

Result<void> make_status_directory(const fs::path& directory) {
    constexpr mode_t for_all = 0755, group_asks = 0770, group_reads = 0750;
    std::error_code error;
    const bool made = fs::create_directories(directory, error);
    if (error) return fail("cannot be made: " + error.message(), directory.string(), remedy);
    if (made) ::chmod(directory.c_str(), for_all);
    for (const auto& [folder, mode] :
         {std::pair{"picture", group_reads}, {requests_folder, group_asks}, {pictures_folder, group_reads}}) {
        const fs::path path = directory / folder;
        fs::create_directory(path, error);
        if (error || ::chmod(path.c_str(), mode) != 0)
            return fail("cannot be made: " + (error ? error.message() : net::system_message()), path.string(),
                        remedy);
    }
    return {};
}

Result<void> write_status_file(const fs::path& path, std::string_view text, unsigned mode) {
    const fs::path temporary = path.string() + ".tmp-" + std::to_string(::getpid());
    net::FileHandle file(
        ::open(temporary.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0600));
    const bool written = file.open() && write_all(file, text) && ::fchmod(file.number(), mode) == 0 &&
                         file.close() && ::rename(temporary.c_str(), path.c_str()) == 0;
    if (written) return {};
    const std::string why = net::system_message();
    ::unlink(temporary.c_str());
    return fail("cannot be written: " + why, path.string(), remedy);
}

}  // namespace kiosk::app
