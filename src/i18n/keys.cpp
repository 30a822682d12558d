#include "i18n/keys.hpp"

#include <algorithm>

namespace kiosk::i18n {
namespace {

constexpr std::array minutes{Parameter{"minutes", true}};
constexpr std::array hours{Parameter{"hours", true}, Parameter{"minutes", true}};
constexpr std::array days{Parameter{"days", true}};
constexpr std::array count{Parameter{"count", true}};
constexpr std::array organisers{Parameter{"count", true}, Parameter{"names", false}};
constexpr std::array time{Parameter{"time", false}};
constexpr std::array weekday{Parameter{"weekday", false}, Parameter{"time", false}};
constexpr std::array title{Parameter{"title", false}};
constexpr std::array room{Parameter{"room", false}};
constexpr std::array language{Parameter{"language", false}};
constexpr std::array level{Parameter{"level", false}};
constexpr std::array audience{Parameter{"audience", false}};

struct Row {
    std::string_view key;
    std::span<const Parameter> parameters;
};

constexpr std::array rows{
    Row{"minutes_left", minutes},
    Row{"hours_left", hours},
    Row{"in_minutes", minutes},
    Row{"in_hours", hours},
    Row{"in_days", days},
    Row{"until", time},
    Row{"free_until", time},
    Row{"free_until_day", weekday},
    Row{"weekday_time", weekday},
    Row{"before_event", days},
    Row{"between_days", weekday},
    Row{"delayed", minutes},
    Row{"moved_to", room},
    Row{"moved_from", room},
    Row{"level", level},
    Row{"audience", audience},
    Row{"organisers", organisers},
    Row{"people_more", count},
    Row{"sessions_more", count},
    Row{"held_in", room},
    Row{"planned_for", time},
    Row{"formerly", title},
    Row{"as_of", time},
    Row{"as_of_stale", time},
    Row{"notices_more", count},
};

}  // namespace

std::span<const Parameter> parameters(std::string_view key) {
    if (key.starts_with("access_in.")) return language;
    const auto row = std::ranges::find(rows, key, &Row::key);
    return row == rows.end() ? std::span<const Parameter>{} : row->parameters;
}

}  // namespace kiosk::i18n
