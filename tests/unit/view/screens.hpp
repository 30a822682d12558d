#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "fixed_measure.hpp"
#include "model/notices.hpp"
#include "view/page.hpp"

namespace kiosk::view {

/// A screen of a test: a programme and all that laying it out needs.
struct Screen {
    Program program;
    i18n::Messages words;
    Theme theme;
    inline static const FixedMeasure measure{};
    Size size{1920, 1080};
    int margin = 0;
    std::map<std::string, std::string, std::less<>> directions = {};
    Viewing viewing = {};
    Foot foot = {};
    Claims claims = Claims::now;
    std::optional<Instant> as_of = {};

    /// In a language and theme of assets/.
    explicit Screen(std::string_view language = "sv", std::string_view theme = "dark");

    Session& add(std::string title, std::string_view start, std::string_view end, std::string room);
    Instant at(std::string_view time) const;

    /// All pages at a moment.
    std::vector<Page> pages(const std::vector<Show>& shows, std::string_view at) const;
    std::vector<Scene> scenes(const std::vector<Show>& shows, Instant at) const;
    std::vector<Scene> scenes(ViewKind kind, Instant at) const;
    Scene door(std::string_view at, std::string_view room) const;
    Scene foyer(std::string_view at) const;

    /// An emergency in languages of assets/.
    Scene emergency(const Emergency& emergency, const std::vector<std::string>& languages) const;

    /// What tells which screen it is.
    Scene identify(const std::string& name, const std::vector<std::string>& rooms) const;

  private:
    template <class Use>
    auto with_context(Instant at, const std::vector<schedule::RoomIndex>& rooms, Use use) const;
};

/// A conference day like the one that venue-kiosk was made for: every state, kind content.
void add_conference(Screen& screen);

/// A screen with it.
Screen conference(std::string_view language = "sv", Size size = {1920, 1080},
                  std::string_view theme = "dark");

/// Sessions for everybody, held in one of the rooms or in none, and what staff tell visitors.
void add_plenum(Screen& screen);

/// What feeds throw at a screen: compounds, crowds, long texts, other scripts.
void add_unkind(Screen& screen);

/// What staff may write on a wall: all of Markdown that is read, long words, other scripts.
std::string unkind_message();

/// Whether one of a page's texts holds these words.
bool shows(const Scene& scene, std::string_view words);

}  // namespace kiosk::view
