#include "app/setup/seal.hpp"

#include <string_view>

#include "net/body_hash.hpp"

namespace kiosk::app {
namespace {

std::string seal_of(std::string_view text) {
    return "# " + net::hex(net::body_hash(text)) + '\n';
}

}  // namespace

std::string sealed(const std::string& text) {
    return text + seal_of(text);
}

Result<std::string> unsealed(std::string bytes) {
    const std::size_t length = seal_of({}).size();
    if (bytes.size() < length) return fail("it is damaged");
    const std::string seal = bytes.substr(bytes.size() - length);
    bytes.resize(bytes.size() - length);
    if (seal != seal_of(bytes)) return fail("it is damaged");
    return bytes;
}

}  // namespace kiosk::app
