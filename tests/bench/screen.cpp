#include "screen.hpp"

#include <numeric>

#include "config/locale_file.hpp"
#include "config/theme_file.hpp"
#include "feeds.hpp"
#include "time/iso8601.hpp"

namespace kiosk::bench {
namespace {

std::unique_ptr<render::Fonts> opened() {
    return std::move(render::Fonts::open({}).value());
}

std::vector<schedule::RoomIndex> all_rooms(const Program& program) {
    std::vector<schedule::RoomIndex> rooms(program.rooms.size());
    std::iota(rooms.begin(), rooms.end(), schedule::RoomIndex{0});
    return rooms;
}

}  // namespace

Screen::Screen(Program program, const std::string& at)
    : program_(std::move(program)),
      timetable_(program_),
      board_(schedule::pick(program_, timetable_, resolve(parse_timestamp(at).value(), program_.zone),
                            all_rooms(program_))),
      words_(config::read_locale(asset("locale/sv.json"), "sv", "sv").value()),
      theme_(config::read_theme(asset("themes/dark.json"), "dark").value()),
      fonts_(opened()) {}

void Screen::with_context(view::Size size, const std::function<void(const view::Context&)>& use) const {
    view::Context context{program_, board_, words_, theme_, *fonts_, size, 0, program_.title};
    context.hyphens = &hyphens_;
    use(context);
}

std::vector<view::Scene> Screen::scenes(view::ViewKind kind, view::Size size) const {
    std::vector<view::Scene> found;
    with_context(size, [&](const view::Context& context) {
        for (const view::Page& page : view::pages(context, kind))
            found.push_back(view::layout(context, page));
    });
    return found;
}

void Screen::forget() {
    fonts_ = opened();
}

}  // namespace kiosk::bench
