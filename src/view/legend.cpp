#include "view/legend.hpp"

#include <algorithm>

namespace kiosk::view {

std::vector<Service> explained(const Context& c, const std::vector<Service>& services) {
    std::vector<Service> found;
    for (const Service& service : services) {
        if (std::ranges::find(found, service.key, &Service::key) != found.end()) continue;
        found.push_back(service);
        found.back().words = c.words(service.key);
    }
    const auto order = [](const Service& service) {
        const auto kinds = all_access_kinds();
        const auto at = std::ranges::find_if(
            kinds, [&](AccessKind kind) { return service.key == "access." + std::string(name(kind)); });
        return at - kinds.begin();
    };
    std::ranges::stable_sort(found, {}, order);
    return found;
}

Block legend(const Context& c, const std::vector<Service>& services, int width) {
    std::vector<Block> entries;
    for (const Service& service : services) {
        entries.push_back(labelled_icon(c, service.glyph, service.words, service.color, c.px(2.8)));
    }
    return wrapped_row(entries, width, c.px(2.8), c.px(1), Align::center);
}

std::vector<Service> shown_on(const std::vector<Item>& items, std::vector<Service> services) {
    std::erase_if(services, [&](const Service& service) {
        return std::ranges::none_of(items, [&](const Item& item) {
            const Text* text = std::get_if<Text>(&item);
            return text != nullptr && text->font.face == Face::icon && text->text == service.glyph;
        });
    });
    return services;
}

}  // namespace kiosk::view
