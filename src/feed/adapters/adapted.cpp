#include "feed/adapters/adapted.hpp"

#include "feed/json/json.hpp"
#include "feed/program/program_json.hpp"
#include "feed/program/program_keys.hpp"

namespace kiosk::feed {

Result<Parsed> read_adapted(const std::string& adapter, std::string_view document, const FeedOptions& options,
                            FindingLog& log) {
    if (!options.adapt) return fail("this format needs the adapter \"" + adapter + '"');
    const auto text = options.adapt(adapter, document);
    if (!text) return tl::make_unexpected(text.error());
    const std::string place = "what the adapter \"" + adapter + "\" gives";
    if (text->size() > options.limits.bytes) return fail("it is too large", place, "look at the adapter");
    const auto root = read_json(*text, options.limits.depth);
    if (!root) return fail(root.error().message, place, "look at the adapter");
    if (!root->has(program_marker)) {
        return fail(std::string("it is no programme: it lacks \"") + program_marker + "\": 1", place,
                    "let it give an object as config/program.schema.json describes it");
    }
    auto parsed = read_program_json(*root, options, log, Author::adapter);
    if (!parsed) return fail(parsed.error().message, place, parsed.error().remedy);
    parsed->adapter = adapter;
    return parsed;
}

}  // namespace kiosk::feed
