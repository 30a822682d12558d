#include "config/locale_file.hpp"

#include <algorithm>

#include "config/echo.hpp"
#include "config/jsonc.hpp"

namespace kiosk::config {

Result<i18n::Messages> read_locale(std::string_view json, std::string_view name, std::string locale) {
    const auto root = parse_jsonc(json, name);
    if (!root) return tl::make_unexpected(root.error());
    const auto* members = std::get_if<Node::Object>(&root->value);
    if (members == nullptr) {
        return fail("the messages are " + describe(*root), place(name, root->at),
                    "write an object such as {\"now\": \"NOW\"}");
    }
    i18n::Messages::Patterns patterns;
    for (const Member& member : *members) {
        const auto* text = std::get_if<std::string>(&member.value.value);
        if (text == nullptr) {
            return fail("message " + quote(member.key) + " is " + describe(member.value),
                        place(name, member.value.at), "write a text in double quotes");
        }
        patterns.emplace(member.key, *text);
    }
    return i18n::Messages::make(std::move(locale), patterns).map_error([&](Error error) {
        const auto faulty = std::ranges::find(*members, error.place, &Member::key);
        error.place = faulty == members->end() ? std::string(name) : place(name, faulty->at);
        return error;
    });
}

}  // namespace kiosk::config
