#include "render/hyphenation.hpp"

#include <gtest/gtest.h>

#include <fstream>

namespace kiosk::render {
namespace {

std::string with_hyphens(const Hyphenation& hyphens, const std::string& word, const char* language) {
    std::string result = word;
    const auto places = hyphens.places(word, language);
    for (auto at = places.rbegin(); at != places.rend(); ++at) result.insert(*at, "-");
    return result;
}

TEST(Hyphenation, KnowsTheLanguagesOfTheScreensAsFarAsDebianDoes) {
    const Hyphenation hyphens;
    for (const char* language : {"sv", "en", "nb", "no", "da", "de", "fr", "es", "pl", "uk"})
        EXPECT_TRUE(hyphens.knows(language)) << language;
    for (const char* language : {"ar", "fi", "ja", "swl", "", "x", "../sv", "sv_SE.dic", "sv-"})
        EXPECT_FALSE(hyphens.knows(language)) << language;
}

TEST(Hyphenation, BreaksCompoundsOfSeveralEncodings) {
    const Hyphenation hyphens;
    struct Case {
        const char *language, *word, *broken;
    };
    for (const Case& test : {
             Case{"sv", "Tillgänglighetsbestämmelserna", "Till-gäng-lig-hets-be-stäm-mel-serna"},
             Case{"sv-FI", "mänskliga", "mänsk-liga"},
             Case{"de", "Barrierefreiheitsstärkungsgesetz", "Bar-ri-e-re-frei-heits-stär-kungs-ge-setz"},
             Case{"en", "accessibility", "acces-si-bil-ity"},
             Case{"uk", "доступність", "доступ-ність"},
         }) {
        EXPECT_EQ(with_hyphens(hyphens, test.word, test.language), test.broken);
    }
}

TEST(Hyphenation, TakesCapitalsForSmallLetters) {
    const Hyphenation hyphens;
    EXPECT_EQ(hyphens.places("TILLGÄNGLIGHET", "sv"), hyphens.places("tillgänglighet", "sv"));
}

TEST(Hyphenation, LeavesWordsWholeThatAreShortOrOfAnotherAlphabetOrTooLong) {
    const Hyphenation hyphens;
    for (const std::string& word :
         {std::string(), std::string("läser"), std::string("доступність"), std::string("\xF0\x9F\x98\x80"),
          std::string("\xFF\xFE"), std::string(101, 'a'),

          std::string(100'000, 'a')}) {
        EXPECT_TRUE(hyphens.places(word, "sv").empty()) << word.size();
    }
}

TEST(Hyphenation, KeepsThreeLettersAtEitherEnd) {
    const Hyphenation hyphens;
    for (const char* word : {"avancerade", "utvecklare", "arbetsmarknadsförvaltningens"}) {
        for (const std::size_t at : hyphens.places(word, "sv")) {
            EXPECT_GE(at, 3U);
            EXPECT_LE(at + 3, std::string(word).size());
        }
    }
}

TEST(Hyphenation, IsNoneWithoutDictionariesOrWithOneThatCannotBeRead) {
    const std::string folder = testing::TempDir();
    EXPECT_TRUE(Hyphenation({folder + "/none"}).places("tillgänglighet", "sv").empty());
    std::ofstream(folder + "/hyph_sv.dic") << "NO-SUCH-ENCODING\n1a\n";
    EXPECT_TRUE(Hyphenation({folder}).places("tillgänglighet", "sv").empty());
    std::remove((folder + "/hyph_sv.dic").c_str());
}

}  // namespace
}  // namespace kiosk::render
