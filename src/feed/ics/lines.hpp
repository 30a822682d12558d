#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::feed {

/// A content line of iCalendar (RFC 5545, 3.1): NAME;PARAMETER=…:value. Views into the unfolded text.
struct IcsLine {
    std::size_t number = 0;       ///< where it begins in the file, from 1
    std::string_view name;        ///< as written, in any case
    std::string_view parameters;  ///< after the first semicolon, without the colon
    std::string_view value;       ///< as written
    bool cut = false;             ///< it was longer than is believed of one line
};

/// The lines of a file, unfolded.
class IcsLines {
  public:
    /// Lines end in LF, CR LF, CR CR LF, or CR where there is no LF. One that begins with a space or a tab
    /// continues the one before, be it in the middle of a character. A line longer than `longest` bytes is
    /// cut.
    IcsLines(std::string_view bytes, std::size_t longest);

    /// The next line that is not empty, in valid UTF-8; nothing at the end. One without a name and a colon
    /// has its text as value and no name.
    std::optional<IcsLine> next();

    bool replaced_bytes() const { return replaced_; }

  private:
    std::string text_;
    struct Start {
        std::size_t at, number;
        bool cut;
    };
    std::vector<Start> starts_;
    std::size_t index_ = 0;
    bool replaced_ = false;
};

bool equal_names(std::string_view a, std::string_view b);

/// A parameter's value without quotes, with RFC 6868's carets decoded; nothing where it is not there.
std::optional<std::string> parameter(const IcsLine& line, std::string_view name);

/// Without the escapes of a TEXT value: \n \, \; \\ (RFC 5545, 3.3.11). Other backslashes stay.
std::string unescaped(std::string_view value);

/// The items of a comma list, as written; a comma behind a backslash parts none. At most `most`.
std::vector<std::string_view> list_items(std::string_view value, std::size_t most);

}  // namespace kiosk::feed
