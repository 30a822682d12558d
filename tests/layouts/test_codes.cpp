// The QR code of a livestream, read back from the page as it is painted.

#include <SDL2/SDL.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <filesystem>
#include <set>

#include "render/painter.hpp"
#include "screens_of_all.hpp"
#include "time/iso8601.hpp"

namespace kiosk::layouts {
namespace {

struct PipeCloser {
    void operator()(std::FILE* pipe) const noexcept { pclose(pipe); }
};

// What a reader reads from a picture; empty where that is nothing.
std::string read_code(const SDL_Surface& surface) {
    // Tests run side by side.
    const auto* test = testing::UnitTest::GetInstance()->current_test_info();
    const auto path =
        std::filesystem::path(testing::TempDir()) / ("kiosk-code-" + std::string(test->name()) + ".png");
    EXPECT_TRUE(render::write_png(surface, path.string()));
    const std::string command = "zbarimg --quiet --raw '" + path.string() + "' 2>/dev/null";
    const std::unique_ptr<std::FILE, PipeCloser> pipe(popen(command.c_str(), "r"));
    std::array<char, 1024> buffer{};
    std::string text;
    while (pipe && std::fgets(buffer.data(), buffer.size(), pipe.get()) != nullptr) text += buffer.data();
    if (text.ends_with('\n')) text.pop_back();
    std::filesystem::remove(path);
    return text;
}

// As a camera sees it that has `pixels` for each module of the code.
render::Surface filmed(SDL_Surface& page, int module, int pixels) {
    render::Surface small(SDL_CreateRGBSurfaceWithFormat(0, page.w * pixels / module,
                                                         page.h * pixels / module, 32, page.format->format));
    SDL_SoftStretchLinear(&page, nullptr, small.get(), nullptr);
    return small;
}

int module_of(const view::Scene& scene) {
    for (const view::Item& item : scene.items) {
        if (const auto* code = std::get_if<view::Matrix>(&item)) return code->rect.w / code->side;
    }
    return 0;
}

class Codes : public testing::Test {
  protected:
    // The demo's session with a livestream, at its door.
    view::Scene door(const Screens::Kind& kind, std::string& url) const {
        const Programme& of = demo();
        const auto session = std::ranges::find_if(
            of.program.sessions, [](const Session& s) { return s.stream && !s.stream->url.empty(); });
        url = session->stream->url;
        view::Scene found;
        screens_.pages(of, session->start, kind, screens_.fonts(), 100,
                       [&](const view::Context& c, const view::Page& page) {
                           if (page.kind != view::ViewKind::door || !found.items.empty()) return;
                           view::Scene scene = view::layout(c, page);
                           if (module_of(scene) > 0) found = std::move(scene);
                       });
        return found;
    }
    Screens screens_;
};

TEST_F(Codes, AreReadBackAtEverySizeAndInEveryTheme) {
    // Every size, then every theme at the first size.
    std::set<std::string> themes;
    const std::size_t all = screens_.sizes() * screens_.themes();
    for (std::size_t number = 0; number < all; number += number < screens_.sizes() ? 1 : screens_.sizes()) {
        auto kind = screens_.kind(number);
        kind.stale = kind.announced = false;  // doors, as they mostly are
        std::string url;
        const view::Scene scene = door(kind, url);
        themes.insert(kind.theme);
        const auto page = render::picture(scene, screens_.fonts());
        ASSERT_TRUE(page) << kind.size.w << "x" << kind.size.h << " " << kind.language;
        EXPECT_EQ(read_code(**page), url) << kind.size.w << "x" << kind.size.h << " " << kind.theme;
    }
    EXPECT_EQ(themes.size(), screens_.themes());
}

TEST_F(Codes, AreReadBackFromTheReadingDistance) {
    auto kind = screens_.kind(1);
    ASSERT_EQ(kind.size, (view::Size{1920, 1080}));
    std::string url;
    const view::Scene scene = door(kind, url);
    const auto page = render::picture(scene, screens_.fonts());
    ASSERT_TRUE(page);
    const int module = module_of(scene);
    ASSERT_EQ(module, 8);
    EXPECT_EQ(read_code(*filmed(**page, module, 3)), url)
        << "three camera pixels a module: see reading_distance_m()";
}

}  // namespace
}  // namespace kiosk::layouts
