#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "feed/text/access_table.hpp"
#include "feed/text/access_words.hpp"
#include "feed/text/label_lines.hpp"
#include "model/session.hpp"

namespace kiosk::feed {

/// Tells livestreams from other links. Both arguments outlive it.
class StreamText {
  public:
    StreamText(const AccessTable& table, const AccessWords& words) : table_(table), words_(words) {}

    /// A link is a livestream when its title says so, or when its address is one of the table's and its title
    /// says nothing else. A title that names a recording, slides, a channel or a negation never is one.
    bool is_stream(std::string_view title, std::string_view url) const;

    /// From "Link to livestream; https://…", or "Livestream: yes", which gives a stream without address.
    std::optional<Stream> from_line(const LabelledLine& line) const;

    /// A tag that is exactly one of the labels.
    bool is_stream_tag(std::string_view tag) const;

  private:
    bool known_host(std::string_view url) const;

    const AccessTable& table_;
    const AccessWords& words_;
};

}  // namespace kiosk::feed
