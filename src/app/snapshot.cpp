#include <filesystem>
#include <iostream>
#include <map>

#include "app/commands.hpp"
#include "app/exit_code.hpp"
#include "app/fetch.hpp"
#include "app/fetch_picture.hpp"
#include "app/frame.hpp"
#include "app/rooms_chosen.hpp"
#include "base/text.hpp"
#include "render/painter.hpp"

namespace kiosk::app {
namespace {

namespace fs = std::filesystem;

// The pictures of a page, fetched while it is drawn: a snapshot waits for them.
class Pictures {
  public:
    explicit Pictures(net::PollOptions feed) : feed_(std::move(feed)) {}

    SDL_Surface* get(std::string_view url) {
        const auto [entry, added] = pictures_.try_emplace(std::string(url));
        if (added) {
            auto picture = fetch_picture(feed_, entry->first);
            if (picture) {
                entry->second = *std::move(picture);
            } else {
                report(picture.error(), exit_findings);
            }
        }
        return entry->second.get();
    }

  private:
    net::PollOptions feed_;
    std::map<std::string, render::Surface> pictures_;
};

Result<void> draw(const Frame& frame, const render::Fonts& fonts, Pictures& pictures, const fs::path& path) {
    auto picture =
        render::picture(frame.scene, fonts, [&](std::string_view url) { return pictures.get(url); });
    if (!picture) return tl::make_unexpected(picture.error());
    if (auto written = render::write_png(**picture, path.string()); !written) return written;
    std::cout << path.string() << '\n';
    return {};
}

// "02-studion.png": the page's place in the rotation and what is on it.
std::string file_name(const Frame& frame, const Program& program) {
    std::string what = "clock";
    if (frame.page.kind == view::Page::Kind::foyer) what = "foyer";
    if (frame.page.kind == view::Page::Kind::door) {
        what.clear();
        for (const char letter : fold(program.rooms[frame.shown.front().room].name)) {
            what += letter == ' ' || letter == '/' || letter == '\0' ? '-' : letter;
        }
        // A file system's names end at 255 bytes; a room's name may not.
        what.resize(std::min<std::size_t>(what.size(), 100));
    }
    const std::string number = std::to_string(frame.page.index + 1);
    return (number.size() < 2 ? "0" : "") + number + "-" + valid_utf8(what) + ".png";
}

}  // namespace

int snapshot(const Options& options, const Setup& setup) {
    const auto fonts = render::Fonts::open({setup.config.fonts.display, setup.config.fonts.text});
    if (!fonts) return report(fonts.error(), exit_cannot_start);
    const auto loaded = fetch_programme(setup);
    if (!loaded) return report(loaded.error(), exit_findings);
    const auto at = moment(options, (*loaded)->program().zone);
    if (!at) return report(at.error(), exit_cannot_start);

    State state;
    state.programme = *loaded;
    const auto frame_of = [&](std::optional<std::size_t> page) {
        return compose(state, setup, **fonts, options.size, *at, page);
    };
    const Program& program = (*loaded)->program();
    Pictures pictures(poll_options(setup));
    const auto unknown = choose_rooms(program, setup.config.rooms).unknown;
    for (const std::string& name : unknown) report(unknown_room(program, name), exit_findings);
    const int good = unknown.empty() ? exit_ok : exit_findings;
    if (!options.all_pages) {
        const auto drawn = draw(frame_of({}), **fonts, pictures, options.output);
        return drawn ? good : report(drawn.error(), exit_findings);
    }
    std::error_code error;
    fs::create_directories(options.output, error);
    if (error)
        return report({"the directory cannot be made: " + error.message(), options.output, "name another"},
                      exit_findings);
    for (std::size_t page = 0, pages = 1; page < pages; ++page) {
        const Frame frame = frame_of(page);
        pages = frame.pages;
        const auto drawn =
            draw(frame, **fonts, pictures, fs::path(options.output) / file_name(frame, program));
        if (!drawn) return report(drawn.error(), exit_findings);
    }
    return good;
}

}  // namespace kiosk::app
