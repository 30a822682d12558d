#include "base/error.hpp"

#include <gtest/gtest.h>

namespace kiosk {
namespace {

TEST(Error, IsWrittenAsPlaceMessageRemedy) {
    struct Case {
        Error error;
        const char* text;
    };
    for (const Case& c : {
             Case{{"bad", "", ""}, "bad"},
             Case{{"bad", "kiosk.json:3:5", ""}, "kiosk.json:3:5: bad"},
             Case{{"bad", "", "mend it"}, "bad; mend it"},
             Case{{"bad", "kiosk.json:3:5", "mend it"}, "kiosk.json:3:5: bad; mend it"},
         }) {
        EXPECT_EQ(to_string(c.error), c.text);
    }
}

TEST(Error, IsWhatFailMakesOfAnyResult) {
    const Result<int> result = fail("bad", "here", "mend it");
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error(), (Error{"bad", "here", "mend it"}));
    const Result<std::string> short_one = fail("bad");
    EXPECT_EQ(short_one.error(), (Error{"bad", "", ""}));
}

}  // namespace
}  // namespace kiosk
