#pragma once

#include <string_view>

#include "base/error.hpp"
#include "feed/annotations/annotations.hpp"

namespace kiosk::feed {

/// Annotations in a table: headings in the first row, then a row for each session. Fails where no column
/// names a session, or a quotation mark is not closed; cells that cannot be read are findings.
Result<Annotations> read_annotations_csv(std::string_view utf8, const AnnotationWords& words, FindingLog log);

}  // namespace kiosk::feed
