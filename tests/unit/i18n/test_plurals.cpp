#include <gtest/gtest.h>
#include <unicode/messagepattern.h>
#include <unicode/plurrule.h>

#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <set>

#include "i18n/keys.hpp"
#include "i18n/messages.hpp"

namespace kiosk::i18n {
namespace {

namespace fs = std::filesystem;

// Screens count sessions, people, minutes and days: whole numbers, and never a million.
constexpr int most = 200;

struct Language {
    std::string name;
    Messages::Patterns patterns;
    std::map<std::string, int> categories;  // of CLDR, each with the first number that has it
};

std::vector<Language> languages() {
    std::vector<Language> all;
    for (const auto& entry : fs::directory_iterator(fs::path(KIOSK_SOURCE_DIR) / "assets/locale")) {
        std::ifstream in(entry.path());
        Language language{
            entry.path().stem().string(), nlohmann::json::parse(in).get<Messages::Patterns>(), {}};
        UErrorCode status = U_ZERO_ERROR;
        const std::unique_ptr<icu::PluralRules> rules(
            icu::PluralRules::forLocale(icu::Locale(language.name.c_str()), status));
        if (U_FAILURE(status)) throw std::runtime_error(u_errorName(status));
        for (int number = 0; number <= most; ++number) {
            std::string category;
            rules->select(number).toUTF8String(category);
            language.categories.emplace(category, number);
        }
        all.push_back(std::move(language));
    }
    return all;
}

// The categories that each plural of a pattern names; exact numbers such as =0 are none.
std::vector<std::set<std::string>> plurals_of(const std::string& text) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::MessagePattern pattern(icu::UnicodeString::fromUTF8(text), nullptr, status);
    if (U_FAILURE(status)) throw std::runtime_error(text);
    std::vector<std::set<std::string>> plurals;
    for (int i = 0; i < pattern.countParts(); ++i) {
        const auto& part = pattern.getPart(i);
        if (part.getType() == UMSGPAT_PART_TYPE_ARG_START && part.getArgType() == UMSGPAT_ARG_TYPE_PLURAL) {
            plurals.emplace_back();
        } else if (part.getType() == UMSGPAT_PART_TYPE_ARG_SELECTOR) {
            std::string name;
            pattern.getSubstring(part).toUTF8String(name);
            if (!name.starts_with('=')) plurals.back().insert(name);
        }
    }
    return plurals;
}

TEST(Plurals, NameEachCategoryOfTheirLanguageOrNone) {
    for (const Language& language : languages()) {
        for (const auto& [key, text] : language.patterns) {
            for (const std::set<std::string>& named : plurals_of(text)) {
                SCOPED_TRACE(language.name + ": " + key);
                if (named == std::set<std::string>{"other"}) continue;  // the words do not depend on it
                for (const auto& [category, number] : language.categories) {
                    EXPECT_TRUE(named.contains(category)) << category << ", as for " << number;
                }
            }
        }
    }
}

TEST(Plurals, HaveWordsForTheFirstNumberOfEachCategory) {
    for (const Language& language : languages()) {
        const auto messages = Messages::make(language.name, language.patterns);
        ASSERT_TRUE(messages) << to_string(messages.error());
        for (const std::string_view key : message_keys) {
            if (parameters(key).empty() || !parameters(key).front().number) continue;
            for (const auto& [category, number] : language.categories) {
                SCOPED_TRACE(language.name + ": " + std::string(key) + " of " + std::to_string(number));
                const bool two = parameters(key).size() == 2;
                const Argument second = two && parameters(key)[1].number
                                            ? Argument{parameters(key)[1].name, std::int64_t{number}}
                                            : Argument{two ? parameters(key)[1].name : "none", "A, B"};
                const std::string words =
                    (*messages)(key, {{parameters(key).front().name, std::int64_t{number}}, second});
                EXPECT_NE(words, "");
                EXPECT_NE(words, key);
            }
        }
    }
}

TEST(Plurals, FollowTheGrammarOfTheirLanguage) {
    struct Case {
        const char* locale;
        int days;
        const char* words;
    };
    for (const Case& c :
         {Case{"pl", 1, "za 1 dzień"}, Case{"pl", 2, "za 2 dni"}, Case{"pl", 5, "za 5 dni"},
          Case{"uk", 1, "за 1 день"}, Case{"uk", 3, "за 3 дні"}, Case{"uk", 5, "за 5 днів"},
          Case{"uk", 21, "за 21 день"}, Case{"fr", 1, "dans 1 jour"}, Case{"fr", 2, "dans 2 jours"},
          Case{"ar", 1, "بعد يوم واحد"}, Case{"ar", 2, "بعد يومين"}, Case{"ar", 3, "بعد 3 أيام"},
          Case{"ar", 11, "بعد 11 يومًا"}, Case{"ar", 100, "بعد 100 يوم"}, Case{"fi", 1, "1 päivän kuluttua"},
          Case{"de", 2, "in 2 Tagen"}, Case{"nb", 2, "om 2 dager"}, Case{"da", 2, "om 2 dage"},
          Case{"es", 2, "en 2 días"}}) {
        for (const Language& language : languages()) {
            if (language.name != c.locale) continue;
            EXPECT_EQ((*Messages::make(c.locale, language.patterns))("in_days", {{"days", c.days}}), c.words);
        }
    }
}

}  // namespace
}  // namespace kiosk::i18n
