#include "app/pictures/pictures_now.hpp"

#include <SDL.h>

#include "app/command/exit_code.hpp"
#include "app/pictures/fetch_picture.hpp"
#include "app/sources/fetch.hpp"

namespace kiosk::app {

PicturesNow::PicturesNow(const Setup& setup) : setup_(setup), feed_(poll_options(setup)) {}

SDL_Surface* PicturesNow::get(std::string_view url) {
    if (const auto known = pictures_.find(url); known != pictures_.end()) return known->second.get();
    const std::string name(url);
    auto picture = fetch_picture(feed_, name, picture_rules(setup_.config, name));
    if (!picture) report(picture.error(), exit_findings);
    return pictures_.emplace(name, picture ? *std::move(picture) : nullptr).first->second.get();
}

view::Size PicturesNow::logo() {
    if (setup_.config.logo.empty()) return {};
    const SDL_Surface* const picture = get(setup_.config.logo);
    return picture == nullptr ? view::Size{} : view::Size{picture->w, picture->h};
}

}  // namespace kiosk::app
