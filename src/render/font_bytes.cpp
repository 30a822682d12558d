#include "render/font_bytes.hpp"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

namespace kiosk::render {
namespace {

class File {
  public:
    explicit File(const std::string& path) : number_(::open(path.c_str(), O_RDONLY | O_CLOEXEC)) {}
    ~File() {
        if (number_ >= 0) ::close(number_);
    }
    File(const File&) = delete;
    File& operator=(const File&) = delete;

    int number() const { return number_; }

    // 0 for what is no file with bytes in it.
    std::size_t size() const {
        struct stat facts {};
        if (number_ < 0 || ::fstat(number_, &facts) != 0 || !S_ISREG(facts.st_mode)) return 0;
        return static_cast<std::size_t>(facts.st_size);
    }

  private:
    int number_;
};

}  // namespace

std::shared_ptr<const FontBytes> FontBytes::map(const std::string& path) {
    const File file(path);
    const std::size_t size = file.size();
    if (size == 0) return nullptr;
    void* const begin = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, file.number(), 0);
    if (begin == MAP_FAILED) return nullptr;
    return std::shared_ptr<const FontBytes>(new FontBytes({static_cast<const std::byte*>(begin), size}));
}

FontBytes::~FontBytes() {
    ::munmap(const_cast<std::byte*>(bytes_.data()), bytes_.size());
}

}  // namespace kiosk::render
