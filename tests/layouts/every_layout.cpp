// The whole product of programmes, moments, sizes, languages and themes: about twenty minutes of one core, so
// `./kiosk layouts` runs it and not the everyday tests, which take the next of all kinds at each moment.

#include "fixed_measure.hpp"
#include "layouts.hpp"

namespace kiosk::layouts {
namespace {

constexpr std::size_t parts = 4;

class EveryLayout : public LayoutsOfTheCorpus, public testing::WithParamInterface<std::size_t> {};

TEST_P(EveryLayout, Holds) {
    const view::FixedMeasure measure;
    const std::size_t all = screens().sizes() * screens().languages() * screens().themes();
    for (const Programme& of : collected()) {
        for (const Instant at : moments(of.program, 6)) {
            for (std::size_t number = GetParam(); number < all; number += parts)
                look(of, at, screens().kind(number), measure, 4);
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Part, EveryLayout, testing::Range(std::size_t{0}, parts));

}  // namespace
}  // namespace kiosk::layouts
