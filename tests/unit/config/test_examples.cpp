// Every example of a config in examples/. Beside a bad one stands its error, word for word, in a file of the
// same name that ends in .error; schema_check.py reads good/ and bad/ too.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "config/read.hpp"
#include "files.hpp"

namespace kiosk::config {
namespace {

const std::filesystem::path examples = source_dir / "tests/unit/config/examples";

std::string name_of(const testing::TestParamInfo<std::filesystem::path>& test) {
    std::string name = test.param.stem().string();
    std::ranges::replace(name, '-', '_');
    return name;
}

class GoodConfig : public testing::TestWithParam<std::filesystem::path> {};
class BadConfig : public testing::TestWithParam<std::filesystem::path> {};

INSTANTIATE_TEST_SUITE_P(Example, GoodConfig, testing::ValuesIn(json_files(examples / "good")), name_of);
INSTANTIATE_TEST_SUITE_P(Example, BadConfig, testing::ValuesIn(json_files(examples / "bad")), name_of);
INSTANTIATE_TEST_SUITE_P(BeyondSchema, BadConfig, testing::ValuesIn(json_files(examples / "beyond-schema")),
                         name_of);

TEST_P(GoodConfig, IsRead) {
    const auto config = read(content(GetParam()), "kiosk.json", {});
    EXPECT_TRUE(config) << to_string(config.error());
}

TEST_P(BadConfig, IsRefusedWithItsPlaceAndRemedy) {
    const auto config = read(content(GetParam()), "kiosk.json", {});
    ASSERT_FALSE(config);
    std::filesystem::path expected = GetParam();
    expected.replace_extension(".error");
    EXPECT_EQ(to_string(config.error()) + '\n', content(expected));
    EXPECT_THAT(config.error().place, testing::MatchesRegex("kiosk\\.json:[0-9]+:[0-9]+"));
    EXPECT_NE(config.error().remedy, "");
}

TEST_P(BadConfig, NeverRepeatsAPassword) {
    const auto config = read(content(GetParam()), "kiosk.json", {});
    ASSERT_FALSE(config);
    EXPECT_THAT(to_string(config.error()), testing::Not(testing::HasSubstr("secret")));
}

}  // namespace
}  // namespace kiosk::config
