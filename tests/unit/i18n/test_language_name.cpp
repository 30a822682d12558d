#include <gtest/gtest.h>

#include "i18n/dates.hpp"

namespace kiosk::i18n {
namespace {

TEST(LanguageName, StandsAloneOrInASentence) {
    struct Case {
        const char *tag, *locale, *alone, *within;
    };
    for (const Case& c : {
             Case{"sv", "sv", "Svenska", "svenska"},
             Case{"en", "sv", "Engelska", "engelska"},
             Case{"sv", "en", "Swedish", "Swedish"},
             Case{"DE", "sv", "Tyska", "tyska"},
             Case{"swe", "en", "Swedish", "Swedish"},
             Case{"pt-BR", "en", "Portuguese", "Portuguese"},
             Case{"sv_SE", "sv", "Svenska", "svenska"},
             Case{"swl", "sv", "Svenskt teckenspråk", "svenskt teckenspråk"},
             Case{"swl", "en", "Swedish Sign Language", "Swedish Sign Language"},
             Case{"SWL", "en", "Swedish Sign Language", "Swedish Sign Language"},
             Case{"sgn-SE", "sv", "Svenskt teckenspråk", "svenskt teckenspråk"},
             Case{"bfi", "en-GB", "British Sign Language", "British Sign Language"},
             Case{"ase", "sv", "Amerikanskt teckenspråk", "amerikanskt teckenspråk"},
             Case{"ils", "sv", "Internationella tecken", "internationella tecken"},
             Case{"sgn", "en", "Sign language", "sign language"},
         }) {
        SCOPED_TRACE(std::string(c.tag) + " in " + c.locale);
        EXPECT_EQ(language_name(c.tag, c.locale), c.alone);
        EXPECT_EQ(language_in_sentence(c.tag, c.locale), c.within);
    }
}

TEST(LanguageName, KnowsSignLanguagesInEachLanguageOfTheScreens) {
    struct Case {
        const char *locale, *swedish, *british, *any, *international;
    };
    for (const Case& c : {
             Case{"nb", "svensk tegnspråk", "britisk tegnspråk", "tegnspråk", "internasjonale tegn"},
             Case{"da", "svensk tegnsprog", "britisk tegnsprog", "tegnsprog", "internationale tegn"},
             Case{"fi", "ruotsalainen viittomakieli", "brittiläinen viittomakieli", "viittomakieli",
                  "kansainvälinen viittominen"},
             Case{"de", "Schwedische Gebärdensprache", "Britische Gebärdensprache", "Gebärdensprache",
                  "Internationale Gebärden"},
             Case{"fr", "langue des signes suédoise", "langue des signes britannique", "langue des signes",
                  "signes internationaux"},
             Case{"es", "lengua de signos sueca", "lengua de signos británica", "lengua de signos",
                  "signos internacionales"},
             Case{"pl", "szwedzki język migowy", "brytyjski język migowy", "język migowy",
                  "międzynarodowy system migowy"},
             Case{"uk", "шведська жестова мова", "британська жестова мова", "жестова мова",
                  "міжнародні жести"},
             Case{"ar", "لغة الإشارة السويدية", "لغة الإشارة البريطانية", "لغة الإشارة", "الإشارات الدولية"},
             Case{"it", "Swedish Sign Language", "British Sign Language", "sign language",
                  "International Sign"},
         }) {
        SCOPED_TRACE(c.locale);
        EXPECT_EQ(language_in_sentence("swl", c.locale), c.swedish);
        EXPECT_EQ(language_in_sentence("bfi", c.locale), c.british);
        EXPECT_EQ(language_in_sentence("sgn", c.locale), c.any);
        EXPECT_EQ(language_in_sentence("ils", c.locale), c.international);
    }
    EXPECT_EQ(language_name("asf", "en"), "Auslan");
    EXPECT_EQ(language_name("asf", "de"), "Australische Gebärdensprache");
    EXPECT_EQ(language_name("jsl", "ar"), "لغة الإشارة اليابانية");
}

TEST(LanguageName, NamesSeveralOneByOneAndCapitalisesTheFirstOnly) {
    EXPECT_EQ(language_name("sv, en", "sv"), "Svenska, engelska");
    EXPECT_EQ(language_name("sv,en", "en"), "Swedish, English");
    EXPECT_EQ(language_name("sv, , en,", "sv"), "Svenska, engelska");
    EXPECT_EQ(language_name("swl, sv", "sv"), "Svenskt teckenspråk, svenska");
}

TEST(LanguageName, LeavesWhatItDoesNotKnowAsWritten) {
    for (const char* tag : {"xx", "Svenska", "svenska", "klingon?", "a", "12", "sv<b>", "x-private", "--"}) {
        SCOPED_TRACE(tag);
        EXPECT_EQ(language_name(tag, "sv"), tag);
        EXPECT_EQ(language_in_sentence(tag, "en"), tag);
    }
    EXPECT_EQ(language_name("", "sv"), "");
    EXPECT_EQ(language_name(" , ", "sv"), "");
    EXPECT_EQ(language_name("sv, xx", "sv"), "Svenska, xx");
}

}  // namespace
}  // namespace kiosk::i18n
