#include <array>
#include <map>

#include "adapter/evaluate.hpp"
#include "feeds.hpp"
#include "harness.hpp"

// libjq 1.6 loses a few bytes in its own parser and joins; an adapter's child ends with its document.
extern "C" const char* __lsan_default_suppressions() {
    return "leak:libjq";
}

namespace kiosk::fuzz {
namespace {

constexpr std::array adapters{"indico",         "invitepeople", "iosched",    "open-event",
                              "pretalx-widget", "schedule2",    "schema-org", "sessionize"};
constexpr std::array companions{"event", "microlocations", "speakers", "tracks"};

const std::string& program_of(const std::string& file) {
    static std::map<std::string, std::string> programs;
    const auto known = programs.find(file);
    if (known != programs.end()) return known->second;
    return programs.emplace(file, asset("adapters/" + file)).first->second;
}

// The parts of the input between bytes that no text has.
std::string_view next_part(std::string_view& rest) {
    const std::size_t end = std::min(rest.find('\x1E'), rest.size());
    const std::string_view part = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    return part;
}

}  // namespace

// The first byte, a letter from 'a', chooses the adapter; one beyond their number lets the document tell.
// Then comes the document, then its companions. Here libjq runs within this process, without its limits.
void run(std::string_view bytes) {
    if (bytes.empty()) return;
    feed::FeedOptions options = options_for(bytes);
    const auto chosen = static_cast<unsigned char>(bytes.front() - 'a');
    if (chosen < adapters.size()) options.format = adapters[chosen];
    bytes.remove_prefix(1);
    const std::string_view document = next_part(bytes);
    std::map<std::string, std::string> with;
    for (const char* name : companions) {
        if (const std::string_view part = next_part(bytes); !part.empty()) with[name] = std::string(part);
    }
    options.adapt = [&with](const std::string& name, std::string_view text) {
        const std::string file = name + ".jq";
        return adapter::evaluate({file, program_of(file), std::string(text), with});
    };
    read_feed(document, options);
}

}  // namespace kiosk::fuzz
