#include "app/setup/seal.hpp"

#include <gtest/gtest.h>

namespace kiosk::app {
namespace {

TEST(Seal, GivesBackWhatItWasPutUnder) {
    for (const std::string text : {"", "one\n", "{\"a\": 1}\n# 0123\n"})
        EXPECT_EQ(unsealed(sealed(text)).value(), text);
}

TEST(Seal, IsBrokenByAnyByteThatIsAnotherMissingOrNew) {
    const std::string whole = sealed("notice 1668765600\n");
    for (std::size_t at = 0; at < whole.size(); ++at) {
        for (int bit = 0; bit < 8; ++bit) {
            std::string other = whole;
            other[at] = static_cast<char>(other[at] ^ (1 << bit));
            EXPECT_FALSE(unsealed(other)) << at << ", bit " << bit;
        }
        EXPECT_FALSE(unsealed(whole.substr(0, at))) << at;
        EXPECT_FALSE(unsealed(whole.substr(at + 1))) << at;
    }
    EXPECT_FALSE(unsealed(whole + "\n"));
    EXPECT_FALSE(unsealed("\n" + whole));
}

}  // namespace
}  // namespace kiosk::app
