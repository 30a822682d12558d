#include <gtest/gtest.h>

#include "said.hpp"

// How much memory the real child process may take.
namespace kiosk::adapter {
namespace {

TEST(ConfinementOfMemory, HoldsATextThatDoublesForEver) {
    const std::string message = test::said("def f: . + . | f; \"0123456789\" | f");
    EXPECT_TRUE(message.starts_with("cms.jq: the adapter needs more than 512 MiB of memory; ")) << message;
}

}  // namespace
}  // namespace kiosk::adapter
