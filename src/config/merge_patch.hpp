#pragma once

#include "config/jsonc.hpp"

namespace kiosk::config {

/// A JSON value with a merge patch applied (RFC 7396): members of objects are merged, null takes a member
/// away, anything else takes the place of what was there. What comes from the patch keeps its place in the
/// patch's text.
Node merged(Node target, const Node& patch);

}  // namespace kiosk::config
