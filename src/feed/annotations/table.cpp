#include "feed/annotations/table.hpp"

#include <csv.h>

#include <algorithm>

#include "base/text.hpp"

namespace kiosk::feed {
namespace {

class Parser {
  public:
    explicit Parser(char delimiter) {
        csv_init(&parser_, 0);
        csv_set_delim(&parser_, static_cast<unsigned char>(delimiter));
    }
    Parser(const Parser&) = delete;
    Parser& operator=(const Parser&) = delete;
    ~Parser() { csv_free(&parser_); }

    csv_parser* get() { return &parser_; }

  private:
    csv_parser parser_{};
};

struct Reading {
    const TakeTableRow& take;
    TableRow row;
    bool ended = false;  // a row has ended since this was last set to false
    bool wanted = true;
};

void take_cell(void* text, std::size_t length, void* reading) {
    static_cast<Reading*>(reading)->row.cells.emplace_back(static_cast<const char*>(text), length);
}

void take_row(int, void* context) {
    Reading& reading = *static_cast<Reading*>(context);
    const auto filled = [](const std::string& cell) { return !cell.empty(); };
    for (std::string& cell : reading.row.cells) cell = trim(cell);
    if (reading.wanted && std::ranges::any_of(reading.row.cells, filled))
        reading.wanted = reading.take(std::move(reading.row));
    reading.row.cells.clear();
    reading.ended = true;
}

// Up to and with the line's end: CR LF, LF or CR.
std::string_view next_line(std::string_view text) {
    const std::size_t end = text.find_first_of("\r\n");
    if (end == std::string_view::npos) return text;
    return text.substr(0, end + (text.substr(end).starts_with("\r\n") ? 2 : 1));
}

}  // namespace

Result<void> read_table(std::string_view utf8, char delimiter, std::size_t first_line,
                        const TakeTableRow& take) {
    Parser parser(delimiter);
    Reading reading{take, {}, false, true};
    bool within_row = false;
    for (std::size_t line = first_line; !utf8.empty() && reading.wanted; ++line) {
        const std::string_view text = next_line(utf8);
        utf8.remove_prefix(text.size());
        // The parser passes over empty lines, and does not say on which line a row begins.
        if (!within_row) reading.row.line = line;
        reading.ended = false;
        if (csv_parse(parser.get(), text.data(), text.size(), take_cell, take_row, &reading) != text.size())
            return fail("the table cannot be read", "line " + std::to_string(line));
        within_row =
            !reading.ended && (within_row || text.find_first_not_of(" \t\r\n") != std::string_view::npos);
    }
    if (!within_row || !reading.wanted) return {};
    // A last line may lack its end, but only within quotation marks does the end not end the row.
    const std::size_t line = reading.row.line;
    csv_parse(parser.get(), "\n", 1, take_cell, take_row, &reading);
    if (!reading.ended) {
        return fail("a quotation mark is not closed in the row that begins here",
                    "line " + std::to_string(line), "export the table again, or close the quotation mark");
    }
    return {};
}

}  // namespace kiosk::feed
