#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "feed/finding_log.hpp"
#include "feed/json/value.hpp"
#include "feed/text/text_reader.hpp"

namespace kiosk::feed {

/// An object of the project's own format, read by key. Keys that it does not have, and keys that come twice,
/// are findings.
class Fields {
  public:
    /// Everything passed outlives it.
    Fields(const Value& object, std::string where, const TextReader& texts, FindingLog& log,
           const std::vector<std::string>& keys);

    const Value& operator[](std::string_view key) const { return object_[key]; }
    std::string line(std::string_view key) const { return texts_.line(object_[key], key, where_); }
    std::string paragraphs(std::string_view key) const {
        return texts_.paragraphs(object_[key], key, where_);
    }
    std::vector<std::string> list(std::string_view key) const {
        return texts_.list(object_[key], key, where_);
    }
    std::string url(std::string_view key, const std::string& base) const {
        return texts_.url(object_[key], key, where_, base);
    }

    /// The items of a list; a finding, and none, when it is something else.
    const Value::Array& items(std::string_view key) const;

    void warn(std::string what) const { log_.warn(where_, std::move(what)); }
    const std::string& where() const { return where_; }

  private:
    const Value& object_;
    std::string where_;
    const TextReader& texts_;
    FindingLog& log_;
};

}  // namespace kiosk::feed
