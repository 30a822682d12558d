// Lines that are put together from what a feed says: how they break, in which order they are read, and what
// stands for what cannot be drawn.

#include "view/session_parts.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "screens.hpp"
#include "view/header.hpp"
#include "view/marks.hpp"
#include "view/texts.hpp"

namespace kiosk::view {
namespace {

// As on a machine without fonts for East Asia.
struct WesternMeasure final : TextMeasure {
    int width(std::string_view utf8, const Font& font) const override {
        return FixedMeasure().width(utf8, font);
    }
    FontMetrics metrics(const Font& font) const override { return FixedMeasure().metrics(font); }
    std::vector<char32_t> missing(std::string_view utf8, const Font&) const override {
        std::vector<char32_t> found;
        std::ranges::copy_if(to_utf32(utf8), std::back_inserter(found),
                             [](char32_t letter) { return letter >= 0x3000; });
        return found;
    }
};

class SessionParts : public testing::Test {
  protected:
    static std::string words(const Block& block) {
        std::string all;
        for (const Item& item : block.items) {
            const auto* text = std::get_if<Text>(&item);
            if (text == nullptr) continue;
            if (!all.empty()) all += "|";
            all += text->text;
        }
        return all;
    }

    Context context(const Screen& screen, Size size = {1920, 1080}) const {
        return {screen.program, board_, screen.words, screen.theme,         western_,
                size,           0,      {},           std::chrono::hours{4}};
    }

    static constexpr TextStyle style{Face::bold, 40, 30};
    schedule::Board board_;
    WesternMeasure western_;
    Session session_;
};

TEST_F(SessionParts, AShortFactStandsInOneLine) {
    const Screen screen("sv");
    session_.level = "Medel";
    session_.audience = "Alla som arbetar med tillgänglighet";
    EXPECT_EQ(words(access_and_facts(context(screen), session_, 1800, 2, false)),
              "Nivå:\u00A0Medel · Målgrupp: Alla som arbetar med tillgänglighet");
}

TEST_F(SessionParts, FactsAreKeptApartWhereWordsAreReadFromTheRight) {
    const Screen screen("ar");
    session_.format = "Panel";
    session_.level = "Medel";
    EXPECT_EQ(words(access_and_facts(context(screen), session_, 1800, 2, false)),
              "\u2068Panel\u2069 · \u2068المستوى:\u00A0\u2068Medel\u2069\u2069");
    const Screen swedish("sv");
    session_.level = "متوسط";
    EXPECT_EQ(words(access_and_facts(context(swedish), session_, 1800, 2, false)),
              "Panel · \u2068Nivå:\u00A0\u2068متوسط\u2069\u2069");
}

TEST_F(SessionParts, SignsOfDirectionAreNotToldOfWhatIsCut) {
    const Screen screen("ar");
    const Context c = context(screen);
    const Block block = text_block(c, isolated(c, "Panel") + " · " + isolated(c, "Medel"),
                                   {Face::regular, 40}, {100, 1, 0}, screen.theme.text);
    ASSERT_EQ(block.cut.size(), 1U);
    EXPECT_EQ(block.cut.front(), "Panel · Medel");
}

TEST_F(SessionParts, ATitleThatNoFontHasIsItsNumberElseItsTypeElseADash) {
    const Screen screen("sv");
    const Context c = context(screen);
    const auto title = [&] { return words(title_block(c, session_, style, {1800, 1, 0})); };
    session_.title = "日本語?";
    EXPECT_EQ(title(), "–");
    session_.type = "会議";
    EXPECT_EQ(title(), "–");
    session_.type = "Panel";
    EXPECT_EQ(title(), "Panel");
    session_.number = "12";
    EXPECT_EQ(title(), "12");
    session_.title = "日本語 B";
    EXPECT_EQ(title(), "12. 日本語 B") << "some of it can be read";
    session_.title = "…?";
    EXPECT_EQ(title(), "12. …?") << "nothing of it is missing";
}

TEST_F(SessionParts, SignLanguagesAreNamedWhereThereIsMoreThanOne) {
    const Screen screen("sv");
    const Context c = context(screen);
    const auto told = [&] {
        std::string all;
        for (const Service& service : services(c, session_)) all += service.words + "; ";
        return all;
    };
    session_.access = {{AccessKind::sign_language_interpreted, "swl"}};
    EXPECT_EQ(told(), "Teckenspråkstolkas; ");
    session_.access.push_back({AccessKind::sign_language_interpreted, ""});
    EXPECT_EQ(told(), "Teckenspråkstolkas; ");
    session_.access.back().language = "ase";
    EXPECT_EQ(told(), "Tolkas till svenskt teckenspråk; Tolkas till amerikanskt teckenspråk; ");
}

TEST_F(SessionParts, TheClockIsAsWideAtEveryMinute) {
    const Screen screen("sv");
    const Block top = header(context(screen), "Name", {});
    EXPECT_TRUE(std::ranges::any_of(top.items, [](const Item& item) {
        const auto* text = std::get_if<Text>(&item);
        return text != nullptr && text->font.tabular && text->text.find(':') != std::string::npos;
    }));
}

TEST_F(SessionParts, DeepLettersOfANameStandAboveTheLineBelow) {
    const Screen screen("ar");
    const Block top = header(context(screen, {1080, 1920}), "البرنامج", "Mänskliga");
    const auto of = [&](std::string_view words) {
        for (const Item& item : top.items) {
            const auto* text = std::get_if<Text>(&item);
            if (text != nullptr && text->text == words) return *text;
        }
        return Text{};
    };
    const Text name = of("البرنامج"), event = of("Mänskliga");
    EXPECT_GE(event.baseline - western_.metrics(event.font).cap_height,
              name.baseline + name.font.size * 42 / 100);
}

}  // namespace
}  // namespace kiosk::view
