#include "base/nearest.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace kiosk {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const std::vector<std::string> rooms{"Studion", "Kongressen", "Galleriet", "Verkstan",
                                     "Scenen",  "Sal 1",      "Sal 2"};

TEST(Nearest, FindsASlipOfTheHand) {
    struct Case {
        const char *typed, *meant;
    };
    for (const Case& c : {
             Case{"Studon", "Studion"},      // left out
             Case{"Studiion", "Studion"},    // twice
             Case{"Studiom", "Studion"},     // beside
             Case{"Stduion", "Studion"},     // swapped
             Case{"STUDION!", "Studion"},    // case and punctuation
             Case{"kongres", "Kongressen"},  // the beginning
             Case{"Galleri", "Galleriet"},
             Case{"Vrksta", "Verkstan"},
         }) {
        const auto names = nearest(c.typed, rooms);
        ASSERT_FALSE(names.empty()) << c.typed;
        EXPECT_EQ(names.front(), c.meant) << c.typed;
    }
}

TEST(Nearest, FindsNothingWhereNothingIsNear) {
    for (const char* typed : {"Restaurang", "xyz", "", "   ", "q"})
        EXPECT_THAT(nearest(typed, rooms), IsEmpty()) << typed;
    EXPECT_THAT(nearest("Studion", {}), IsEmpty());
}

TEST(Nearest, PutsTheBestFirstAndKeepsTheOrderOfEquals) {
    EXPECT_THAT(nearest("Sal 2", rooms), ElementsAre("Sal 2", "Sal 1"));
    EXPECT_THAT(nearest("Sal 3", rooms), ElementsAre("Sal 1", "Sal 2"));
    EXPECT_THAT(nearest("Sal 3", rooms, 1), ElementsAre("Sal 1"));
    EXPECT_THAT(nearest("Sal 3", rooms, 0), IsEmpty());
}

TEST(Nearest, StopsAtTwoFifthsOfTheLongerWord) {
    const std::vector<std::string> ten{"abcdefghij"};
    EXPECT_THAT(nearest("abcdef1234", ten), ElementsAre("abcdefghij"));
    EXPECT_THAT(nearest("abcde12345", ten), IsEmpty());
    const std::vector<std::string> two{"ab"};
    EXPECT_THAT(nearest("ax", two), ElementsAre("ab"));
    EXPECT_THAT(nearest("xy", two), IsEmpty());
}

TEST(Nearest, CountsLettersRatherThanBytes) {
    const std::vector<std::string> swedish{"åäö"};
    EXPECT_THAT(nearest("åäx", swedish), ElementsAre("åäö"));
    EXPECT_THAT(nearest("åxx", swedish), IsEmpty());
}

TEST(Nearest, PassesOverNamesTooLongToBeTyped) {
    const std::vector<std::string> names{std::string(200, 'a'), std::string(201, 'a')};
    EXPECT_THAT(nearest(std::string(199, 'a'), names), ElementsAre(names[0]));
    EXPECT_THAT(nearest(std::string(1'000'000, 'a'), names), IsEmpty());
}

TEST(DidYouMean, ListsTheNames) {
    EXPECT_EQ(did_you_mean("Studon", rooms), "did you mean \"Studion\"?");
    EXPECT_EQ(did_you_mean("Sal 3", rooms), "did you mean \"Sal 1\" or \"Sal 2\"?");
    const std::vector<std::string> halls{"Hall A", "Hall B", "Hall C", "Hall D"};
    EXPECT_EQ(did_you_mean("Hall", halls), "did you mean \"Hall A\", \"Hall B\" or \"Hall C\"?");
    EXPECT_EQ(did_you_mean("xyz", rooms), "");
}

// By the definition, without any short cut.
std::size_t distance(const std::string& a, const std::string& b) {
    std::vector<std::vector<std::size_t>> d(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
    for (std::size_t i = 0; i <= a.size(); ++i) {
        for (std::size_t j = 0; j <= b.size(); ++j) {
            if (i == 0 || j == 0) {
                d[i][j] = i + j;
                continue;
            }
            const std::size_t change = d[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            d[i][j] = std::min({d[i - 1][j] + 1, d[i][j - 1] + 1, change});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
                d[i][j] = std::min(d[i][j], d[i - 2][j - 2] + 1);
            }
        }
    }
    return d[a.size()][b.size()];
}

TEST(Nearest, IsWhatTheDefinitionSays) {
    std::mt19937 random(1);
    const auto letters = [&random](std::size_t most) {
        std::string word(1 + random() % most, 'a');
        for (char& c : word) c = static_cast<char>('a' + random() % 3);
        return word;
    };
    for (int i = 0; i < 20'000; ++i) {
        const std::string a = letters(9);
        const std::vector<std::string> b{letters(9)};
        const bool contained = a.size() >= 3 && b[0].find(a) != std::string::npos;
        const std::size_t most = std::max<std::size_t>(1, std::max(a.size(), b[0].size()) * 2 / 5);
        EXPECT_EQ(!nearest(a, b).empty(), contained || distance(a, b[0]) <= most) << a << ' ' << b[0];
    }
}

}  // namespace
}  // namespace kiosk
