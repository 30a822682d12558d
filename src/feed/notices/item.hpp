#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "feed/finding_log.hpp"
#include "feed/json/value.hpp"
#include "model/notices.hpp"

namespace kiosk::feed {

/// One notice of a document, read by key. Each doubt is told with the place, the key and what to write.
class NoticeItem {
  public:
    /// Both outlive it.
    NoticeItem(const Value& item, std::string where, FindingLog& log)
        : item_(item), where_(std::move(where)), log_(log) {}

    /// Whether it is an object. Tells of keys that are none of `keys`.
    bool is_object(const std::vector<std::string>& keys) const;

    const Value& operator[](std::string_view key) const { return item_[key]; }
    const std::string& where() const { return where_; }

    void warn(std::string what) const { log_.warn(where_, std::move(what)); }
    /// false, having told that the notice is left out.
    bool refuse(std::string what) const;

    /// A name or id in one line; empty where it is missing or no text.
    std::string name(std::string_view key) const;
    /// A text for all, or by language; empty where there is nothing to read.
    NoticeText text(std::string_view key) const;
    std::vector<std::string> rooms() const;
    /// true or false; false where it is missing or something else.
    bool flag(std::string_view key) const;
    /// A whole number within bounds; none where it is missing, or, with a finding, something else.
    std::optional<int> whole(std::string_view key, int least, int most) const;
    /// A time; none where it is missing, or, with a finding, cannot be read: then it ends with the event day.
    std::optional<Timestamp> time(std::string_view key) const;
    /// What all notices have. False where it cannot be told when it begins: then it is left out.
    bool read_common(Notice& notice) const;

  private:
    const Value& item_;
    std::string where_;
    FindingLog& log_;
};

}  // namespace kiosk::feed
