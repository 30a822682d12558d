#pragma once

#include "feed/finding_log.hpp"
#include "model/feed_rules.hpp"
#include "model/program.hpp"

namespace kiosk::feed {

/// What staff have decided about one feed's programme: rooms renamed, joined, placed or dropped, sessions
/// chosen, marked as plenum, or joined, in that order (see FeedRules). A room that loses its last session to
/// a filter is left out, too. Pure; n log n. A word that names nothing in the programme is a finding with the
/// nearest names, and so are rules that leave no session; how many each rule leaves out is a note.
Program apply_rules(Program program, const FeedRules& rules, FindingLog& log);

}  // namespace kiosk::feed
