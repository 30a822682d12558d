#pragma once

#include <functional>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "programmes.hpp"
#include "render/fonts.hpp"
#include "render/hyphenation.hpp"
#include "view/page.hpp"

namespace kiosk::layouts {

/// Every language and theme that is shipped, the sizes of screens, and the real fonts.
class Screens {
  public:
    Screens();

    /// A screen of all, counted through: neighbours differ in everything.
    struct Kind {
        view::Size size;
        std::string language, theme;
        int margin = 0;
        bool announced = false;  ///< staff announce something, and the programme's age is shown
        bool stale = false;      ///< only what was planned is known
    };
    Kind kind(std::size_t number) const;
    std::size_t sizes() const;
    std::size_t languages() const { return words_.size(); }
    std::size_t themes() const { return themes_.size(); }

    /// Gives each page that stands at a moment: of doors and of people at most `most`, evenly chosen.
    void pages(const Programme& of, Instant at, const Kind& kind, const view::TextMeasure& measure,
               std::size_t most,
               const std::function<void(const view::Context&, const view::Page&)>& use) const;

    const render::Fonts& fonts() const { return *fonts_; }

  private:
    static void pages(const view::Context& c, std::size_t most,
                      const std::function<void(const view::Context&, const view::Page&)>& use);

    std::map<std::string, i18n::Messages> words_;
    std::map<std::string, view::Theme> themes_;
    std::unique_ptr<render::Fonts> fonts_;
    render::Hyphenation hyphens_;
    mutable std::map<const Program*, schedule::Timetable> timetables_;
};

/// Starts of sessions, at most `most`, evenly chosen; and always those of the longest titles.
std::vector<Instant> moments(const Program& program, std::size_t most);

}  // namespace kiosk::layouts
