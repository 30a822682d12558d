#pragma once

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "i18n/messages.hpp"
#include "render/fonts.hpp"
#include "render/hyphenation.hpp"
#include "schedule/timetable.hpp"
#include "view/page.hpp"

namespace kiosk::bench {

/// What a screen is made from, with the real typefaces: a programme, all its rooms, Swedish and the dark
/// theme.
class Screen {
  public:
    Screen(Program program, const std::string& at);

    /// Gives what pages of a size are laid out from.
    void with_context(view::Size size, const std::function<void(const view::Context&)>& use) const;

    /// The pages of a view, laid out.
    std::vector<view::Scene> scenes(view::ViewKind kind, view::Size size) const;

    /// Every typeface and width is asked for anew, as after a start.
    void forget();

    const render::Fonts& fonts() const { return *fonts_; }

  private:
    Program program_;
    schedule::Timetable timetable_;
    schedule::Board board_;
    i18n::Messages words_;
    view::Theme theme_;
    render::Hyphenation hyphens_;
    std::unique_ptr<render::Fonts> fonts_;
};

inline constexpr view::Size full_hd{1920, 1080}, ultra_hd{3840, 2160};

/// A moment in the demo's programme at which all kinds of pages have something to show.
inline constexpr const char* demo_moment = "2022-11-18T09:12:00+01:00";

}  // namespace kiosk::bench
