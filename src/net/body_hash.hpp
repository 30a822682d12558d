#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace kiosk::net {

/// Tells bodies apart: for servers that never answer 304, and to recognise a damaged store. Not a defence
/// against forgery. Two bodies of the same size that differ in one byte always have different values.
struct BodyHash {
    std::uint64_t value = 0;
    std::size_t size = 0;

    bool operator==(const BodyHash&) const = default;
};

/// FNV-1a, 64 bits (draft-eastlake-fnv). `before` continues the hash of what came earlier.
BodyHash body_hash(std::string_view bytes, BodyHash before = {0xcbf29ce484222325U, 0});

/// The value as 16 lower-case hexadecimal digits.
std::string hex(const BodyHash& hash);

}  // namespace kiosk::net
