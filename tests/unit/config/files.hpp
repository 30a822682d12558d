#pragma once

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "config/config.hpp"

namespace kiosk::config {

inline const std::filesystem::path source_dir = KIOSK_SOURCE_DIR;

inline std::string content(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

inline std::vector<std::filesystem::path> json_files(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        if (entry.path().extension() == ".json") files.push_back(entry.path());
    }
    std::ranges::sort(files);
    return files;
}

/// A feed with nothing but its address.
inline Feed feed_at(std::string url) {
    Feed feed;
    feed.url = std::move(url);
    return feed;
}

}  // namespace kiosk::config
