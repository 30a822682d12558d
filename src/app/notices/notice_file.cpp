#include "app/notices/notice_file.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>

#include <chrono>
#include <thread>

#include "app/setup/files.hpp"
#include "net/atomic_file.hpp"

namespace kiosk::app {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

// Behind a link lies the file that is meant.
fs::path target_of(const fs::path& path) {
    std::error_code error;
    fs::path target = fs::weakly_canonical(path, error);
    return error || target.empty() ? path : target;
}

// The folder is what stays when the file is replaced.
Result<net::FileHandle> locked_folder(const fs::path& folder) {
    net::FileHandle handle(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!handle.open())
        return fail("cannot be opened: " + net::system_message(), folder.string(), "make the folder first");
    constexpr int tries = 50;
    for (int n = 0; n < tries; ++n) {
        if (::flock(handle.number(), LOCK_EX | LOCK_NB) == 0) return handle;
        std::this_thread::sleep_for(std::chrono::milliseconds{100});
    }
    return fail("another venue-kiosk is writing notices here", folder.string(), "try again");
}

// Screens may run as another user than staff.
unsigned mode_of(const fs::path& path) {
    constexpr unsigned everybody_reads = 0644, permissions = 0777;
    struct stat info {};
    return ::stat(path.c_str(), &info) == 0 ? info.st_mode & permissions : everybody_reads;
}

}  // namespace

Result<NoticeFile> read_notice_file(const fs::path& path) {
    std::error_code error;
    if (!fs::exists(path, error) && !error) return NoticeFile{Json::object(), {}};
    const auto text = read_file(path, feed::most_notice_bytes);
    if (!text) return tl::make_unexpected(text.error());
    return parse_notice_file(*text, path.string());
}

Result<NoticeFile> parse_notice_file(std::string_view text, const std::string& place) {
    auto read = feed::read_notices(text);
    if (!read) {
        const Error& why = read.error();
        return fail(why.message, place + (why.place.empty() ? "" : ": " + why.place),
                    (why.remedy.empty() ? "" : why.remedy + "; ") + std::string("nothing was changed"));
    }
    constexpr bool exceptions = false;
    Json document = Json::parse(text, nullptr, exceptions);
    if (!document.is_object())
        return fail("there are comments or strange bytes in it, which would be lost", place,
                    "take them away, or edit it by hand");
    return NoticeFile{std::move(document), *std::move(read)};
}

std::string text_of(const NoticeFile& file) {
    return file.document.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

Result<NoticeFile> edit_notice_file(const fs::path& path,
                                    const std::function<Result<void>(NoticeFile&)>& change) {
    const fs::path target = target_of(path);
    const fs::path folder = target.has_parent_path() ? target.parent_path() : fs::path(".");
    const auto lock = locked_folder(folder);
    if (!lock) return tl::make_unexpected(lock.error());
    auto file = read_notice_file(target);
    if (!file) return file;
    if (auto done = change(*file); !done) return tl::make_unexpected(done.error());
    const std::string text = text_of(*file);
    // What was written must be what screens can read.
    auto read = feed::read_notices(text);
    if (!read) return tl::make_unexpected(read.error());
    auto written = net::replace_file(folder, target.filename().string(), {text}, mode_of(target));
    if (!written) {
        return fail(written.error().message, target.string(),
                    "let this user write in the folder, or name another with --file");
    }
    file->read = *std::move(read);
    return file;
}

Json& notice_list(Json& document, const std::string& key) {
    Json& list = document[key];
    if (list.is_null()) list = Json::array();
    if (!list.is_array()) list = Json::array({std::move(list)});
    return list;
}

}  // namespace kiosk::app
