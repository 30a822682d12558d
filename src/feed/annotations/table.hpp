#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.hpp"

namespace kiosk::feed {

/// A row of a table, with the line on which it begins, from 1. The cells are without space around them.
struct TableRow {
    std::size_t line = 1;
    std::vector<std::string> cells;
};

/// Called for each row that is not empty; false ends the reading.
using TakeTableRow = std::function<bool(TableRow)>;

/// Reads a table (RFC 4180, and what spreadsheets make of it): any line ends, line breaks within quotation
/// marks, rows of any length. `first_line`: the number of the first line, for messages. Fails on a quotation
/// mark that is not closed, naming the row's line.
Result<void> read_table(std::string_view utf8, char delimiter, std::size_t first_line,
                        const TakeTableRow& take);

}  // namespace kiosk::feed
