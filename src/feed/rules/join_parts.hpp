#pragma once

#include <vector>

#include "feed/finding_log.hpp"
#include "model/session.hpp"

namespace kiosk::feed {

/// Sessions whose titles fold alike, of one room, where one begins as the other ends, become one: the first,
/// with the last one's end and with the people, access services and stream that the others add. Cancelled
/// ones are left alone, and so are those of no length. Each joining is a note.
std::vector<Session> join_parts(std::vector<Session> sessions, FindingLog& log);

}  // namespace kiosk::feed
