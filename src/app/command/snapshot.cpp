#include <filesystem>
#include <iostream>

#include "app/command/commands.hpp"
#include "app/command/exit_code.hpp"
#include "app/pictures/pictures_now.hpp"
#include "app/pictures/slides.hpp"
#include "app/screen/frame.hpp"
#include "app/sources/fetch.hpp"
#include "app/sources/rooms_chosen.hpp"
#include "base/text.hpp"
#include "render/painter.hpp"

namespace kiosk::app {
namespace {

namespace fs = std::filesystem;

render::Surface slide_now(std::string_view url, view::Size box) {
    auto slide = read_slide(url, box);
    if (slide) return *std::move(slide);
    report(slide.error(), exit_findings);
    return nullptr;
}

Result<void> draw(const Frame& frame, const render::Fonts& fonts, PicturesNow& pictures,
                  const fs::path& path) {
    render::Surface slide;
    auto picture = render::picture(frame.scene, fonts, [&](std::string_view url) {
        return is_slide(url) ? (slide = slide_now(url, frame.slide_box)).get() : pictures.get(url);
    });
    if (!picture) return tl::make_unexpected(picture.error());
    if (auto written = render::write_png(**picture, path.string()); !written) return written;
    std::cout << path.string() << '\n';
    return {};
}

// "02-studion.png": the page's place in the rotation and what is on it; "02-studion-sv.png" where there are
// several languages.
std::string file_name(const Frame& frame, const Program& program, const Setup& setup) {
    std::string what(frame.asleep ? "closed" : view_name(frame.page.kind));
    if (frame.page.kind == view::Page::Kind::door) {
        what.clear();
        for (const char letter : fold(program.rooms[frame.shown.front().room].name)) {
            what += letter == ' ' || letter == '/' || letter == '\0' ? '-' : letter;
        }
        // A file system's names end at 255 bytes; a room's name may not.
        what.resize(std::min<std::size_t>(what.size(), 100));
    }
    const std::string number = std::to_string(frame.place + 1);
    if (setup.words.size() > 1) what += "-" + setup.words[frame.language].locale();
    return (number.size() < 2 ? "0" : "") + number + "-" + valid_utf8(what) + ".png";
}

}  // namespace

int snapshot(const Options& options, const Setup& setup) {
    const auto fonts = render::Fonts::open({setup.config.fonts.display, setup.config.fonts.text});
    if (!fonts) return report(fonts.error(), exit_cannot_start);
    const auto fetched = fetch_shown(options, setup);
    if (!fetched) return report(fetched.error(), exit_findings);
    const LoadedPtr& loaded = fetched->programme;
    const auto at = moment(options, loaded->program().zone);
    if (!at) return report(at.error(), exit_cannot_start);

    State state;
    state.programme = loaded;
    state.notices = fetched->notices;
    PicturesNow pictures(setup);
    state.logo = pictures.logo();
    SlideFolders folders;
    Findings findings;
    for (const std::string& folder : slide_folders(setup.config)) {
        SlideList list = folders.list(folder);
        state.slides[folder] = std::move(list.pictures);
        findings.insert(findings.end(), list.findings.begin(), list.findings.end());
    }
    for (const Finding& finding : findings) report({finding.what, finding.where, {}}, exit_findings);
    const auto frame_of = [&](std::optional<std::size_t> page) {
        return compose(state, setup, **fonts, options.size, *at, page);
    };
    const Program& program = loaded->program();
    const auto unknown = choose_rooms(program, setup.config.rooms).unknown;
    for (const std::string& name : unknown) report(unknown_room(program, name), exit_findings);
    const int good = unknown.empty() && findings.empty() ? exit_ok : exit_findings;
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
            draw(frame, **fonts, pictures, fs::path(options.output) / file_name(frame, program, setup));
        if (!drawn) return report(drawn.error(), exit_findings);
    }
    return good;
}

}  // namespace kiosk::app
