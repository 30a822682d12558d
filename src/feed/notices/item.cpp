#include "feed/notices/item.hpp"

#include <algorithm>

#include "base/language_tag.hpp"
#include "base/nearest.hpp"
#include "base/text.hpp"
#include "feed/annotations/values.hpp"
#include "feed/notices/notices.hpp"
#include "feed/text/text_clean.hpp"
#include "feed/text/text_reader.hpp"

namespace kiosk::feed {
namespace {

bool within_years(const Timestamp& stamp) {
    using namespace std::chrono;
    return stamp.local >= local_days{year{1971} / 1 / 1} && stamp.local < local_days{year{2199} / 1 / 1};
}

}  // namespace

bool NoticeItem::is_object(const std::vector<std::string>& keys) const {
    if (item_.object() == nullptr) return refuse("is " + std::string(item_.kind()) + ", not a notice");
    for (const Member& member : *item_.object()) {
        if (std::ranges::find(keys, member.key) != keys.end()) continue;
        const std::string near = log_.full() ? std::string() : did_you_mean(member.key, keys);
        warn("unknown key " + feed::in_quotes(member.key) + (near.empty() ? near : "; " + near));
    }
    return true;
}

bool NoticeItem::refuse(std::string what) const {
    warn(std::move(what) + "; left out");
    return false;
}

std::string NoticeItem::name(std::string_view key) const {
    const Value& value = item_[key];
    const auto text = value.scalar();
    if (!text && !value.is_null())
        warn(std::string(key) + " is " + std::string(value.kind()) + ", not a text; left out");
    return text ? cut(clean_line(*text), most_notice_text) : std::string();
}

NoticeText NoticeItem::text(std::string_view key) const {
    NoticeText result;
    const auto add = [&](const std::string& language, const std::string& words) {
        std::string line = clean_line(words);
        if (line.empty()) return;
        if (line.size() > most_notice_text) {
            warn(std::string(key) + " is longer than " + std::to_string(most_notice_text) +
                 " bytes and is cut; say it shorter");
            line = cut(std::move(line), most_notice_text);
        }
        result.emplace(language, std::move(line));
    };
    const Value& value = item_[key];
    if (const std::string* words = value.string()) {
        add({}, *words);
    } else if (value.object() != nullptr) {
        for (const Member& member : *value.object()) {
            if (!is_language_tag(member.key) || member.value.string() == nullptr ||
                result.size() >= most_notice_languages) {
                warn(std::string(key) + ", " + feed::in_quotes(member.key) +
                     R"( is left out; write texts by language, like {"sv": "…", "en": "…"})");
            } else {
                add(member.key, *member.value.string());
            }
        }
    } else if (!value.is_null()) {
        warn(std::string(key) + " is " + std::string(value.kind()) +
             R"(; write a text, or texts by language like {"sv": "…", "en": "…"})");
    }
    return result;
}

std::vector<std::string> NoticeItem::rooms() const {
    std::vector<std::string> result;
    const auto add = [&](const Value& value) {
        const auto text = value.scalar();
        const std::string name = text ? cut(clean_line(*text), most_notice_text) : std::string();
        if (name.empty() || result.size() >= most_notice_rooms) {
            warn("a room is " + std::string(value.kind()) + " that is no name; left out");
        } else {
            result.push_back(name);
        }
    };
    const Value& value = item_["rooms"];
    if (value.is_null()) return result;
    if (const Value::Array* list = value.array()) {
        for (const Value& room : *list) add(room);
    } else {
        add(value);
    }
    return result;
}

bool NoticeItem::flag(std::string_view key) const {
    const Value& value = item_[key];
    if (!value.is_null() && !value.boolean())
        warn(std::string(key) + " is " + std::string(value.kind()) + ", not true or false; left out");
    return value.boolean().value_or(false);
}

std::optional<int> NoticeItem::whole(std::string_view key, int least, int most) const {
    const Value& value = item_[key];
    if (value.is_null()) return std::nullopt;
    const auto number = value.string() == nullptr ? value.number() : std::nullopt;
    if (number && *number >= least && *number <= most && static_cast<int>(*number) == *number)
        return static_cast<int>(*number);
    warn(std::string(key) + " is not a whole number from " + std::to_string(least) + " to " +
         std::to_string(most) + "; left out");
    return std::nullopt;
}

std::optional<Timestamp> NoticeItem::time(std::string_view key) const {
    const Value& value = item_[key];
    if (value.is_null()) return std::nullopt;
    const std::string* text = value.string();
    const auto stamp = parse_timestamp(text == nullptr ? "" : trim(*text));
    if (stamp && within_years(*stamp)) return *stamp;
    warn(std::string(key) + " is " + (text == nullptr ? std::string(value.kind()) : feed::in_quotes(*text)) +
         ", which is no date and time; write it like 2022-11-18T09:00");
    return std::nullopt;
}

bool NoticeItem::read_common(Notice& notice) const {
    notice.where = where_;
    notice.fingerprint = made_up_id({text_of(json_of(item_))});
    notice.rooms = rooms();
    // A slip of the hand must not show it in rooms, or at times, that it is not for.
    if (notice.rooms.empty() && !item_["rooms"].is_null() &&
        (item_["rooms"].array() == nullptr || !item_["rooms"].array()->empty())) {
        return refuse("names no room that can be read; write rooms as a list of names");
    }
    notice.time.from = time("from");
    if (!notice.time.from && !item_["from"].is_null())
        return refuse("has a time to begin that cannot be read");
    notice.time.until = time("until");
    return true;
}

}  // namespace kiosk::feed
