// What must hold on every page, whatever a feed throws at it: see faults.hpp. Real programmes at every size,
// in every language and theme, with the fonts of this machine and with letters of equal width.

#include <gtest/gtest.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <cstdio>
#include <set>

#include "corpus.hpp"
#include "faults.hpp"
#include "fixed_measure.hpp"
#include "screens_of_all.hpp"
#include "time/iso8601.hpp"

namespace kiosk::layouts {
namespace {

const Screens& screens() {
    static const Screens all;
    return all;
}

struct Count {
    std::size_t layouts = 0, texts = 0, cut = 0, faulty = 0;
    std::set<std::string> cut_titles;
    std::set<char32_t> missing;
};

constexpr const char* view_names[] = {"door",   "foyer",  "upcoming", "access",
                                      "people", "slides", "message",  "clock"};

class Layouts : public testing::Test {
  protected:
    void look(const Programme& of, Instant at, const Screens::Kind& kind, const view::TextMeasure& measure,
              std::size_t most) {
        screens().pages(of, at, kind, measure, most, [&](const view::Context& c, const view::Page& page) {
            const view::Scene scene = view::layout(c, page);
            ++count_.layouts;
            count_.cut += scene.cut.empty() ? 0U : 1U;
            count_.cut_titles.insert(scene.cut.begin(), scene.cut.end());
            for (const view::Item& item : scene.items) {
                const auto* text = std::get_if<view::Text>(&item);
                if (text == nullptr) continue;
                ++count_.texts;
                for (const char32_t letter : measure.missing(text->text, text->font))
                    count_.missing.insert(letter);
            }
            const auto found = faults(c, scene);
            if (found.empty()) return;
            constexpr std::size_t most_told = 12;
            if (++count_.faulty > most_told) return;
            std::string words;
            for (const std::string& fault : found) words += "\n  " + fault;
            ADD_FAILURE() << of.name << ", " << format_iso(at, of.program.zone) << ", " << kind.size.w << "x"
                          << kind.size.h << " margin " << kind.margin << " " << kind.language << " "
                          << kind.theme << ", " << view_names[static_cast<std::size_t>(page.kind)] << " page "
                          << page.index << words;
        });
    }

    void TearDown() override {
        if (count_.layouts == 0) return;
        std::printf("%zu layouts with %zu texts: %zu faulty, %zu with a text that is cut\n", count_.layouts,
                    count_.texts, count_.faulty, count_.cut);
        EXPECT_EQ(count_.faulty, 0U);
        // No letter is left out: signs that no font has are, and `check` tells.
        for (const char32_t letter : count_.missing)
            EXPECT_FALSE(u_isalpha(static_cast<UChar32>(letter)))
                << "U+" << std::hex << static_cast<unsigned>(letter);
        std::vector<std::string> longest(count_.cut_titles.begin(), count_.cut_titles.end());
        std::ranges::stable_sort(longest, std::ranges::greater(), &std::string::size);
        for (std::size_t i = 0; i < std::min<std::size_t>(3, longest.size()); ++i)
            std::printf("  cut: %s\n", longest[i].substr(0, 200).c_str());
    }

    Count count_;
};

class LayoutsOfTheCorpus : public Layouts {
  protected:
    void SetUp() override {
        if (!std::filesystem::exists(feed::test::corpus("")))
            GTEST_SKIP() << "the collected feeds are not at " << feed::test::corpus("");
        ASSERT_GT(collected().size(), 25U);
    }
};

TEST_F(LayoutsOfTheCorpus, HoldAtEverySizeWithLettersOfEqualWidth) {
    const view::FixedMeasure measure;
    std::size_t number = 0;
    for (const Programme& of : collected()) {
        for (const Instant at : moments(of.program, 6)) {
            for (std::size_t i = 0; i < screens().sizes(); ++i)
                look(of, at, screens().kind(number++), measure, 4);
        }
    }
}

// The whole product of programmes, sizes, languages and themes takes half an hour, in four parts; everyday
// runs take the next of all kinds at each moment instead. Run it with --gtest_also_run_disabled_tests.
class DISABLED_EveryLayout : public LayoutsOfTheCorpus, public testing::WithParamInterface<std::size_t> {};

TEST_P(DISABLED_EveryLayout, Holds) {
    const view::FixedMeasure measure;
    const std::size_t all = screens().sizes() * screens().languages() * screens().themes();
    for (const Programme& of : collected()) {
        for (const Instant at : moments(of.program, 6)) {
            for (std::size_t number = GetParam(); number < all; number += 4)
                look(of, at, screens().kind(number), measure, 4);
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Part, DISABLED_EveryLayout, testing::Range(std::size_t{0}, std::size_t{4}));

TEST_F(LayoutsOfTheCorpus, HoldWithRealFonts) {
    std::size_t number = 0;
    for (const Programme& of : collected()) {
        for (const Instant at : moments(of.program, 4)) {
            for (std::size_t i = 0; i < 3; ++i) look(of, at, screens().kind(number++), screens().fonts(), 3);
        }
    }
}

TEST_F(Layouts, OfTheDemoHoldInEveryLanguageThemeAndSize) {
    const Programme& of = demo();
    const std::vector<Instant> starts = moments(of.program, 8);
    const std::size_t all = screens().sizes() * screens().languages() * screens().themes();
    for (std::size_t number = 0; number < all; ++number)
        look(of, starts[number % starts.size()], screens().kind(number), screens().fonts(), 2);
}

TEST_F(Layouts, HoldWhereEverySessionOffersEveryService) {
    const Programme& of = every_service();
    const std::vector<Instant> starts = moments(of.program, 4);
    std::size_t number = 0;
    for (const Instant at : starts) {
        for (std::size_t i = 0; i < screens().sizes(); ++i)
            look(of, at, screens().kind(number++), screens().fonts(), 2);
    }
}

TEST_F(Layouts, TakeEveryCombinationOfSizeLanguageAndTheme) {
    std::set<std::string> kinds;
    const std::size_t all = screens().sizes() * screens().languages() * screens().themes();
    for (std::size_t number = 0; number < all; ++number) {
        const auto kind = screens().kind(number);
        kinds.insert(std::to_string(kind.size.w) + kind.language + kind.theme);
    }
    EXPECT_EQ(kinds.size(), all);
}

}  // namespace
}  // namespace kiosk::layouts
