#include "feed/text/access_table.hpp"

#include "base/text.hpp"
#include "helpers.hpp"

namespace kiosk::feed {
namespace {

using test::shipped_table;

TEST(AccessTable, ShippedOneKnowsEveryServiceInTheNordicLanguagesGermanAndEnglish) {
    const auto table = shipped_table();
    for (const AccessKind kind : all_access_kinds()) {
        const bool known = std::ranges::any_of(table->words, [&](const auto& word) {
            return std::ranges::any_of(word.second,
                                       [&](const AccessService& service) { return service.kind == kind; });
        });
        EXPECT_TRUE(known) << name(kind);
    }
    const struct {
        const char* word;
        AccessService service;
    } cases[] = {
        {"Teckenspråkstolkas", {AccessKind::sign_language_interpreted, "swl"}},
        {"tegnspråktolket", {AccessKind::sign_language_interpreted, "nsl"}},
        {"tegnsprogstolkning", {AccessKind::sign_language_interpreted, "dsl"}},
        {"viittomakielen tulkkaus", {AccessKind::sign_language_interpreted, "fse"}},
        {"finlandssvenskt teckenspråk", {AccessKind::sign_language_interpreted, "fss"}},
        {"BSL interpreted", {AccessKind::sign_language_interpreted, "bfi"}},
        {"ASL", {AccessKind::sign_language_interpreted, "ase"}},
        {"Deutsche Gebärdensprache", {AccessKind::sign_language_interpreted, "gsg"}},
        {"Sign-language", {AccessKind::sign_language_interpreted, ""}},
        {"Schriftdolmetschung", {AccessKind::captions, ""}},
        {"kirjoitustulkkaus", {AccessKind::captions, ""}},
        {"teleslynge", {AccessKind::hearing_loop, ""}},
        {"TSS", {AccessKind::sign_supported_speech, ""}},
    };
    for (const auto& test : cases) {
        const auto found = table->words.find(fold(test.word));
        ASSERT_NE(found, table->words.end()) << test.word;
        EXPECT_EQ(found->second, std::vector{test.service}) << test.word;
    }
}

TEST(AccessTable, FaultIsNamedWithItsPlace) {
    const struct {
        const char *json, *expected;
    } cases[] = {
        {R"([])", "is a list, not an object"},
        {R"({"service": []})", R"(unknown key "service"; did you mean "services"?)"},
        {R"({"services": {}})", "services: is an object, not a list"},
        {R"({"services": [{"service": "captoins", "words": []}]})",
         R"(services[0].service: is not an access service; did you mean "captions"?)"},
        {R"({"services": [{"service": "captions", "words": ["a", 1]}]})",
         "services[0].words[1]: is not a word"},
        {R"({"services": [{"service": "captions", "language": 1}]})",
         "services[0].language: is not a language tag"},
        {R"({"services": [{"service": "captions", "word": []}]})",
         R"(services[0]: unknown key "word"; did you mean "words"?)"},
        {R"({"labels": {"acess": []}})", R"(labels: unknown key "acess"; did you mean "access"?)"},
        {R"({"negations": "not"})", "negations: is a text, not a list of words"},
        {R"({"languages": {"sv": 1}})", "languages.sv: is a number, not a list of words"},
        {R"({"streams": {"hosts": [1]}})", "streams.hosts: holds no host"},
        {R"({"labels": )", "line 1, column 12: the document breaks off before its end"},
    };
    for (const auto& test : cases) {
        const auto table = AccessTable::read(test.json);
        ASSERT_FALSE(table.has_value()) << test.json;
        EXPECT_TRUE(to_string(table.error()).starts_with(test.expected)) << to_string(table.error());
    }
}

TEST(AccessTable, IsExtendedByWordsOfTheVenue) {
    AccessTable table =
        AccessTable::read(
            R"({"services": [{"service": "captions", "words": ["text"]}], "negations": ["ej"]})")
            .value();
    const AccessTable more =
        AccessTable::read(R"({"services": [{"service": "hearing-loop", "words": ["text", "T"]}],
        "negations": ["ej", "nix"], "languages": {"en": ["English"]}, "streams": {"hosts": ["live.example.org"]}})")
            .value();
    table.extend(more);
    EXPECT_EQ(table.words.at("text").front().kind, AccessKind::hearing_loop);
    EXPECT_EQ(table.words.at("t").front().kind, AccessKind::hearing_loop);
    EXPECT_EQ(table.negations, (AccessTable::Words{"ej", "nix"}));
    EXPECT_EQ(table.languages.at("english"), "en");
    EXPECT_EQ(table.stream_hosts, AccessTable::Words{"live.example.org"});
}

}  // namespace
}  // namespace kiosk::feed
