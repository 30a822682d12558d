#pragma once

#include <map>
#include <string>
#include <string_view>

#include "app/setup/setup.hpp"
#include "render/decode.hpp"
#include "view/scene.hpp"

namespace kiosk::app {

/// The pictures of pages that are drawn into files, each fetched once, when a page first shows it: such a
/// page waits for them. What cannot be fetched is told on standard error and left out.
class PicturesNow {
  public:
    explicit PicturesNow(const Setup& setup);

    SDL_Surface* get(std::string_view url);

    /// The size of the event's logo; 0 by 0 where there is none.
    view::Size logo();

  private:
    const Setup& setup_;
    net::PollOptions feed_;
    std::map<std::string, render::Surface, std::less<>> pictures_;
};

}  // namespace kiosk::app
