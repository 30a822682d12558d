#include <algorithm>

#include "config/echo.hpp"
#include "config/kinds.hpp"
#include "config/members.hpp"

namespace kiosk::config {

Entry languages() {
    const char* wanted = R"(a name such as "sv", or a list such as ["sv", "en"])";
    auto read = [wanted](const Node& node, const Source& source, Config& config) -> Result<void> {
        auto names = read_names("language", node, source, wanted);
        if (!names) return tl::make_unexpected(names.error());
        for (auto name = names->begin(); name != names->end(); ++name) {
            if (std::find(names->begin(), name, *name) == name) continue;
            return fail("\"language\" names " + quote(*name) + " twice", source.at(node.at),
                        "name each language once");
        }
        config.languages = *std::move(names);
        return {};
    };
    nlohmann::ordered_json schema = names_schema();
    schema["anyOf"][1]["uniqueItems"] = true;
    schema["default"] = Config{}.languages.front();
    return {"language",
            "The language of the screen: a file in assets/locale, by its name. Pages are shown in several in "
            "turn.",
            std::move(schema),
            std::move(read),
            all_words,
            true};
}

}  // namespace kiosk::config
