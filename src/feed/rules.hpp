#pragma once

#include "feed/finding_log.hpp"
#include "model/feed_rules.hpp"
#include "model/program.hpp"

namespace kiosk::feed {

/// What staff have decided about one feed's programme: rooms renamed, joined, placed or dropped, sessions
/// chosen, marked as plenum, or joined, in that order (see FeedRules). A room without a session left stays,
/// unless it was dropped. Pure; n log n.
/// A word that names nothing in the programme is a finding with the nearest names, and so is a filter that
/// leaves no session.
Program apply_rules(Program program, const FeedRules& rules, FindingLog& log);

}  // namespace kiosk::feed
