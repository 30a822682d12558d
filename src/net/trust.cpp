#include "net/trust.hpp"

#include <cstdlib>

namespace kiosk::net {
namespace {

std::string variable(const char* name) {
    const char* value = std::getenv(name);
    return value == nullptr ? std::string() : std::string(value);
}

}  // namespace

Trust trust_from_environment() {
    Trust trust{variable("CURL_CA_BUNDLE"), variable("SSL_CERT_DIR")};
    if (trust.file.empty()) trust.file = variable("SSL_CERT_FILE");
    return trust;
}

}  // namespace kiosk::net
