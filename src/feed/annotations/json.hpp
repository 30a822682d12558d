#pragma once

#include <string_view>

#include "base/error.hpp"
#include "feed/annotations/annotations.hpp"

namespace kiosk::feed {

/// Annotations in JSON (config/annotations.schema.json). Fails where it is no JSON or has no list of rows;
/// a faulty row or key is a finding.
Result<Annotations> read_annotations_json(std::string_view utf8, const Limits& limits);

}  // namespace kiosk::feed
