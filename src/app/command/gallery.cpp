#include <algorithm>
#include <filesystem>
#include <iostream>
#include <set>

#include "app/command/commands.hpp"
#include "app/command/exit_code.hpp"
#include "app/command/gallery_page.hpp"
#include "app/command/gallery_plan.hpp"
#include "app/pictures/pictures_now.hpp"
#include "app/pictures/slides.hpp"
#include "app/screen/frame.hpp"
#include "app/setup/assets.hpp"
#include "app/setup/files.hpp"
#include "app/sources/fetch.hpp"
#include "app/sources/rooms_chosen.hpp"
#include "config/locale_file.hpp"
#include "config/view_names.hpp"
#include "i18n/dates.hpp"
#include "net/atomic_file.hpp"
#include "render/painter.hpp"

namespace kiosk::app {
namespace {

namespace fs = std::filesystem;

// Draws the shots of a plan into a directory.
class Artist {
  public:
    Artist(const Setup& setup, LoadedPtr loaded, const render::Fonts& fonts, fs::path assets,
           fs::path directory)
        : setup_(setup),
          loaded_(std::move(loaded)),
          fonts_(fonts),
          assets_(std::move(assets)),
          directory_(std::move(directory)),
          pictures_(setup) {
        state_.logo = pictures_.logo();
        SlideFolders folders;
        for (const std::string& folder : slide_folders(setup.config))
            state_.slides[folder] = folders.list(folder).pictures;
    }

    // Nothing where the view has nothing to show.
    Result<std::optional<GalleryFigure>> draw(const Shot& shot) {
        auto setup = setup_for(shot);
        if (!setup) return tl::make_unexpected(setup.error());
        state_.programme = programme_in(shot.language);
        const Frame frame = compose(state_, *setup, fonts_, shot.size, shot.scenario.at, 0);
        if (frame.page.kind != shot.view) return std::nullopt;
        render::Surface slide;
        const auto source = [&](std::string_view url) -> SDL_Surface* {
            if (!is_slide(url)) return pictures_.get(url);
            auto read = read_slide(url, frame.slide_box);
            slide = read ? *std::move(read) : nullptr;
            return slide.get();
        };
        const auto picture = render::picture(frame.scene, fonts_, source);
        if (!picture) return tl::make_unexpected(picture.error());
        GalleryFigure figure{file_name(shot), caption(shot), shot.language, shot.size};
        if (auto written = render::write_png(**picture, (directory_ / figure.file).string()); !written)
            return tl::make_unexpected(written.error());
        return figure;
    }

  private:
    Result<Setup> setup_for(const Shot& shot) const {
        Setup setup = setup_;
        setup.config.languages = {shot.language};
        const auto text = read_asset(assets_, "locale", "language", shot.language, {});
        if (!text) return tl::make_unexpected(text.error());
        auto words = config::read_locale(*text, shot.language + ".json", shot.language);
        if (!words) return tl::make_unexpected(words.error());
        setup.words = {*std::move(words)};
        if (!shot.theme.empty()) {
            auto theme = read_theme(shot.theme, setup.config.colors, assets_, {});
            if (!theme) return tl::make_unexpected(theme.error());
            setup.themes = {*std::move(theme), std::nullopt, {}, {}};
        }
        const bool of_room = shot.view == view::ViewKind::door || shot.view == view::ViewKind::people;
        if (of_room && shot.scenario.room)
            setup.config.rooms = {loaded_->program().rooms[*shot.scenario.room].id};
        // The config's own entry, where it has one: slides and messages say there what they are.
        const config::View view =
            config::view_named(view::view_name(shot.view)).value_or(config::View::clock);
        const auto entry = std::ranges::find(setup.config.pages, view, &config::PageEntry::view);
        config::PageEntry page;
        if (entry != setup.config.pages.end()) page = *entry;
        page.view = view;
        setup.config.pages = {page};
        setup.config.pixel_shift = false;
        setup.config.hours.reset();
        setup.config.brightness = {};
        return setup;
    }

    // The feeds' texts in that language, where they have them.
    LoadedPtr programme_in(const std::string& language) {
        const auto& languages = setup_.config.languages;
        const auto place =
            static_cast<std::size_t>(std::ranges::find(languages, language) - languages.begin());
        if (place == 0 || place >= languages.size()) return loaded_;
        const auto [spoken, is_new] = translated_.try_emplace(language);
        if (is_new) spoken->second = std::make_shared<const Loaded>(loaded_->program(place));
        return spoken->second;
    }

