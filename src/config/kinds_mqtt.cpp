#include <algorithm>

#include "config/kinds.hpp"

namespace kiosk::config {

// MQTT 3.1.1, 4.7: wildcards, separators and what begins with $ have meanings of their own.
Entry topic_level(std::string key, std::string description, const std::string& initial,
                  std::function<void(Config&, std::string)> set) {
    const bool may_be_empty = initial.empty();
    auto read = [key, may_be_empty, set = std::move(set)](const Node& node, const Source& source,
                                                          Config& config) -> Result<void> {
        constexpr std::size_t longest = 64;
        const auto* text = std::get_if<std::string>(&node.value);
        const bool good = text != nullptr && text->size() <= longest && (may_be_empty || !text->empty()) &&
                          text->find_first_of("/+#") == std::string::npos && !text->starts_with('$') &&
                          !has_control(*text);
        if (!good) return refuse(key, node, source, "a name of at most 64 bytes without /, + and #");
        set(config, *text);
        return {};
    };
    const std::string pattern = R"(^([^/+#$\u0000-\u001F\u007F][^/+#\u0000-\u001F\u007F]{0,63}))";
    nlohmann::ordered_json schema{
        {"type", "string"}, {"pattern", pattern + (may_be_empty ? "?$" : "$")}, {"default", initial}};
    return {std::move(key), std::move(description), std::move(schema), std::move(read), first_word};
}

}  // namespace kiosk::config
