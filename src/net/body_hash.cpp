#include "net/body_hash.hpp"

namespace kiosk::net {

BodyHash body_hash(std::string_view bytes, BodyHash before) {
    std::uint64_t value = before.value;
    for (const char c : bytes) {
        value ^= static_cast<unsigned char>(c);
        value *= 0x100000001b3U;
    }
    return {value, before.size + bytes.size()};
}

std::string hex(const BodyHash& hash) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text(16, '0');
    for (std::size_t i = 0; i < text.size(); ++i) {
        text[i] = digits[static_cast<std::size_t>(hash.value >> (60U - 4U * i)) & 0xfU];
    }
    return text;
}

}  // namespace kiosk::net
