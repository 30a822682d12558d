#include <gtest/gtest.h>

#include "said.hpp"

// What an adapter may do, in the real child process.
namespace kiosk::adapter {
namespace {

using test::said;

TEST(Confinement, AnAdapterGivesItsValueOrItsError) {
    EXPECT_EQ(said("[.a, $with.speakers[0]]", R"({"a": "Åsa"})"), R"(["Åsa",7])");
    EXPECT_EQ(said("error(\"no talks\")"),
              "cms.jq: the adapter says: no talks; look at the feed, or mend the adapter");
}

TEST(Confinement, AnEndlessLoopEndsAfterFiveSecondsOfComputing) {
    EXPECT_TRUE(said("def f: f; f").starts_with("cms.jq: the adapter took more than 5 s of computing time; "))
        << said("def f: f; f");
}

TEST(Confinement, OutputIsBounded) {
    const std::string message = said("[range(12) as $i | \"x\" * 6000000]");
    EXPECT_TRUE(message.starts_with("cms.jq: the adapter writes more than 64 MiB; ")) << message;
}

TEST(Confinement, NestingWithoutEndIsAnErrorAndNoMore) {
    const std::string message = said("reduce range(3000000) as $i (null; [.])");
    EXPECT_TRUE(message.starts_with("cms.jq: the adapter ")) << message.substr(0, 200);
}

TEST(Confinement, NoFileIsOpenedAndTheEnvironmentIsEmpty) {
    EXPECT_TRUE(
        said("import \"/etc/hostname\" as $a; $a").starts_with("cms.jq: the adapter is no jq program: "));
    EXPECT_EQ(said("env | length"), "0");
    EXPECT_EQ(said("$ENV | length"), "0");
    EXPECT_EQ(said("input_filename"), "null");
}

TEST(Confinement, ALargeDocumentGoesThrough) {
    std::string document = "[";
    for (int i = 0; i < 100'000; ++i)
        document += (i == 0 ? "{\"t\":\"" : ",{\"t\":\"") + std::to_string(i) + "\"}";
    EXPECT_EQ(said("map(.t | tonumber) | add", document + "]"), "4999950000");
}

TEST(Confinement, AProgramThatIsNotThereIsAnError) {
    const auto outcome = run("/nowhere/venue-kiosk", {"cms.jq", ".", "{}", {}});
    ASSERT_FALSE(outcome);
    EXPECT_TRUE(outcome.error().message.starts_with("the adapter cannot be started: "))
        << outcome.error().message;
    // One that is no venue-kiosk: it ends at once and has written nothing.
    EXPECT_EQ(run("/bin/true", {"cms.jq", ".", "{}", {}}).error().message,
              "the adapter ended without a result");
}

}  // namespace
}  // namespace kiosk::adapter
