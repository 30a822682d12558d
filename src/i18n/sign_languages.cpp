#include "i18n/sign_languages.hpp"

#include <algorithm>
#include <array>

namespace kiosk::i18n {
namespace {

struct Name {
    std::string_view code;
    std::string_view english;
    std::string_view swedish;
};

// Those of the Nordic countries, their neighbours, and the ones that international events bring along.
constexpr std::array names{
    Name{"sgn", "sign language", "teckenspråk"},
    Name{"swl", "Swedish Sign Language", "svenskt teckenspråk"},
    Name{"fss", "Finland-Swedish Sign Language", "finlandssvenskt teckenspråk"},
    Name{"fse", "Finnish Sign Language", "finskt teckenspråk"},
    Name{"nsl", "Norwegian Sign Language", "norskt teckenspråk"},
    Name{"dsl", "Danish Sign Language", "danskt teckenspråk"},
    Name{"icl", "Icelandic Sign Language", "isländskt teckenspråk"},
    Name{"eso", "Estonian Sign Language", "estniskt teckenspråk"},
    Name{"lsl", "Latvian Sign Language", "lettiskt teckenspråk"},
    Name{"lls", "Lithuanian Sign Language", "litauiskt teckenspråk"},
    Name{"pso", "Polish Sign Language", "polskt teckenspråk"},
    Name{"gsg", "German Sign Language", "tyskt teckenspråk"},
    Name{"asq", "Austrian Sign Language", "österrikiskt teckenspråk"},
    Name{"sgg", "Swiss-German Sign Language", "schweizertyskt teckenspråk"},
    Name{"dse", "Dutch Sign Language", "nederländskt teckenspråk"},
    Name{"vgt", "Flemish Sign Language", "flamländskt teckenspråk"},
    Name{"sfb", "Belgian-French Sign Language", "belgisk-franskt teckenspråk"},
    Name{"fsl", "French Sign Language", "franskt teckenspråk"},
    Name{"ise", "Italian Sign Language", "italienskt teckenspråk"},
    Name{"ssp", "Spanish Sign Language", "spanskt teckenspråk"},
    Name{"psr", "Portuguese Sign Language", "portugisiskt teckenspråk"},
    Name{"cse", "Czech Sign Language", "tjeckiskt teckenspråk"},
    Name{"ukl", "Ukrainian Sign Language", "ukrainskt teckenspråk"},
    Name{"rsl", "Russian Sign Language", "ryskt teckenspråk"},
    Name{"bfi", "British Sign Language", "brittiskt teckenspråk"},
    Name{"isg", "Irish Sign Language", "iriskt teckenspråk"},
    Name{"ase", "American Sign Language", "amerikanskt teckenspråk"},
    Name{"fcs", "Quebec Sign Language", "quebeciskt teckenspråk"},
    Name{"asf", "Auslan", "australiskt teckenspråk"},
    Name{"jsl", "Japanese Sign Language", "japanskt teckenspråk"},
    Name{"ils", "International Sign", "internationella tecken"},
};

}  // namespace

std::optional<std::string_view> sign_language_name(std::string_view code, std::string_view language) {
    const auto found = std::ranges::find(names, code, &Name::code);
    if (found == names.end()) return std::nullopt;
    return language == "sv" ? found->swedish : found->english;
}

}  // namespace kiosk::i18n