    std::string file_name(const Shot& shot) {
        std::string name = std::string(view::view_name(shot.view)) + "-" +
                           std::string(file_word(shot.scenario.situation)) + "-" +
                           (shot.theme.empty() ? "" : shot.theme + "-") + shot.language +
                           (shot.size.w < shot.size.h ? "-upright" : "");
        // One picture of the themes may be one of the languages, too, but never another.
        const std::string stem = name;
        for (int i = 2; !names_.insert(name).second; ++i) name = stem + "-" + std::to_string(i);
        return name + ".png";
    }

    std::string caption(const Shot& shot) const {
        const Program& program = loaded_->program();
        std::string words(view::view_name(shot.view));
        const bool of_room = shot.view == view::ViewKind::door || shot.view == view::ViewKind::people;
        if (of_room && shot.scenario.room) words += ", " + program.rooms[*shot.scenario.room].name;
        words += ": " + std::string(describe(shot.scenario.situation));
        words += " · " + i18n::long_date(shot.scenario.at, program.zone, "en") + ", " +
                 i18n::time_of_day(shot.scenario.at, program.zone, "sv");
        if (!shot.theme.empty()) words += " · theme " + shot.theme;
        return words + " · " + shot.language + " · " + std::to_string(shot.size.w) + "×" +
               std::to_string(shot.size.h);
    }

    const Setup& setup_;
    LoadedPtr loaded_;
    const render::Fonts& fonts_;
    fs::path assets_, directory_;
    PicturesNow pictures_;
    State state_;
    std::map<std::string, LoadedPtr> translated_;
    std::set<std::string> names_;
};

}  // namespace

int gallery(const Options& options, const Setup& setup) {
    const auto assets = find_assets();
    if (!assets) return report(assets.error(), exit_cannot_start);
    const auto fonts = render::Fonts::open({setup.config.fonts.display, setup.config.fonts.text});
    if (!fonts) return report(fonts.error(), exit_cannot_start);
    const auto loaded = fetch_programme(options, setup);
    if (!loaded) return report(loaded.error(), exit_findings);
    const Program& program = (*loaded)->program();
    const ChosenRooms chosen = choose_rooms(program, setup.config.rooms);
    for (const std::string& name : chosen.unknown) report(unknown_room(program, name), exit_findings);

    const auto scenarios = find_scenarios(**loaded, chosen.rooms, setup.config.event_day_starts);
    GalleryPlan plan =
        plan_gallery(setup.config, scenarios, asset_names(*assets, "themes"), asset_names(*assets, "locale"));
    std::error_code error;
    const fs::path directory = options.output;
    fs::create_directories(directory, error);
    if (error)
        return report({"the directory cannot be made: " + error.message(), options.output, "name another"},
                      exit_findings);
    Artist artist(setup, *loaded, **fonts, *assets, directory);
    std::vector<GallerySection> sections;
    std::size_t count = 0;
    for (const GalleryPlan::Chapter& chapter : plan.chapters) {
        GallerySection section{chapter.title, {}};
        for (const Shot& shot : chapter.shots) {
            auto figure = artist.draw(shot);
            if (!figure) return report(figure.error(), exit_findings);
            if (*figure) {
                section.figures.push_back(**figure);
            } else if (shot.size.w > shot.size.h) {
                plan.left_out.push_back(std::string(view::view_name(shot.view)) + ", " +
                                        std::string(describe(shot.scenario.situation)) +
                                        ": there is nothing to show");
            }
        }
        count += section.figures.size();
        if (!section.figures.empty()) sections.push_back(std::move(section));
    }
    const std::string& title = setup.config.title.empty() ? program.title : setup.config.title;
    const auto written = net::replace_file(directory, "index.html",
                                           {gallery_page("Screens of " + title, sections, plan.left_out)});
    if (!written) return report(written.error(), exit_findings);
    for (const std::string& words : plan.left_out) std::cout << "left out: " << words << '\n';
    std::cout << (directory / "index.html").string() << ": " << count << " pictures\n";
    return chosen.unknown.empty() ? exit_ok : exit_findings;
}

}  // namespace kiosk::app
