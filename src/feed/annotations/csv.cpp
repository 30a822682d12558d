#include "feed/annotations/csv.hpp"

#include "feed/annotations/cells.hpp"
#include "feed/annotations/columns.hpp"

namespace kiosk::feed {

Result<Annotations> read_annotations_csv(std::string_view utf8, const AnnotationWords& words,
                                         FindingLog log) {
    const AccessTable none;
    const AccessWords access(words.access ? *words.access : none);
    const TableForm form = table_form(utf8, words, access);

    Annotations annotations;
    annotations.kind = Annotations::Kind::csv;
    std::optional<Result<std::vector<TableColumn>>> columns;
    std::optional<CellReader> cells;
    std::size_t rows = 0;
    const auto read_row = [&](const TableRow& row) {
        if (!columns) {
            columns = read_columns(row, words, access, log);
            if (*columns) cells.emplace(**columns, words, access, log);
            return columns->has_value();
        }
        if (rows++ == most_annotations) {
            log.warn("line " + std::to_string(row.line),
                     "more than " + std::to_string(most_annotations) +
                         " rows; this one and those after it are left out");
            return false;
        }
        if (auto annotation = cells->read(row)) annotations.rows.push_back(std::move(*annotation));
        return true;
    };
    if (const auto read = read_table(form.text, form.delimiter, form.first_line, read_row); !read)
        return tl::unexpected(read.error());
    if (!columns) return fail("the annotations are empty", {}, "export the table again");
    if (!*columns) return tl::unexpected(columns->error());
    annotations.findings = log.take();
    return annotations;
}

}  // namespace kiosk::feed
