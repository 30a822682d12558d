#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/program.hpp"

namespace kiosk::feed {

/// The rooms of a programme while it is read: in the order in which they come, each id once.
class RoomTable {
  public:
    /// Adds a room that the feed lists. An id that is taken, or empty, gives way to the room's name, and that
    /// to the name with a number.
    std::size_t add(Room room);

    std::optional<std::size_t> find_id(std::string_view id) const;

    /// The room of exactly that name.
    std::optional<std::size_t> find_name(std::string_view name) const;

    /// The room that a person means: by id, by name, by a name that folds alike.
    std::optional<std::size_t> find(std::string_view name) const;

    const Room& operator[](std::size_t index) const { return rooms_[index]; }
    const std::vector<Room>& rooms() const { return rooms_; }
    std::vector<Room> take() { return std::move(rooms_); }

  private:
    using Index = std::map<std::string, std::size_t, std::less<>>;

    std::vector<Room> rooms_;
    Index by_id_, by_name_, by_folded_name_;
    Index last_numbers_;  // of names that came several times
};

}  // namespace kiosk::feed
