#pragma once

#include <gtest/gtest.h>

#include <set>
#include <string>

#include "programmes.hpp"
#include "screens_of_all.hpp"

namespace kiosk::layouts {

/// Made once, for all tests of a program.
const Screens& screens();

/// Lays pages out and looks for faults in them; at the end of each test it prints how many there were, and
/// the longest texts that were cut.
class Layouts : public testing::Test {
  protected:
    /// All pages of a moment, see Screens::pages().
    void look(const Programme& of, Instant at, const Screens::Kind& kind, const view::TextMeasure& measure,
              std::size_t most);

    void TearDown() override;

  private:
    void look(const Programme& of, Instant at, const Screens::Kind& kind, const view::Context& context,
              const view::Page& page);

    std::size_t layouts_ = 0, texts_ = 0, cut_ = 0, faulty_ = 0;
    std::set<std::string> cut_titles_;
    std::set<char32_t> missing_;
};

/// The same with the collected programmes.
class LayoutsOfTheCorpus : public Layouts {
  protected:
    void SetUp() override;
};

}  // namespace kiosk::layouts
