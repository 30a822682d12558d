#pragma once

#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.hpp"
#include "feed/text/access_table.hpp"
#include "model/access.hpp"
#include "model/session.hpp"

namespace kiosk::feed {

/// What a column of a table of annotations holds, unless it is a service or a role.
enum class AnnotationColumn {
    session,
    title,
    date,
    start,
    end,
    room,
    every,
    stream,
    note,
    status,
    reason,
    cancelled
};

/// The words of tables that staff fill in, in the languages of the screens, as assets/annotations.json lists
/// them. All are folded (see fold()) and matched whole.
struct AnnotationWords {
    template <class T>
    using Table = std::map<std::string, T, std::less<>>;

    Table<AnnotationColumn> columns;
    Table<AccessKind> services;                  ///< heading of a column → service
    Table<std::string> roles;                    ///< heading of a column → role
    Table<Status::Kind> statuses;                ///< in a cell
    std::set<std::string, std::less<>> yes, no;  ///< in a cell
    std::shared_ptr<const AccessTable> access;   ///< more words for services, and languages; null: none

    /// Reads the words' JSON; fails with the place of the first fault.
    static Result<AnnotationWords> read(std::string_view json, std::shared_ptr<const AccessTable> access);

    /// Every heading that is known, for suggestions.
    std::vector<std::string> headings() const;
};

}  // namespace kiosk::feed
