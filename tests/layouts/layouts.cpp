#include "layouts.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <vector>

#include "corpus.hpp"
#include "faults.hpp"
#include "time/iso8601.hpp"

namespace kiosk::layouts {
const Screens& screens() {
    static const Screens all;
    return all;
}

void Layouts::look(const Programme& of, Instant at, const Screens::Kind& kind,
                   const view::TextMeasure& measure, std::size_t most) {
    screens().pages(of, at, kind, measure, most,
                    [&](const view::Context& c, const view::Page& page) { look(of, at, kind, c, page); });
}

void Layouts::look(const Programme& of, Instant at, const Screens::Kind& kind, const view::Context& c,
                   const view::Page& page) {
    const view::Scene scene = view::layout(c, page);
    ++layouts_;
    cut_ += scene.cut.empty() ? 0U : 1U;
    cut_titles_.insert(scene.cut.begin(), scene.cut.end());
    for (const view::Item& item : scene.items) {
        const auto* text = std::get_if<view::Text>(&item);
        if (text == nullptr) continue;
        ++texts_;
        for (const char32_t letter : c.measure.missing(text->text, text->font)) missing_.insert(letter);
    }
    const auto found = faults(c, scene);
    if (found.empty()) return;
    constexpr std::size_t most_told = 12;
    if (++faulty_ > most_told) return;
    std::string words;
    for (const std::string& fault : found) words += "\n  " + fault;
    ADD_FAILURE() << of.name << ", " << format_iso(at, of.program.zone) << ", " << kind.size.w << "x"
                  << kind.size.h << (kind.announced ? " announced" : "") << (kind.stale ? " stale" : "")
                  << " margin " << kind.margin << " " << kind.language << " " << kind.theme << ", "
                  << view::view_name(page.kind) << " page " << page.index << words;
}

void Layouts::TearDown() {
    if (layouts_ == 0) return;
    std::printf("%zu layouts with %zu texts: %zu faulty, %zu with a text that is cut\n", layouts_, texts_,
                faulty_, cut_);
    EXPECT_EQ(faulty_, 0U);
    // No letter is left out: signs that no font has are, and `check` tells.
    for (const char32_t letter : missing_)
        EXPECT_FALSE(u_isalpha(static_cast<UChar32>(letter)))
            << "U+" << std::hex << static_cast<unsigned>(letter);
    std::vector<std::string> longest(cut_titles_.begin(), cut_titles_.end());
    std::ranges::stable_sort(longest, std::ranges::greater(), &std::string::size);
    for (std::size_t i = 0; i < std::min<std::size_t>(3, longest.size()); ++i)
        std::printf("  cut: %s\n", longest[i].substr(0, 200).c_str());
}

void LayoutsOfTheCorpus::SetUp() {
    if (!std::filesystem::exists(feed::test::corpus("")))
        GTEST_SKIP() << "the collected feeds are not at " << feed::test::corpus("");
    ASSERT_GT(collected().size(), 25U);
}

}  // namespace kiosk::layouts
