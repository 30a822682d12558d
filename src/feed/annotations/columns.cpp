#include "feed/annotations/columns.hpp"

#include <algorithm>
#include <set>

#include "base/nearest.hpp"
#include "base/text.hpp"
#include "feed/annotations/annotations.hpp"
#include "feed/text/text_reader.hpp"

namespace kiosk::feed {
namespace {

constexpr const char* remedy =
    "the first row has to hold headings, one of them \"ID\", \"Titel\" or \"Rum\" (\"ID\", \"Title\", "
    "\"Room\"); "
    "see assets/annotations.json for all that are known";

template <class T>
const T* at(const AnnotationWords::Table<T>& table, const std::string& word) {
    const auto found = table.find(word);
    return found == table.end() ? nullptr : &found->second;
}

bool in(const AccessTable::Words& words, const std::string& word) {
    return std::ranges::find(words, word) != words.end();
}

TableColumn column_of(const std::string& heading, const AnnotationWords& words, const AccessWords& access) {
    TableColumn column{in_quotes(heading), NoColumn()};
    const std::string folded = fold(heading);
    if (const AnnotationColumn* field = at(words.columns, folded)) {
        column.holds = *field;
    } else if (const AccessKind* kind = at(words.services, folded)) {
        column.holds = ServiceColumn{{{*kind, {}}}};
    } else if (const std::string* role = at(words.roles, folded)) {
        column.holds = RoleColumn{*role};
    } else if (const Access services = access.named(folded); !services.empty()) {
        column.holds = ServiceColumn{services};
    } else if (words.access && in(words.access->stream_labels, folded)) {
        column.holds = AnnotationColumn::stream;
    } else if (words.access && in(words.access->access_labels, folded)) {
        column.holds = ServiceColumn{};
    }
    return column;
}

bool known(const TableColumn& column) {
    return !std::holds_alternative<NoColumn>(column.holds);
}

bool is(const TableColumn& column, AnnotationColumn field) {
    const auto* holds = std::get_if<AnnotationColumn>(&column.holds);
    return holds != nullptr && *holds == field;
}

bool tells_something(const TableColumn& column) {
    const auto* field = std::get_if<AnnotationColumn>(&column.holds);
    return known(column) && (field == nullptr || *field >= AnnotationColumn::stream);
}

}  // namespace

Result<std::vector<TableColumn>> read_columns(const TableRow& header, const AnnotationWords& words,
                                              const AccessWords& access, FindingLog& log) {
    const std::string where = "line " + std::to_string(header.line);
    const std::vector<std::string> headings = words.headings();
    std::vector<TableColumn> columns;
    std::set<AnnotationColumn> seen;
    std::string near_first;
    for (const std::string& heading : header.cells) {
        if (columns.size() == most_annotation_columns) {
            log.warn(where,
                     "more than " + std::to_string(columns.size()) + " columns; the others are left out");
            break;
        }
        TableColumn column = column_of(heading, words, access);
        if (!known(column) && !heading.empty()) {
            const std::string near = did_you_mean(heading, headings);
            if (near_first.empty()) near_first = near;
            log.warn(where, "the column " + column.heading + " is not known; left out" +
                                (near.empty() ? near : "; " + near));
        }
        const auto* field = std::get_if<AnnotationColumn>(&column.holds);
        if (field != nullptr && *field < AnnotationColumn::stream && !seen.insert(*field).second) {
            log.warn(where,
                     "the column " + column.heading + " says the same as one before it; the first one holds");
            column.holds = NoColumn();
        }
        columns.push_back(std::move(column));
    }
    const bool names_a_session = std::ranges::any_of(columns, [](const TableColumn& column) {
        return is(column, AnnotationColumn::session) || is(column, AnnotationColumn::title) ||
               is(column, AnnotationColumn::room);
    });
    if (!names_a_session) {
        return fail("this table has no column that names a session", where,
                    near_first.empty() ? std::string(remedy) : near_first + ' ' + remedy);
    }
    if (std::ranges::none_of(columns, tells_something))
        log.warn(where, "no column tells anything about sessions, such as \"Teckenspråk\" or \"Captions\"");
    return columns;
}

TableForm table_form(std::string_view utf8, const AnnotationWords& words, const AccessWords& access) {
    TableForm form{',', utf8, 1};
    // Headings take no more room than this, and a wrong delimiter may see one cell in the whole table.
    constexpr std::size_t head = 65'536;
    const std::string_view line = utf8.substr(0, std::min(utf8.find_first_of("\r\n"), utf8.size()));
    if (line.size() == 5 && fold(line.substr(0, 3)) == "sep" &&
        std::string_view(",;\t|").find(line[4]) != std::string_view::npos) {
        form.delimiter = line[4];
        form.text.remove_prefix(line.size());
        return form;
    }
    std::size_t best = 0;
    for (const char delimiter : {',', ';', '\t'}) {
        std::size_t score = 0;
        const auto count = [&](const TableRow& row) {
            for (std::size_t i = 0; i < std::min(row.cells.size(), most_annotation_columns); ++i) {
                constexpr std::size_t weight = 1000;
                score += known(column_of(row.cells[i], words, access)) ? weight : 1;
            }
            return false;
        };
        // A quotation mark that is not closed by then counts against the delimiter alone.
        if (!read_table(utf8.substr(0, head), delimiter, 1, count)) continue;
        if (score > best) {
            best = score;
            form.delimiter = delimiter;
        }
    }
    return form;
}

}  // namespace kiosk::feed
