#include "base/guarded.hpp"

#include <gtest/gtest.h>

#include <stdexcept>

namespace kiosk {
namespace {

TEST(Guarded, GivesWhatTheWorkGives) {
    EXPECT_EQ(guarded([] { return Result<int>(7); }), Result<int>(7));
    EXPECT_EQ(guarded([]() -> Result<int> { return fail("no"); }).error().message, "no");
    bool done = false;
    EXPECT_TRUE(guarded([&] { done = true; }));
    EXPECT_TRUE(done);
}

TEST(Guarded, TellsWhatWasThrown) {
    const auto memory = guarded([]() -> Result<int> { throw std::bad_alloc(); });
    EXPECT_EQ(to_string(memory.error()),
              "this machine has no memory left for it; end what else runs on it, or give it more");
    EXPECT_EQ(guarded([] { throw std::runtime_error("odd"); }).error().message, "odd");
}

TEST(OutOfMemory, IsKnownWhateverItWasFor) {
    EXPECT_TRUE(is_out_of_memory(guarded([] { throw std::bad_alloc(); }).error()));
    EXPECT_TRUE(is_out_of_memory(out_of_memory("the picture", "a.png")));
    EXPECT_FALSE(is_out_of_memory(Error{"it is no picture", "a.png", {}}));
}

}  // namespace
}  // namespace kiosk
