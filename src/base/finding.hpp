#pragma once

#include <string>
#include <vector>

namespace kiosk {

/// Something doubtful that did not stop the work: one bad session, an unknown room, a cut title.
/// Staff read findings in `check`, in the log and in the status panel; visitors never do.
struct Finding {
    enum class Severity {
        note,     ///< worth knowing, nothing to mend (an access service read from a labelled line)
        warning,  ///< something was skipped, guessed or is likely wrong
    };

    Severity severity = Severity::warning;
    std::string where;  ///< the place in the input, e.g. "day 2, room Saal 1, event 7 (\"Title\")"
    std::string what;   ///< one sentence that names the fault and what was done about it

    bool operator==(const Finding&) const = default;
};

using Findings = std::vector<Finding>;

}  // namespace kiosk
