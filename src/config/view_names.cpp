#include "config/view_names.hpp"

#include <algorithm>
#include <array>

#include "config/members.hpp"

namespace kiosk::config {
namespace {

struct Named {
    const char* name;
    View view;
};
// In the order of the documentation.
constexpr std::array named{
    Named{"door", View::door},     Named{"foyer", View::foyer},     Named{"upcoming", View::upcoming},
    Named{"access", View::access}, Named{"people", View::people},   Named{"clock", View::clock},
    Named{"slides", View::slides}, Named{"message", View::message},
};
constexpr std::size_t alone_count = 6;

}  // namespace

std::optional<View> view_named(std::string_view name) {
    const auto found = std::ranges::find_if(named, [&](const Named& one) { return one.name == name; });
    return found == named.end() ? std::nullopt : std::optional(found->view);
}

std::vector<std::string> view_names(bool alone) {
    std::vector<std::string> names;
    for (std::size_t i = 0; i < (alone ? alone_count : named.size()); ++i) names.emplace_back(named[i].name);
    return names;
}

Result<void> check_view_or_pages(const Node::Object& members, const Source& source) {
    const Member* view = find_member(members, "view");
    const Member* pages = find_member(members, "pages");
    if (view == nullptr || pages == nullptr) return {};
    const auto* list = std::get_if<Node::List>(&pages->value.value);
    if (list == nullptr || list->empty()) return {};
    return fail("\"view\" stands beside \"pages\"", source.at(view->at),
                "keep \"view\" for a single view, or write it as one of the pages");
}

}  // namespace kiosk::config
