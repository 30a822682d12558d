#include <gtest/gtest.h>

#include "net/body_hash.hpp"
#include "net/record.hpp"

namespace kiosk::net {
namespace {

using std::chrono::seconds;

const std::string source = "https://example.org/schedule.json";

Record example() {
    return {source,
            "https://cdn.example.org/s.json",
            Instant{seconds{1668758400}},
            {"\"v1\"", "Fri, 18 Nov 2022 08:00:00 GMT"},
            std::string("{\"a\":\n\0\n1}", 10)};
}

std::string written(const Record& record) {
    return record_head(record) + record.bytes;
}

TEST(BodyHash, IsFnv1aOf64Bits) {
    // The test vectors of draft-eastlake-fnv.
    EXPECT_EQ(hex(body_hash("")), "cbf29ce484222325");
    EXPECT_EQ(hex(body_hash("a")), "af63dc4c8601ec8c");
    EXPECT_EQ(hex(body_hash("foobar")), "85944171f73967e8");
    EXPECT_EQ(body_hash("bar", body_hash("foo")), body_hash("foobar"));
}

TEST(Record, ReadsBackAsItWasWritten) {
    const Record record = example();
    const auto read = read_record(written(record), source);
    ASSERT_TRUE(read) << to_string(read.error());
    EXPECT_EQ(read->url, record.url);
    EXPECT_EQ(read->fetched, record.fetched);
    EXPECT_EQ(read->validators, record.validators);
    EXPECT_EQ(read->bytes, record.bytes);
}

TEST(Record, ReadsBackWithoutValidatorsAndWithoutBytes) {
    const auto read = read_record(written({source, source, Instant{seconds{-5}}, {}, ""}), source);
    ASSERT_TRUE(read) << to_string(read.error());
    EXPECT_TRUE(read->validators.empty());
    EXPECT_EQ(read->fetched, Instant{seconds{-5}});
    EXPECT_EQ(read->bytes, "");
}

TEST(Record, IsNotBelievedWhenCutAtAnyLength) {
    const std::string whole = written(example());
    for (std::size_t length = 0; length < whole.size(); ++length) {
        EXPECT_FALSE(read_record(whole.substr(0, length), source)) << length;
    }
}

TEST(Record, IsNotBelievedWhenAnyBitOfAnyByteIsFlipped) {
    const std::string whole = written(example());
    for (std::size_t place = 0; place < whole.size(); ++place) {
        for (int bit = 0; bit < 8; ++bit) {
            std::string damaged = whole;
            damaged[place] = static_cast<char>(damaged[place] ^ (1 << bit));
            EXPECT_FALSE(read_record(damaged, source)) << place << " bit " << bit;
        }
    }
}

TEST(Record, IsNotBelievedWithBytesAddedOrAnotherRecordBehindIt) {
    const std::string whole = written(example());
    EXPECT_FALSE(read_record(whole + " ", source));
    EXPECT_FALSE(read_record(whole + whole, source));
    EXPECT_FALSE(read_record("\xef\xbb\xbf" + whole, source));
}

TEST(Record, OfAnotherSourceIsNotTaken) {
    const auto read = read_record(written(example()), "https://example.org/other.json");
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().message, "the stored bytes are of https://example.org/schedule.json");
}

TEST(Record, SaysWhyItIsNotBelieved) {
    EXPECT_EQ(read_record("{}", source).error().message, "this is not a stored programme of this version");
    EXPECT_EQ(read_record(written(example()) + "x", source).error().message,
              "the stored bytes are damaged or cut short");
}

TEST(Record, KeepsASourceWithALineBreakInOneLine) {
    Record record = example();
    record.source = "dir\netag evil/file";
    const auto read = read_record(written(record), record.source);
    ASSERT_TRUE(read) << to_string(read.error());
    EXPECT_EQ(read->validators.etag, "\"v1\"");
}

}  // namespace
}  // namespace kiosk::net
