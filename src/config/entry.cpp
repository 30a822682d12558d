#include "config/entry.hpp"

#include <algorithm>

#include "config/echo.hpp"

namespace kiosk::config {

std::string option_of(std::string_view key) {
    std::string option = "--" + std::string(key);
    std::ranges::replace_if(
        option, [](char c) { return c == '_' || c == '.'; }, '-');
    return option;
}

std::string_view group_of(std::string_view key) {
    const std::size_t dot = key.find('.');
    return dot == std::string_view::npos ? std::string_view{} : key.substr(0, dot);
}

std::string_view member_of(std::string_view key) {
    const std::size_t dot = key.find('.');
    return dot == std::string_view::npos ? key : key.substr(dot + 1);
}

tl::unexpected<Error> refuse(std::string_view key, const Node& node, const Source& source,
                             std::string wanted) {
    return fail(quote(key) + " is " + describe(node), source.at(node.at), "write " + std::move(wanted));
}

}  // namespace kiosk::config
