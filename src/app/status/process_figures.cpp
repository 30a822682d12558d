#include "app/status/process_figures.hpp"

#include <charconv>
#include <fstream>
#include <sstream>
#include <string>

namespace kiosk::app {
namespace {

// "Pss:               12345 kB"
std::uint64_t bytes_of(std::string_view text, std::string_view key) {
    const std::size_t line = text.find("\n" + std::string(key) + ":");
    if (line == std::string_view::npos) return 0;
    text.remove_prefix(line + key.size() + 2);
    text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
    std::uint64_t kibibytes = 0;
    std::from_chars(text.data(), text.data() + text.size(), kibibytes);
    return kibibytes * 1024;
}

}  // namespace

MemoryFigures memory_in(std::string_view smaps_rollup) {
    return {bytes_of(smaps_rollup, "Pss"), bytes_of(smaps_rollup, "Rss")};
}

MemoryFigures memory_now() {
    std::ostringstream text;
    text << std::ifstream("/proc/self/smaps_rollup").rdbuf();
    return memory_in(text.str());
}

}  // namespace kiosk::app
