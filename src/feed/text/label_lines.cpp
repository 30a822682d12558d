#include "feed/text/label_lines.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace kiosk::feed {
namespace {

std::string_view without_marks(std::string_view line) {
    bool again = true;
    while (again) {
        again = false;
        for (const std::string_view mark : {" ", "*", "_", "#", "-", ">", "•", "·", "–"}) {
            if (!line.starts_with(mark)) continue;
            line.remove_prefix(mark.size());
            again = true;
        }
    }
    return line;
}

}  // namespace

std::vector<LabelledLine> labelled_lines(std::string_view text) {
    // The longest label in use has some thirty letters; a sentence with a colon late in it is no label.
    constexpr std::size_t longest_label = 80;
    std::vector<LabelledLine> result;
    LabelledLine waiting;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view line = without_marks(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
        if (line.empty()) continue;
        const std::size_t mark = line.substr(0, longest_label + 1).find_first_of(":;");
        // "https:" is no label.
        const bool labelled =
            mark != std::string_view::npos && mark > 0 && !line.substr(mark).starts_with("://");
        if (labelled) {
            const std::string_view value = without_marks(line.substr(mark + 1));
            LabelledLine found{fold(line.substr(0, mark)), std::string(value), std::string(line)};
            if (value.empty() && line[mark] == ':') {
                waiting = std::move(found);
                continue;
            }
            result.push_back(std::move(found));
        } else if (!waiting.label.empty()) {
            waiting.value = std::string(line);
            waiting.text.append(" ").append(line);
            result.push_back(waiting);
        }
        waiting = {};
    }
    return result;
}

}  // namespace kiosk::feed
