#include "adapter/job.hpp"

#include <gtest/gtest.h>

namespace kiosk::adapter {
namespace {

using namespace std::string_literals;

TEST(Job, ComesOutAsItWentIn) {
    for (const Job& job : {Job{}, Job{"a.jq", ".", "{}", {}},
                           Job{"a:b", "5:x", "\0\xFF\n3:"s, {{"speakers", "[]"}, {"", "1:"}}}}) {
        const auto again = unpack_job(pack(job));
        ASSERT_TRUE(again);
        EXPECT_EQ(*again, job);
    }
}

TEST(Job, BrokenBytesAreRefused) {
    const std::string whole = pack(Job{"a.jq", ".", "{}", {{"speakers", "[]"}}});
    for (std::size_t size = 0; size < whole.size(); ++size) {
        const auto part = unpack_job(whole.substr(0, size));
        // Broken off between documents, it is a job with fewer of them.
        EXPECT_TRUE(!part || part->with.empty()) << size;
    }
    for (const char* bytes :
         {"x", ":", "-1:a", "99999999999999999999:a", "5:abc", "1:a1:b", "1:a1:b1:c1:d"}) {
        EXPECT_FALSE(unpack_job(bytes)) << bytes;
    }
}

TEST(Job, OutcomesComeOutAsTheyWentIn) {
    EXPECT_EQ(unpack_outcome(pack(Result<std::string>("{}"))).value(), "{}");
    const Result<std::string> failed = fail("what", "where", "remedy");
    EXPECT_EQ(unpack_outcome(pack(failed)).error().message, "what");
    EXPECT_EQ(unpack_outcome(pack(failed)).error().place, "where");
    EXPECT_EQ(unpack_outcome(pack(failed)).error().remedy, "remedy");
    for (const char* bytes : {"", "x", "1:a1:b", "2:a"}) {
        EXPECT_EQ(unpack_outcome(bytes).error().message, "the adapter ended without a result") << bytes;
    }
}

}  // namespace
}  // namespace kiosk::adapter
