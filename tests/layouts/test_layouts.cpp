// What must hold on every page, whatever a feed throws at it: see faults.hpp. Real programmes at every size,
// in every language and theme, with the fonts of this machine and with letters of equal width.

#include <gtest/gtest.h>

#include <set>

#include "fixed_measure.hpp"
#include "layouts.hpp"

namespace kiosk::layouts {
namespace {

TEST_F(LayoutsOfTheCorpus, HoldAtEverySizeWithLettersOfEqualWidth) {
    const view::FixedMeasure measure;
    std::size_t number = 0;  // the next of all kinds each time; every_layout.cpp takes all of them
    for (const Programme& of : collected()) {
        for (const Instant at : moments(of.program, 6)) {
            for (std::size_t i = 0; i < screens().sizes(); ++i)
                look(of, at, screens().kind(number++), measure, 4);
        }
    }
}

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
