#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::fleet {

/// Whom a message is for.
struct Audience {
    enum class Kind { all, group, screen };

    Kind kind = Kind::all;
    std::string name;  ///< of the group or screen

    bool operator==(const Audience&) const = default;
};

/// What a message says; the last level of its topic.
inline constexpr std::string_view status_topic = "status";             ///< retained, by the screen itself
inline constexpr std::string_view picture_topic = "picture";           ///< a PNG, by the screen itself
inline constexpr std::string_view notices_topic = "notices";           ///< retained, by staff
inline constexpr std::string_view config_topic = "config";             ///< retained, by staff
inline constexpr std::string_view identify_topic = "identify";         ///< by staff
inline constexpr std::string_view ask_picture_topic = "take-picture";  ///< by staff

/// Whether a name can stand as a level of a topic (MQTT 3.1.1, 4.7): 1 to 64 bytes, without /, +, #,
/// control characters, and without a $ in front.
bool is_level(std::string_view name);

/// The same name with "-" for what cannot stand in a topic; "screen" where nothing is left.
std::string as_level(std::string_view name);

/// "venue-kiosk/all/notices", "venue-kiosk/groups/hall/notices", "venue-kiosk/screens/wall-03/notices".
std::string topic_of(std::string_view prefix, const Audience& audience, std::string_view what);

/// A topic below `prefix`, taken apart.
struct Address {
    Audience audience;
    std::string what;

    bool operator==(const Address&) const = default;
};
std::optional<Address> parse_topic(std::string_view prefix, std::string_view topic);

/// What a screen listens to: each of `what` for all, for its group (where that is not empty) and for itself.
std::vector<std::string> subscriptions(std::string_view prefix, const std::string& screen,
                                       const std::string& group, const std::vector<std::string_view>& what);

}  // namespace kiosk::fleet
