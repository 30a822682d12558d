// What staff tell: announcements at the foot of pages, and emergencies, which have the screen for themselves.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "golden_scene.hpp"
#include "screens.hpp"
#include "view/emergency.hpp"

namespace kiosk::view {
namespace {

using Kind = Emergency::Kind;
using Mode = Emergency::Mode;
using testing::IsEmpty;

const std::vector<std::string> three{"sv", "en", "ar"};
const std::vector<std::string> eleven{"sv", "en", "nb", "da", "fi", "de", "fr", "es", "pl", "uk", "ar"};

Emergency emergency_of(Kind kind, Mode mode, NoticeText text = {}) {
    Emergency one;
    one.kind = kind;
    one.mode = mode;
    one.text = std::move(text);
    return one;
}

Screen with_band(std::vector<std::string> announcements, Size size = {1920, 1080}) {
    Screen screen = conference("sv", size);
    screen.foot.announcements = std::move(announcements);
    return screen;
}

// The band is the last box of a page.
Rect band(const Scene& scene) {
    Rect found;
    for (const Item& item : scene.items) {
        if (const auto* box = std::get_if<Box>(&item)) found = box->rect;
    }
    return found;
}

TEST(BandScene, AtADoor) {
    expect_scene("band-door",
                 with_band({"Lunchen serveras i foajén på plan 1 från 12:00."}).door("09:12", "Studion"));
}
TEST(BandScene, InAnUprightFoyerWithTheAgeOfTheProgramme) {
    Screen screen = with_band({"Lunchen serveras i foajén.", "Garderoben stänger 18:00."}, {1080, 1920});
    screen.foot.as_of = "Programmet per 08:05";
    screen.foot.shown = 1;
    expect_scene("band-foyer-upright", screen.foyer("09:12"));
}
TEST(EmergencyScene, InThreeLanguages) {
    expect_scene("emergency-fire", conference().emergency(emergency_of(Kind::fire, Mode::real), three));
}
TEST(EmergencyScene, Upright) {
    expect_scene("emergency-fire-upright",
                 conference("sv", {1080, 1920}).emergency(emergency_of(Kind::fire, Mode::real), three));
}
TEST(EmergencyScene, OfATest) {
    expect_scene("emergency-test", conference().emergency(emergency_of(Kind::shelter, Mode::test), three));
}
TEST(EmergencyScene, ThatIsLifted) {
    expect_scene("emergency-lifted",
                 conference().emergency(emergency_of(Kind::evacuate, Mode::lifted), three));
}

TEST(Band, StandsWhereItIsWhileSeveralTakeTurns) {
    Screen screen = with_band({std::string("Lunchen serveras i foajén på plan 1 från 12:00 för alla som har "
                                           "anmält sig, och den som inte har gjort det frågar i disken."),
                               "Kort."});
    const Scene first = screen.door("09:12", "Studion");
    screen.foot.shown = 1;
    const Scene second = screen.door("09:12", "Studion");
    EXPECT_EQ(band(first), band(second));
    EXPECT_TRUE(shows(first, "1 / 2"));
    EXPECT_TRUE(shows(second, "2 / 2"));
    EXPECT_TRUE(shows(second, "Kort."));
}

TEST(Band, TellsOfWhatHasNoTurn) {
    Screen screen = with_band({"A", "B"});
    screen.foot.more = 2;
    EXPECT_TRUE(shows(screen.foyer("09:12"), "2 meddelanden till"));
}

TEST(Band, OfWhatIsTooLongEndsInAnEllipsisAndIsTold) {
    const std::string text = "Mycket lång text " + std::string(400, 'a') + " " + std::string(90, 'b');
    const Scene scene = with_band({text}).door("09:12", "Studion");
    EXPECT_TRUE(std::ranges::count(scene.cut, text) == 1);
}

TEST(Band, DoesNotStandOnSlides) {
    Screen screen = with_band({"Lunch"});
    Show show;
    show.kind = ViewKind::slides;
    show.pictures = {"slide:1-1:/sponsors/one.png"};
    EXPECT_EQ(screen.scenes(std::vector{show}, screen.at("09:12")).front().items.size(), 1U);
}

TEST(Band, BeginsAtTheRightWhereThatIsReadFromRightToLeft) {
    Screen screen = conference("ar");
    screen.foot.announcements = {"الغداء في البهو"};
    const Scene scene = screen.door("09:12", "Studion");
    const auto* words = std::get_if<Text>(&scene.items.back());
    ASSERT_NE(words, nullptr);
    EXPECT_GT(words->x + words->width, scene.size.w * 3 / 4);
}

TEST(EmergencyPage, HasContrastForEverybody) {
    for (const Mode mode : {Mode::real, Mode::test, Mode::lifted}) {
        const EmergencyColors colors = emergency_colors(mode);
        EXPECT_GE(contrast(colors.text, colors.ground), text_contrast) << name(mode);
        EXPECT_GE(contrast(colors.on_mark, colors.mark), text_contrast) << name(mode);
        EXPECT_GE(contrast(colors.mark, colors.ground), text_contrast) << name(mode);
    }
}

TEST(EmergencyPage, HasNothingButItsWords) {
    Screen screen = with_band({"Lunch"});
    const Scene scene = screen.emergency(emergency_of(Kind::evacuate, Mode::real), {"sv"});
    EXPECT_TRUE(shows(scene, "Lämna"));
    EXPECT_FALSE(shows(scene, "Lunch"));
    EXPECT_FALSE(shows(scene, "09:12"));
    EXPECT_FALSE(shows(scene, "TEST"));
}

TEST(EmergencyPage, SaysTestInEachLanguage) {
    const Scene scene = conference().emergency(emergency_of(Kind::fire, Mode::test), {"sv", "es", "fi"});
    for (const char* word : {"TEST", "PRUEBA", "TESTI"}) EXPECT_TRUE(shows(scene, word)) << word;
}

TEST(EmergencyPage, ShowsWordsOfStaffInTheirLanguages) {
    const NoticeText own{{"sv", "Gå till Stortorget"}, {"en", "Go to the main square"}};
    const Scene scene = conference().emergency(emergency_of(Kind::custom, Mode::real, own), {"sv", "en"});
    EXPECT_TRUE(shows(scene, "Stortorget"));
    EXPECT_TRUE(shows(scene, "square"));
}

TEST(EmergencyPage, IsNeverCutInElevenLanguagesOnAnyScreen) {
    for (const Size size : {Size{1280, 720}, Size{1920, 1080}, Size{1080, 1920}, Size{800, 480},
                            Size{720, 1280}, Size{1024, 1024}}) {
        for (const Kind kind : {Kind::evacuate, Kind::fire, Kind::shelter}) {
            for (const Mode mode : {Mode::real, Mode::test, Mode::lifted}) {
                const Screen screen = conference("sv", size);
                const Scene scene = screen.emergency(emergency_of(kind, mode), eleven);
                EXPECT_THAT(scene.cut, IsEmpty()) << size.w << 'x' << size.h;
                const int smallest = static_cast<int>(std::min(size.w, size.h) * smallest_type / 100.0);
                for (const Item& item : scene.items) {
                    const auto* text = std::get_if<Text>(&item);
                    if (text == nullptr) continue;
                    EXPECT_GE(text->font.size, smallest) << text->text;
                    EXPECT_GE(text->x, 0) << text->text;
                    EXPECT_LE(text->x + text->width, size.w) << text->text;
                    EXPECT_GE(text->baseline, text->font.size / 2) << text->text;
                    EXPECT_LE(text->baseline, size.h) << text->text;
                }
            }
        }
    }
}

TEST(EmergencyPage, LeavesLanguagesOutRatherThanWordsOfTheFirst) {
    std::string much;
    while (much.size() < 480) much += "Gå till Stortorget ";
    NoticeText text;
    for (const std::string& language : eleven) text[language] = language + ' ' + much;
    const Screen screen = conference("sv", {800, 480});
    const Scene scene = screen.emergency(emergency_of(Kind::custom, Mode::real, text), eleven);
    EXPECT_FALSE(scene.cut.empty());
    EXPECT_TRUE(shows(scene, "sv Gå"));
    for (const Item& item : scene.items) {
        const auto* words = std::get_if<Text>(&item);
        if (words == nullptr) continue;
        EXPECT_LE(words->baseline, 480) << words->text;
    }
}

}  // namespace
}  // namespace kiosk::view
