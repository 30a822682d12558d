#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/error.hpp"
#include "config/jsonc.hpp"

namespace kiosk::config {

/// Walks through a text that is valid UTF-8 and keeps the position: the words of JSON, for parse_jsonc().
class Cursor {
  public:
    Cursor(std::string_view text, std::string_view name) : rest_(text), name_(name) {}

    bool at_end() const { return rest_.empty(); }
    char peek() const { return rest_.empty() ? '\0' : rest_.front(); }
    Position position() const { return at_; }

    void advance(std::size_t bytes);
    bool take(std::string_view expected);

    /// Passes white space and comments. Fails on a comment without an end.
    Result<void> skip_blanks();

    /// A text in double quotes, with its escapes resolved. The cursor stands on the first quote.
    Result<std::string> text();

    Result<double> number();

    /// The character ahead in quotes, or "the end", for messages.
    std::string found() const;

    tl::unexpected<Error> fault(std::string message, std::string remedy) const;
    tl::unexpected<Error> fault_at(Position at, std::string message, std::string remedy) const;

  private:
    Result<void> escape(std::string& into);
    std::optional<unsigned> hex4();

    std::string_view rest_;
    std::string_view name_;
    Position at_;
};

}  // namespace kiosk::config
