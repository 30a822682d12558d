#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/error.hpp"
#include "feed/annotations/table.hpp"
#include "feed/annotations/words.hpp"
#include "feed/finding_log.hpp"
#include "feed/text/access_words.hpp"

namespace kiosk::feed {

/// A column that is not known, or comes twice.
struct NoColumn {};

/// A column of people's names.
struct RoleColumn {
    std::string role;
};

/// A column that tells of access services.
struct ServiceColumn {
    Access services;  ///< those for which "yes" stands; empty where the cell names them itself
};

/// A column of a table of annotations.
struct TableColumn {
    std::string heading;  ///< as written
    std::variant<NoColumn, AnnotationColumn, RoleColumn, ServiceColumn> holds;
};

/// The columns that a table's first row names. Unknown ones are findings, with the nearest known headings.
/// Fails when none of them names a session.
Result<std::vector<TableColumn>> read_columns(const TableRow& header, const AnnotationWords& words,
                                              const AccessWords& access, FindingLog& log);

/// How a table is written.
struct TableForm {
    char delimiter = ',';
    std::string_view text;       ///< from its headings on
    std::size_t first_line = 1;  ///< of `text`
};

/// The delimiter (comma, semicolon, tab) by which most headings are known; a line "sep=;" before them says it
/// itself, as Excel writes it.
TableForm table_form(std::string_view utf8, const AnnotationWords& words, const AccessWords& access);

}  // namespace kiosk::feed
