#include <gtest/gtest.h>

#include <cstdlib>
#include <memory>

namespace kiosk::net {
namespace {

// What the machine says about proxies and certificates must not reach servers on loopback.
class CleanEnvironment final : public testing::Environment {
  public:
    void SetUp() override {
        for (const char* name : {"http_proxy", "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY",
                                 "no_proxy", "NO_PROXY", "CURL_CA_BUNDLE", "SSL_CERT_FILE", "SSL_CERT_DIR"}) {
            ::unsetenv(name);
        }
    }
};

// Google Test owns and frees it.
const testing::Environment* const registered =
    testing::AddGlobalTestEnvironment(std::make_unique<CleanEnvironment>().release());

}  // namespace
}  // namespace kiosk::net
