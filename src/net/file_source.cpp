#include "net/file_source.hpp"

#include <fcntl.h>
#include <sys/stat.h>

#include <cerrno>
#include <utility>

#include "net/atomic_file.hpp"
#include "net/source_url.hpp"

namespace kiosk::net {
namespace {

std::string stamp_of(const struct stat& info) {
    std::string text;
    for (const auto value :
         {static_cast<long long>(info.st_dev), static_cast<long long>(info.st_ino),
          static_cast<long long>(info.st_size), static_cast<long long>(info.st_mtim.tv_sec),
          static_cast<long long>(info.st_mtim.tv_nsec), static_cast<long long>(info.st_ctim.tv_sec),
          static_cast<long long>(info.st_ctim.tv_nsec)}) {
        text += '.' + std::to_string(value);
    }
    return text;
}

Answer failed(const std::string& place, std::string message, std::string remedy) {
    Answer answer;
    answer.url = place;
    answer.error = {std::move(message), place, std::move(remedy)};
    return answer;
}

Answer cannot_open(const std::string& place) {
    if (errno == ENOENT || errno == ENOTDIR) {
        return failed(place, "there is no such file", "check the path; begin a web address with https://");
    }
    return failed(place, "cannot be opened: " + system_message(), "let this user read it");
}

}  // namespace

Answer read_file(const std::filesystem::path& path, std::size_t byte_limit, const Validators& known) {
    const std::string place = redacted(path.string());
    struct stat info {};
    // Looked at before it is opened, since opening alone moves some devices.
    if (::stat(path.c_str(), &info) != 0) return cannot_open(place);
    if (!S_ISREG(info.st_mode))
        return failed(place, "is not a regular file", "name a file, not a directory or a device");

    const FileHandle file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY));
    if (!file.open()) return cannot_open(place);
    if (::fstat(file.number(), &info) != 0 || !S_ISREG(info.st_mode)) {
        return failed(place, "is not a regular file", "name a file, not a directory or a device");
    }
    const std::string stamp = stamp_of(info);
    Answer answer;
    answer.url = place;
    if (known.etag == "sure" + stamp) {
        answer.kind = Answer::Kind::not_modified;
        return answer;
    }

    auto bytes = read_all(file, byte_limit, place);
    if (!bytes) return failed(place, bytes.error().message, bytes.error().remedy);
    if (bytes->size() > byte_limit) {
        return failed(place, "is larger than the limit of " + std::to_string(byte_limit) + " bytes",
                      "check that this is the right file");
    }
    struct stat after {};
    if (::fstat(file.number(), &after) != 0 || stamp_of(after) != stamp) {
        return failed(place, "changed while it was read", "write it beside and rename it into place");
    }
    answer.kind = Answer::Kind::body;
    answer.bytes = std::move(*bytes);
    answer.headers.validators.etag = (known.etag == "new" + stamp ? "sure" : "new") + stamp;
    return answer;
}

}  // namespace kiosk::net
