// What must not vanish from a screen that is too small for everything.

#include <gtest/gtest.h>

#include <algorithm>

#include "screens.hpp"
#include "view/icons.hpp"
#include "view/text_flow.hpp"

namespace kiosk::view {
namespace {

constexpr Size small_screens[] = {{1280, 720}, {800, 480}, {1080, 1920}, {1920, 1080}};

// A room in which five sessions run at once, one has been moved away and one comes next.
Screen busy_room(Size size) {
    Screen screen("en");
    screen.size = size;
    for (int i = 0; i < 5; ++i) screen.add("Running " + std::to_string(i), "09:00", "10:00", "Hall");
    screen.add("After them", "10:15", "11:00", "Hall");
    screen.add("Gone elsewhere", "10:30", "11:00", "Annex").status = {Status::Kind::moved, "", "Hall",
                                                                      std::nullopt};
    return screen;
}

TEST(CrowdedDoor, StillTellsWhatIsNextAndWhatWasMovedAway) {
    for (const Size size : small_screens) {
        const Scene scene = busy_room(size).door("09:12", "Hall");
        EXPECT_TRUE(shows(scene, "After them")) << size.w;
        EXPECT_TRUE(shows(scene, "Gone elsewhere")) << size.w;
        EXPECT_TRUE(shows(scene, "Running 0")) << size.w;
        EXPECT_TRUE(shows(scene, "Running 1")) << size.w;
    }
}

TEST(CrowdedDoor, TellsHowManyMoreRunAndCountsThemAsCut) {
    const Scene scene = busy_room({1280, 720}).door("09:12", "Hall");
    EXPECT_TRUE(shows(scene, "more session")) << "of the five, some have no row";
    EXPECT_NE(std::ranges::find(scene.cut, "Running 4"), scene.cut.end());
}

TEST(CrowdedFoyer, TellsHowManyMoreRun) {
    for (const Size size : small_screens) {
        Screen screen("en");
        screen.size = size;
        for (int i = 0; i < 12; ++i) screen.add("Running " + std::to_string(i), "09:00", "10:00", "Hall");
        for (int i = 0; i < 8; ++i) screen.add("S", "09:00", "10:00", "Room " + std::to_string(i));
        EXPECT_TRUE(shows(screen.foyer("09:12"), "+")) << size.w;
    }
}

TEST(CrowdedFoyer, KeepsTheSymbolsWhateverTheTitleAndExplainsOnlyThose) {
    for (const Size size : small_screens) {
        Screen screen("en");
        screen.size = size;
        for (int i = 0; i < 8; ++i) {
            Session& session = screen.add(
                "A title that is far longer than one line of the foyer on any screen, and then some", "09:00",
                "10:00", "Room " + std::to_string(i));
            session.status = {Status::Kind::delayed, "", "", screen.at("08:45")};
            session.access = {{AccessKind::sign_language_interpreted, ""}, {AccessKind::captions, ""}};
        }
        const Scene scene = screen.foyer("09:12");
        for (const AccessKind kind : {AccessKind::sign_language_interpreted, AccessKind::captions}) {
            const auto count = std::ranges::count_if(scene.items, [&](const Item& item) {
                const Text* text = std::get_if<Text>(&item);
                return text != nullptr && text->text == icon_of(kind);
            });
            EXPECT_GT(count, 1) << size.w << ": in the rows, not only in the legend";
        }
        EXPECT_FALSE(shows(scene, "Hearing loop"));
    }
}

TEST(CrowdedFoyer, TellsThatMoreThanOneWasMovedAndWhenItIsNotKnownWhereTo) {
    Screen screen("en");
    screen.add("One", "10:00", "11:00", "Annex").status = {Status::Kind::moved, "", "Hall", std::nullopt};
    screen.add("Two", "10:30", "11:00", "Annex").status = {Status::Kind::moved, "", "Hall", std::nullopt};
    screen.add("Here", "12:00", "13:00", "Hall");
    EXPECT_TRUE(shows(screen.foyer("09:12"), "(+1): 10:00 One"));
    screen.program.sessions[0].room = "nowhere";
    EXPECT_TRUE(shows(screen.foyer("09:12"), "MOVED (+1): 10:00 One"));
}

TEST(CrowdedList, KeepsTheSymbolsInTheirColumn) {
    for (const Size size : {Size{1400, 1050}, Size{1024, 768}, Size{1920, 1080}, Size{1080, 1920}}) {
        Screen screen("en");
        screen.size = size;
        Session& session = screen.add("Every service", "09:00", "10:00", "The large hall");
        for (int kind = 0; kind <= static_cast<int>(AccessKind::step_free); ++kind)
            session.access.push_back({static_cast<AccessKind>(kind), ""});
        session.stream.emplace();
        const Scene scene = screen.scenes(ViewKind::upcoming, screen.at("09:12")).front();
        const bool wide = size.w > size.h;
        int right = size.w, icons = 0;
        for (const Item& item : scene.items) {
            const Text* text = std::get_if<Text>(&item);
            if (wide && text != nullptr && text->text.starts_with("The large")) right = text->x;
        }
        for (const Item& item : scene.items) {
            const Text* text = std::get_if<Text>(&item);
            // The legend's stand below, at the bottom.
            if (text == nullptr || text->font.face != Face::icon || text->baseline > size.h / 2) continue;
            ++icons;
            EXPECT_LE(text->x + text->width, right) << size.w << "x" << size.h;
        }
        EXPECT_EQ(icons, static_cast<int>(session.access.size()) + 1) << size.w << "x" << size.h;
    }
}

TEST(TinyScreens, AreLaidOutWithoutHarm) {
    for (const Size size : {Size{1, 1}, Size{2, 2}, Size{64, 3}, Size{70, 64}, Size{320, 240}}) {
        Screen screen;
        screen.size = size;
        add_conference(screen);
        for (const ViewKind kind : {ViewKind::door, ViewKind::foyer}) {
            EXPECT_FALSE(screen.scenes(kind, screen.at("09:12")).empty());
        }
    }
}

TEST(LateSessions, ThatNobodyWouldWaitForHaveANewTime) {
    Screen screen("en");
    Session& session = screen.add("Put off", "09:00", "10:00", "Hall");
    session.status = {Status::Kind::delayed, "", "", screen.at("2022-11-17T09:00")};
    EXPECT_TRUE(shows(screen.door("08:00", "Hall"), "NEW TIME"));
    session.status.planned_start = screen.at("08:45");
    EXPECT_TRUE(shows(screen.door("08:00", "Hall"), "DELAYED 15 MIN"));
}

TEST(LongTexts, AreMeasuredOnlyAsFarAsTheyAreShown) {
    struct CountingMeasure final : TextMeasure {
        mutable std::size_t letters = 0;
        int width(std::string_view utf8, const Font& font) const override {
            letters += utf8.size();
            return FixedMeasure().width(utf8, font);
        }
        FontMetrics metrics(const Font& font) const override { return FixedMeasure().metrics(font); }
        std::vector<char32_t> missing(std::string_view, const Font&) const override { return {}; }
    };
    std::string text;
    for (int i = 0; i < 4000; ++i) text += "word ";
    const CountingMeasure measure;
    const Flow set = flow(text, {Face::regular, 30, 20}, {800, 3, 0}, measure, "en");
    EXPECT_TRUE(set.cut);
    EXPECT_LT(measure.letters, text.size() * 3);
}

TEST(CrowdedDoor, AnUprightScreenHasLinesForALongTitle) {
    Screen screen = conference("sv", {1080, 1920});
    screen.program.sessions.front().title =
        "The Life-Quantum as a Lower-Hierarchical Self-Organizing Structure (Das Lebensquantum als "
        "niederhierarchische Selbstorganisationsstruktur)";
    EXPECT_TRUE(shows(screen.door("09:12", "Studion"), "struktur)"));
}

TEST(CrowdedDoor, TimesWithTheirDaysStayOnAnUprightScreen) {
    Screen screen("fi");
    screen.size = {1080, 1920};
    screen.add("Lead", "09:00", "10:00", "Hall");
    screen.add("Also", "2022-11-18T09:05", "2022-11-19T05:00", "Hall");
    screen.add("Night", "2022-11-19T12:00", "2022-11-20T05:00", "Hall");
    const Scene scene = screen.door("09:30", "Hall");
    int days = 0;
    for (const Item& item : scene.items) {
        const Text* text = std::get_if<Text>(&item);
        if (text == nullptr) continue;
        EXPECT_LE(text->x + text->width, screen.size.w) << text->text;
        if (text->text.find("sunnuntaina") != std::string::npos) ++days;
    }
    EXPECT_GT(days, 0);
}

}  // namespace
}  // namespace kiosk::view
