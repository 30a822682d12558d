#include "feed/schedule/room_table.hpp"

#include "base/text.hpp"

namespace kiosk::feed {
namespace {

std::optional<std::size_t> at(const std::map<std::string, std::size_t, std::less<>>& index,
                              std::string_view key) {
    const auto found = index.find(key);
    return found == index.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace

std::size_t RoomTable::add(Room room) {
    if (room.id.empty() || by_id_.contains(room.id)) room.id = room.name;
    while (by_id_.contains(room.id)) {
        std::size_t& number = last_numbers_.try_emplace(room.name, 1).first->second;
        room.id = room.name + " (" + std::to_string(++number) + ')';
    }
    const std::size_t index = rooms_.size();
    by_id_.emplace(room.id, index);
    by_name_.emplace(room.name, index);
    by_folded_name_.emplace(fold(room.name), index);
    rooms_.push_back(std::move(room));
    return index;
}

std::optional<std::size_t> RoomTable::find_id(std::string_view id) const {
    return at(by_id_, id);
}

std::optional<std::size_t> RoomTable::find_name(std::string_view name) const {
    return at(by_name_, name);
}

std::optional<std::size_t> RoomTable::find(std::string_view name) const {
    if (const auto index = at(by_id_, name)) return index;
    if (const auto index = at(by_name_, name)) return index;
    return at(by_folded_name_, fold(name));
}

}  // namespace kiosk::feed
