#include "annotations_helpers.hpp"
#include "base/text.hpp"

namespace kiosk::feed {
namespace {

// The README's examples of annotations, from the demo's programme.
std::string example(const std::string& language) {
    const std::string readme = test::file_text(KIOSK_SOURCE_DIR "/README.md");
    const std::string open = "```" + language + '\n';
    const std::size_t begin = readme.find(open, readme.find("## What no feed says"));
    EXPECT_NE(begin, std::string::npos);
    return readme.substr(begin + open.size(), readme.find("```\n", begin + 1) - begin - open.size());
}

Program demo() {
    return test::parsed(test::file_text(KIOSK_SOURCE_DIR "/assets/demo/program.json")).program;
}

TEST(AnnotationReadme, TableIsAsItSays) {
    const auto result = test::annotated(example("csv"), demo());
    EXPECT_EQ(test::all(result.findings), "");
    const Session& session = result["49"];
    EXPECT_EQ(session.note, "Hörlurar lånas ut i foajén");
    EXPECT_EQ(session.stream.value_or(Stream()).url, "https://live.example.org/studion");
    EXPECT_EQ(session.people.front().name, "Markus Haile");
    EXPECT_EQ(session.access, (Access{{AccessKind::sign_language_interpreted, "swl"},
                                      {AccessKind::spoken_interpretation, "ar"},
                                      {AccessKind::spoken_interpretation, "en"}}));
    EXPECT_TRUE(has(find_room(result.program, "Biblioteket")->access, AccessKind::hearing_loop));
}

TEST(AnnotationReadme, JsonIsAsItSays) {
    const auto result = test::annotated(example("jsonc"), demo());
    EXPECT_EQ(test::all(result.findings), "");
    EXPECT_TRUE(has(result["49"].access, AccessKind::captions));
    EXPECT_EQ(find_room(result.program, "Biblioteket")->location, "Plan 3");
}

TEST(AnnotationReadme, BothCancelTheSameCoffee) {
    for (const char* language : {"csv", "jsonc"}) {
        const Program before = demo();
        const auto after = test::annotated(example(language), before).program;
        std::size_t cancelled = 0;
        for (std::size_t i = 0; i < before.sessions.size(); ++i) {
            if (is_cancelled(before.sessions[i]) || !is_cancelled(after.sessions[i])) continue;
            ++cancelled;
            EXPECT_EQ(after.sessions[i].title, "Fika");
            EXPECT_EQ(after.sessions[i].start, test::at("2022-11-18T09:30+01:00"));
            EXPECT_EQ(fold(after.sessions[i].status.reason), "strömavbrott");
        }
        EXPECT_EQ(cancelled, 1U) << language;
    }
}

}  // namespace
}  // namespace kiosk::feed
