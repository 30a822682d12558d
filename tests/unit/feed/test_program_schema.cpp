#include <nlohmann/json.hpp>
#include <set>

#include "feed/program/program_keys.hpp"
#include "helpers.hpp"

namespace kiosk::feed {
namespace {

TEST(ProgramSchema, HasExactlyTheKeysThatTheReaderKnows) {
    const auto schema =
        nlohmann::json::parse(test::file_text(KIOSK_SOURCE_DIR "/config/program.schema.json"));
    const ProgramKeys keys;
    const std::pair<nlohmann::json, std::vector<std::string>> objects[] = {
        {schema, keys.program},
        {schema["$defs"]["room"], keys.room},
        {schema["$defs"]["session"], keys.session},
        {schema["$defs"]["person"], keys.person},
        {schema["$defs"]["track"], keys.track},
        {schema["$defs"]["service"], keys.access},
        {schema["$defs"]["stream"], keys.stream},
        {schema["$defs"]["status"], keys.status},
    };
    for (const auto& [object, known] : objects) {
        std::set<std::string> described;
        for (const auto& property : object["properties"].items()) described.insert(property.key());
        EXPECT_EQ(described, std::set<std::string>(known.begin(), known.end()));
        EXPECT_EQ(object["additionalProperties"], false);
    }
}

TEST(ProgramSchema, ListsTheAccessServicesOfTheModel) {
    const auto schema =
        nlohmann::json::parse(test::file_text(KIOSK_SOURCE_DIR "/config/program.schema.json"));
    std::vector<std::string> names;
    for (const AccessKind kind : all_access_kinds()) names.emplace_back(name(kind));
    EXPECT_EQ(schema["$defs"]["service_name"]["enum"], nlohmann::json(names));
}

}  // namespace
}  // namespace kiosk::feed
