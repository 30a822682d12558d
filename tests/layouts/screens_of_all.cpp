#include "screens_of_all.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <numeric>
#include <set>

#include "config/locale_file.hpp"
#include "config/theme_file.hpp"
#include "helpers.hpp"
#include "schedule/timetable.hpp"
#include "view/foot.hpp"
#include "view/state_words.hpp"

namespace kiosk::layouts {
namespace {

namespace fs = std::filesystem;

constexpr std::array<view::Size, 6> all_sizes{
    {{1280, 720}, {1920, 1080}, {1080, 1920}, {3840, 2160}, {1366, 768}, {800, 480}}};

constexpr const char* announcement =
    "Lunchen serveras i foajén på plan 1 från 12:00, och den som har anmält särskild kost hämtar sin mat vid "
    "den gröna disken till höger om garderoben";

template <class Use>
void for_each_asset(const char* kind, Use use) {
    std::set<fs::path> files;
    for (const auto& entry : fs::directory_iterator(fs::path(KIOSK_SOURCE_DIR "/assets") / kind))
        files.insert(entry.path());
    for (const fs::path& path : files) use(path.stem().string(), feed::test::file_text(path.string()));
}

// The element that stands at a place of a map.
const std::string& key_at(const auto& map, std::size_t place) {
    return std::next(map.begin(), static_cast<std::ptrdiff_t>(place % map.size()))->first;
}

}  // namespace

Screens::Screens() : fonts_(render::Fonts::open({}).value()) {
    for_each_asset("locale", [&](const std::string& name, const std::string& text) {
        words_.emplace(name, config::read_locale(text, name, name).value());
    });
    for_each_asset("themes", [&](const std::string& name, const std::string& text) {
        themes_.emplace(name, config::read_theme(text, name).value());
    });
}

std::size_t Screens::sizes() const {
    return all_sizes.size();
}

Screens::Kind Screens::kind(std::size_t number) const {
    const std::size_t size = number % all_sizes.size();
    const std::size_t round = number / all_sizes.size();
    const int margin = round % 3 == 2 ? all_sizes[size].h / 40 : 0;
    return {all_sizes[size], key_at(words_, number), key_at(themes_, round + number),
            margin,          number % 5 == 3,        number % 7 == 5};
}

void Screens::pages(const Programme& of, Instant at, const Kind& kind, const view::TextMeasure& measure,
                    std::size_t most,
                    const std::function<void(const view::Context&, const view::Page&)>& use) const {
    const Program& program = of.program;
    const auto [timetable, added] = timetables_.try_emplace(&program, program);
    std::vector<schedule::RoomIndex> rooms(program.rooms.size());
    std::iota(rooms.begin(), rooms.end(), schedule::RoomIndex{0});
    const schedule::Board board = schedule::pick(program, timetable->second, at, rooms);
    view::Context c{
        program,     board,        words_.at(kind.language), themes_.at(kind.theme), measure, kind.size,
        kind.margin, program.title};
    c.hyphens = &hyphens_;
    if (kind.stale) {
        c.claims = view::Claims::plan;
        c.as_of = at - std::chrono::hours{5};
    }
    if (kind.announced) {
        c.as_of = at - std::chrono::hours{1};
        view::Foot foot;
        foot.announcements = {announcement, "09:15 → 10:00"};
        foot.more = 2;
        if (!kind.stale) foot.as_of = view::age_words(c, *c.as_of);
        pages(view::with_foot(std::move(c), std::move(foot)), most, use);
    } else {
        pages(c, most, use);
    }
}

void Screens::pages(const view::Context& c, std::size_t most,
                    const std::function<void(const view::Context&, const view::Page&)>& use) {
    using view::ViewKind;
    for (const ViewKind view : {ViewKind::door, ViewKind::foyer, ViewKind::upcoming, ViewKind::access,
                                ViewKind::people, ViewKind::clock}) {
        const auto pages = view::pages(c, view);
        const std::size_t step = (pages.size() + most - 1) / most;
        for (std::size_t i = 0; i < pages.size(); i += std::max<std::size_t>(1, step)) use(c, pages[i]);
    }
}

std::vector<Instant> moments(const Program& program, std::size_t most) {
    std::vector<const Session*> by_title;
    std::set<Instant> starts;
    for (const Session& session : program.sessions) {
        by_title.push_back(&session);
        starts.insert(session.start);
    }
    std::ranges::stable_sort(by_title, std::ranges::greater(),
                             [](const Session* session) { return session->title.size(); });
    std::set<Instant> chosen;
    for (std::size_t i = 0; i < std::min<std::size_t>(2, by_title.size()); ++i)
        chosen.insert(by_title[i]->start);
    const std::size_t step = std::max<std::size_t>(1, starts.size() / most);
    std::size_t index = 0;
    for (const Instant start : starts) {
        if (index++ % step == 0 && chosen.size() < most) chosen.insert(start);
    }
    return {chosen.begin(), chosen.end()};
}

}  // namespace kiosk::layouts
