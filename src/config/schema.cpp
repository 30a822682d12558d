#include "config/entry.hpp"
#include "config/read.hpp"
#include "config/screens.hpp"

namespace kiosk::config {
namespace {

using Json = nlohmann::ordered_json;

Json described(const std::string& description, const Json& schema) {
    Json result{{"description", description}};
    result.update(schema);
    return result;
}

}  // namespace

std::vector<Setting> settings() {
    std::vector<Setting> list;
    for (const Entry& entry : table()) {
        list.push_back({entry.key, option_of(entry.key), entry.description, entry.repeatable});
    }
    return list;
}

std::string schema() {
    Json properties{{"$schema", {{"description", "This schema, for editors; ignored."}}}};
    const auto all_groups = groups();
    for (const Entry& entry : table()) {
        const std::string group(group_of(entry.key));
        if (group.empty()) {
            properties[entry.key] = described(entry.description, entry.schema);
            continue;
        }
        if (!properties.contains(group)) {
            for (const Group& known : all_groups) {
                if (known.key != group) continue;
                properties[group] =
                    described(known.description, {{"type", "object"}, {"additionalProperties", false}});
            }
        }
        properties[group]["properties"][std::string(member_of(entry.key))] =
            described(entry.description, entry.schema);
    }
    properties[screens_key] = screens_schema();
    properties["config_url"] = {
        {"description", "Alone, or with \"screen\": the address of the config, which all screens share."},
        {"type", "string"},
        {"pattern", "^https?://"}};
    properties["screen"] = {
        {"description", "With \"config_url\": the name of this screen, where that is not its host's."},
        {"type", "string"},
        {"pattern", "\\S"}};
    const Json root{{"$schema", "https://json-schema.org/draft/2020-12/schema"},
                    {"title", "The config of a venue-kiosk screen"},
                    {"type", "object"},
                    {"anyOf",
                     {Json{{"required", {"feed"}}, {"not", {{"required", {"feeds"}}}}},
                      Json{{"required", {"feeds"}}, {"not", {{"required", {"feed"}}}}},
                      Json{{"required", {"config_url"}}, {"maxProperties", 3}},
                      // Each of them may have its own.
                      Json{{"required", {screens_key}}, {"not", {{"required", {"feed", "feeds"}}}}}}},
                    {"dependentRequired", {{"format", {"feed"}}}},
                    {"additionalProperties", false},
                    {"properties", properties}};
    return root.dump(2) + '\n';
}

}  // namespace kiosk::config
