#include "config/entry.hpp"
#include "config/read.hpp"

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
    const Json root{{"$schema", "https://json-schema.org/draft/2020-12/schema"},
                    {"title", "The config of a venue-kiosk screen"},
                    {"type", "object"},
                    {"oneOf", {Json{{"required", {"feed"}}}, Json{{"required", {"feeds"}}}}},
                    {"dependentRequired", {{"format", {"feed"}}}},
                    {"additionalProperties", false},
                    {"properties", properties}};
    return root.dump(2) + '\n';
}

}  // namespace kiosk::config
