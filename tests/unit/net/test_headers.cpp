#include <gtest/gtest.h>

#include "net/headers.hpp"

namespace kiosk::net {
namespace {

using namespace std::chrono_literals;
using std::chrono::seconds;

// 1994-11-06 08:49:37 UTC, the example of RFC 9110, 5.6.7.
constexpr Instant example{seconds{784111777}};

ResponseHeaders read(std::initializer_list<std::string_view> lines) {
    ResponseHeaders headers;
    for (const auto line : lines) read_header_line(headers, line);
    return headers;
}

TEST(Headers, ReadsValidatorsWhateverTheCaseOfTheName) {
    const auto headers =
        read({"HTTP/2 200\r\n", "ETag: W/\"abc\"\r\n", "LAST-MODIFIED:Sun, 06 Nov 1994 08:49:37 GMT\r\n"});
    EXPECT_EQ(headers.validators.etag, "W/\"abc\"");
    EXPECT_EQ(headers.validators.last_modified, "Sun, 06 Nov 1994 08:49:37 GMT");
}

TEST(Headers, ForgetsThoseOfARedirectWhenTheNextAnswerBegins) {
    const auto headers = read({"HTTP/1.1 302 Found\r\n", "ETag: \"old\"\r\n", "Retry-After: 5\r\n", "\r\n",
                               "HTTP/1.1 200 OK\r\n", "Date: Sun, 06 Nov 1994 08:49:37 GMT\r\n"});
    EXPECT_TRUE(headers.validators.empty());
    EXPECT_FALSE(headers.retry_after_delay);
    EXPECT_EQ(headers.date, example);
}

TEST(Headers, IgnoresAValidatorThatIsTooLongOrNotALine) {
    EXPECT_EQ(read({"ETag: " + std::string(1024, 'a') + "\r\n"}).validators.etag.size(), 1024U);
    EXPECT_EQ(read({"ETag: " + std::string(1025, 'a') + "\r\n"}).validators.etag, "");
    EXPECT_EQ(read({"ETag: \"a\x01"
                    "b\"\r\n"})
                  .validators.etag,
              "");
}

TEST(Headers, ReadsAllThreeFormsOfADate) {
    for (const auto* text :
         {"Sun, 06 Nov 1994 08:49:37 GMT", "Sunday, 06-Nov-94 08:49:37 GMT", "Sun Nov  6 08:49:37 1994"}) {
        EXPECT_EQ(read({std::string("Date: ") + text}).date, example) << text;
    }
    EXPECT_FALSE(read({"Date: yesterday"}).date);
}

TEST(Headers, ReadsMaxAge) {
    const std::pair<const char*, std::optional<seconds>> cases[] = {
        {"max-age=300", 300s},
        {"public, Max-Age=300", 300s},
        {"max-age=\"300\"", 300s},
        {"max-age=0", 0s},
        {"max-age=-5", {}},
        {"max-age=", {}},
        {"max-age=5m", {}},
        {"s-maxage=300", {}},
        {"no-cache, max-age=9", {}},
        {"max-age=9, no-store", {}},
        {"", {}},
        {",,", {}},
        {"max-age=99999999999999999999999999", seconds{400LL * 24 * 3600}},
    };
    for (const auto& [text, expected] : cases) {
        EXPECT_EQ(fresh_for(read({std::string("Cache-Control: ") + text})), expected) << text;
    }
}

TEST(Headers, TakesTheAgeInACacheOffMaxAge) {
    EXPECT_EQ(fresh_for(read({"Cache-Control: max-age=300", "Age: 100"})), 200s);
    EXPECT_EQ(fresh_for(read({"Cache-Control: max-age=300", "Age: 301"})), 0s);
    EXPECT_EQ(fresh_for(read({"Cache-Control: max-age=300", "Age: old"})), 300s);
}

TEST(Headers, ReadsRetryAfterInBothForms) {
    const Instant now = example - 40s;
    EXPECT_EQ(retry_after(read({"Retry-After: 120"}), now), 120s);
    EXPECT_EQ(retry_after(read({"Retry-After: Sun, 06 Nov 1994 08:49:37 GMT"}), now), 40s);
    EXPECT_EQ(retry_after(read({"Retry-After: Sun, 06 Nov 1994 08:49:37 GMT"}), example + 1s), 0s);
    EXPECT_EQ(retry_after(read({"Retry-After: soon"}), now), std::nullopt);
    EXPECT_EQ(retry_after(read({"Retry-After: -1"}), now), std::nullopt);
    EXPECT_EQ(retry_after(read({}), now), std::nullopt);
}

TEST(Headers, CountsARetryDateFromTheServersClockNotFromOurWrongOne) {
    const auto headers =
        read({"Date: Sun, 06 Nov 1994 08:49:07 GMT", "Retry-After: Sun, 06 Nov 1994 08:49:37 GMT"});
    EXPECT_EQ(retry_after(headers, Instant{}), 30s);
}

TEST(Headers, IgnoresWhatIsNoField) {
    const auto headers = read({"", "\r\n", ":", "no colon", "etag", "\xff\xfe: x", "X-Other: 1"});
    EXPECT_TRUE(headers.validators.empty());
    EXPECT_FALSE(headers.date);
}

}  // namespace
}  // namespace kiosk::net
