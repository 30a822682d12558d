#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "base/error.hpp"
#include "base/finding.hpp"
#include "feed/finding_log.hpp"
#include "model/notices.hpp"
#include "model/program.hpp"

namespace kiosk::feed {

/// What is believed of a document of notices.
inline constexpr std::size_t most_notice_bytes = 1U << 20U;  ///< refused
inline constexpr int most_notice_depth = 16;                 ///< refused
inline constexpr std::size_t most_notices = 500;      ///< of each kind; more are left out, with a finding
inline constexpr std::size_t most_notice_text = 500;  ///< bytes; longer ones are cut, with a finding
inline constexpr std::size_t most_notice_languages = 40;
inline constexpr std::size_t most_notice_rooms = 200;

struct ReadNotices {
    Notices notices;
    Findings findings;

    bool operator==(const ReadNotices&) const = default;
};

/// Reads notices (config/notices.schema.json). A faulty notice is a finding that names it, its key and what
/// to write, and is left out; all others hold. Fails when the document as a whole is none: no JSON (with line
/// and column), an HTML page, without any of the keys, too large. Pure.
Result<ReadNotices> read_notices(std::string_view bytes);

/// The sessions that each override means, by their places in `program`; none, with a finding that suggests
/// the nearest, where it means nothing or several. A room that is not in the programme is a finding, too.
std::vector<std::vector<std::size_t>> find_overridden(const Program& program,
                                                      const std::vector<Override>& overrides,
                                                      FindingLog& log);

/// Findings for rooms of announcements and emergencies that are not in the programme.
void check_notice_rooms(const Program& program, const Notices& notices, FindingLog& log);

}  // namespace kiosk::feed
