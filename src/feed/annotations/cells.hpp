#pragma once

#include <optional>
#include <string>
#include <vector>

#include "feed/annotations/annotations.hpp"
#include "feed/annotations/columns.hpp"
#include "feed/annotations/values.hpp"

namespace kiosk::feed {

/// Reads the cells of a table's rows. Everything passed outlives it.
class CellReader {
  public:
    CellReader(const std::vector<TableColumn>& columns, const AnnotationWords& words,
               const AccessWords& access, FindingLog& log)
        : columns_(columns), words_(words), access_(access), log_(log) {}

    /// What a row tells; nothing where it tells nothing, or, as a finding, where it names nothing.
    std::optional<Annotation> read(const TableRow& row);

  private:
    struct Change {
        AnnotationJson set = AnnotationJson::object();
        AnnotationJson remove = AnnotationJson::object();
        AnnotationJson add = AnnotationJson::object();
    };

    void read_field(AnnotationColumn field, const std::string& cell, Annotation& row, Change& change);
    void read_service(const ServiceColumn& column, const std::string& cell, Change& change);
    void read_stream(const std::string& cell, Change& change);
    void read_status(const std::string& cell, Change& change);
    void read_people(const RoleColumn& column, const std::string& cell, Change& change);

    Access services_of(const ServiceColumn& column, const std::string& piece) const;
    std::string language_of(const ServiceColumn& column, const std::string& piece) const;

    bool says_yes(const std::string& cell) const;
    bool says_no(const std::string& cell) const;
    void unreadable(const std::string& text, const std::string& what,
                    const std::vector<std::string>& candidates);

    const std::vector<TableColumn>& columns_;
    const AnnotationWords& words_;
    const AccessWords& access_;
    FindingLog& log_;
    std::string where_;    // the cell's
    std::string heading_;  // folded
};

}  // namespace kiosk::feed
