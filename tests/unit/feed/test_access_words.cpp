#include "feed/text/access_words.hpp"

#include "base/text.hpp"
#include "helpers.hpp"

namespace kiosk::feed {
namespace {

using test::shipped_table;

std::string listed(const Access& access) {
    std::string text;
    for (const AccessService& service : access) {
        text += (text.empty() ? "" : ", ") + std::string(name(service.kind)) +
                (service.language.empty() ? "" : ":" + service.language);
    }
    return text;
}

TEST(AccessWords, StatementsPromiseServices) {
    const auto table = shipped_table();
    const AccessWords words(*table);
    const struct {
        const char *statement, *expected;
    } cases[] = {
        {"Teckenspråkstolkas", "sign-language-interpreted:swl"},
        {"Föreläsningen teckenspråkstolkas", "sign-language-interpreted:swl"},
        {"BSL interpreted, live captions", "sign-language-interpreted:bfi, captions"},
        {"BSL/ASL", "sign-language-interpreted:ase, sign-language-interpreted:bfi"},
        {"ASL interpretation and hearing loop.", "sign-language-interpreted:ase, hearing-loop"},
        {"Hålls på teckenspråk", "sign-language-held:swl"},
        {"Held in BSL", "sign-language-held:bfi"},
        {"Tolkas till svenskt teckenspråk", "sign-language-interpreted:swl"},
        {"Simultantolkas till engelska", "spoken-interpretation:en"},
        {"interpreted into English and Arabic", "spoken-interpretation:ar, spoken-interpretation:en"},
        {"Simultanverdolmetschung ins Englische", "spoken-interpretation:en"},
        {"Simultantolkas", "spoken-interpretation"},
        {"interpreted into Klingon", ""},
        {"Syntolkas; lättläst; TSS", "sign-supported-speech, audio-description, easy-language"},
        {"Rullstolsanpassad (hörslinga)", "hearing-loop, step-free"},
        {"", ""},
        {"Café and captain", ""},
    };
    for (const auto& test : cases)
        EXPECT_EQ(listed(words.promised(test.statement)), test.expected) << test.statement;
}

TEST(AccessWords, NegatedAndDoubtfulStatementsPromiseNothing) {
    const auto table = shipped_table();
    const AccessWords words(*table);
    const struct {
        const char *statement, *expected;
    } cases[] = {
        {"teckenspråkstolkas ej", ""},
        {"ej teckenspråkstolkad", ""},
        {"Teckenspråkstolkas inte", ""},
        {"utan teckenspråkstolkning", ""},
        {"no captions", ""},
        {"Captions: no", ""},
        {"not BSL interpreted", ""},
        {"captions on request", ""},
        {"Please ask for BSL interpretation", ""},
        {"keine Gebärdensprache", ""},
        {"ikke tegnspråktolket", ""},
        {"ei viittomakielen tulkkausta", ""},
        {"BSL interpreted, no captions", "sign-language-interpreted:bfi"},
        {"Ej teckenspråkstolkad. Hörslinga finns.", "hearing-loop"},
        {"No sign language, captions or hearing loop", ""},
        {"No sign language, captions or hearing loop. Step-free.", "step-free"},
        {"we will talk at length about how captions came to be used in cinemas all over the world", ""},
    };
    for (const auto& test : cases)
        EXPECT_EQ(listed(words.promised(test.statement)), test.expected) << test.statement;
}

TEST(AccessWords, TagNamesAServiceOnlyByBeingTheWord) {
    const auto table = shipped_table();
    const AccessWords words(*table);
    EXPECT_EQ(listed(words.named("Sign language")), "sign-language-interpreted");
    EXPECT_EQ(listed(words.named("sign-language")), "sign-language-interpreted");
    EXPECT_EQ(listed(words.named("Interpreted into English")), "spoken-interpretation:en");
    for (const char* tag :
         {"", "History of sign language", "Sign language research", "no captions", "Captain", "!"}) {
        EXPECT_EQ(listed(words.named(tag)), "") << tag;
    }
}

TEST(AccessWords, LabelMayBeTheService) {
    const auto table = shipped_table();
    const AccessWords words(*table);
    const struct {
        const char *label, *value, *expected;
    } cases[] = {
        {"Tolkningsalternativ", "Teckenspråkstolkas", "sign-language-interpreted:swl"},
        {"Captions", "yes", "captions"},
        {"Teckenspråkstolkning", "Ja", "sign-language-interpreted:swl"},
        {"Sign language", "BSL", "sign-language-interpreted:bfi"},
        {"Captions", "no", ""},
        {"Captions", "on request", ""},
        {"Captions", "see the desk", ""},
        {"Teckenspråkstolkning", "Nej", ""},
        {"Speakers", "BSL interpreted", ""},
        {"Abstract", "captions", ""},
    };
    for (const auto& test : cases) {
        EXPECT_EQ(listed(words.labelled(fold(test.label), test.value)), test.expected)
            << test.label << ": " << test.value;
    }
}

}  // namespace
}  // namespace kiosk::feed
