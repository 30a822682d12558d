#include "net/store.hpp"

#include <fcntl.h>
#include <sys/stat.h>

#include <cerrno>
#include <utility>

#include "net/atomic_file.hpp"
#include "net/body_hash.hpp"

namespace kiosk::net {

Store::Store(std::filesystem::path directory, std::string source, std::size_t byte_limit)
    : directory_(std::move(directory)),
      source_(std::move(source)),
      name_(hex(body_hash(source_)) + ".record"),
      byte_limit_(byte_limit) {}

Result<std::optional<Record>> Store::load() const {
    constexpr std::size_t longest_head = 1U << 16U;
    const std::string place = file().string();
    remove_leftovers(directory_, name_);
    const FileHandle handle(::open(place.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY));
    if (!handle.open()) {
        if (errno == ENOENT) return std::nullopt;
        return fail("cannot be opened: " + system_message(), place, "let this user read the cache directory");
    }
    struct stat info {};
    if (::fstat(handle.number(), &info) != 0 || !S_ISREG(info.st_mode)) {
        return fail("is not a regular file", place, "remove it");
    }
    auto bytes = read_all(handle, byte_limit_ + longest_head, place);
    if (!bytes) return tl::make_unexpected(bytes.error());
    if (bytes->size() > byte_limit_ + longest_head) {
        return fail("is larger than what is fetched", place, "it is ignored and will be replaced");
    }
    auto record = read_record(std::move(*bytes), source_);
    if (!record) return fail(record.error().message, place, record.error().remedy);
    return std::optional<Record>(std::move(*record));
}

Result<void> Store::save(const Record& record) const {
    return replace_file(directory_, name_, {record_head(record), record.bytes});
}

}  // namespace kiosk::net
