#pragma once

#include <cstddef>
#include <filesystem>

#include "net/answer.hpp"

namespace kiosk::net {

/// Reads a file as if a server had sent it. Never waits: directories, pipes and devices are refused.
///
/// The file's device, inode, size and times stand in for an ETag. They are trusted only after the file was
/// read twice with the same stamp, since a write in the same tick of the file system's clock does not change
/// them. A file that changes while it is read fails, so that it is tried again.
Answer read_file(const std::filesystem::path& path, std::size_t byte_limit, const Validators& known);

}  // namespace kiosk::net
