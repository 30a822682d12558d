#include "adapter/evaluate.hpp"

#include <algorithm>
#include <climits>
#include <vector>

#include "adapter/jq_handles.hpp"

namespace kiosk::adapter {
namespace {

constexpr std::size_t longest_message = 500;

std::string shortened(std::string_view text) {
    while (!text.empty() && (text.back() == '\n' || text.back() == ' ')) text.remove_suffix(1);
    std::size_t end = std::min(text.size(), longest_message);
    while (end > 0 && end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
    std::string line(text.substr(0, end));
    std::ranges::replace(line, '\n', ' ');
    return end < text.size() ? line + "…" : line;
}

// What a program said with error(…): a text as it is, anything else as JSON.
std::string message_of(JqValue said) {
    if (said.kind() == JV_KIND_STRING) return shortened(said.text());
    const JqValue dumped(jv_dump_string(said.release(), 0));
    return shortened(dumped.text());
}

bool begins_like_json(std::string_view text) {
    const std::size_t start = text.find_first_not_of(" \t\r\n");
    return start != std::string_view::npos && (text[start] == '{' || text[start] == '[');
}

Result<JqValue> read_document(std::string_view text, const std::string& what) {
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    if (text.size() > INT_MAX) return fail(what + " is too large");
    const int size = static_cast<int>(text.size());
    if (!begins_like_json(text)) return JqValue(jv_string_sized(text.data(), size));
    JqValue value(jv_parse_sized(text.data(), size));
    if (value.valid()) return value;
    std::string said = message_of(JqValue(jv_invalid_get_msg(value.release())));
    // libjq repeats the whole document here.
    if (const std::size_t repeats = said.find(" (while parsing"); repeats != std::string::npos) {
        said.resize(repeats);
    }
    return fail(what + " cannot be read: " + said);
}

// What libjq says while it compiles, one message after the other; the last one only counts them.
extern "C" void keep_first_message(void* first, jv said) {
    JqValue message(jq_format_error(said));
    auto& text = *static_cast<std::string*>(first);
    if (!text.empty() || message.kind() != JV_KIND_STRING) return;
    text = message_of(std::move(message));
    constexpr std::string_view prefix = "jq: error: ";
    if (text.starts_with(prefix)) text.erase(0, prefix.size());
}

Result<void> compile(const Jq& jq, const Job& job) {
    JqValue with(jv_object());
    for (const auto& [name, text] : job.with) {
        auto document = read_document(text, "the document \"" + name + '"');
        if (!document) return tl::make_unexpected(document.error());
        with =
            JqValue(jv_object_set(with.release(), jv_string_sized(name.data(), static_cast<int>(name.size())),
                                  document->release()));
    }
    std::string said;
    jq_set_error_cb(jq.get(), keep_first_message, &said);
    jq_set_attr(jq.get(), jv_string("JQ_LIBRARY_PATH"), jv_array());
    const int compiled = jq_compile_args(jq.get(), job.program.c_str(),
                                         jv_object_set(jv_object(), jv_string("with"), with.release()));
    jq_set_error_cb(jq.get(), nullptr, nullptr);
    if (compiled != 0) return {};
    return fail("the adapter is no jq program: " + said, job.name,
                "try it with: jq --argjson with '{}' -f FILE FEED");
}

Error failure(const Job& job, JqValue said) {
    constexpr const char* remedy = "look at the feed, or mend the adapter";
    if (said.kind() == JV_KIND_NULL) return {"the adapter gives nothing", job.name, remedy};
    return {"the adapter says: " + message_of(std::move(said)), job.name, remedy};
}

}  // namespace

Result<std::string> evaluate(const Job& job) {
    const Jq jq;
    if (jq.get() == nullptr) return fail("there is no memory for an adapter");
    if (auto compiled = compile(jq, job); !compiled) return tl::make_unexpected(compiled.error());
    auto document = read_document(job.document, "the feed");
    if (!document) return tl::make_unexpected(document.error());

    jq_start(jq.get(), document->release(), 0);
    JqValue value(jq_next(jq.get()));
    if (!value.valid()) {
        if (jq_halted(jq.get()) != 0)
            return tl::make_unexpected(failure(job, JqValue(jq_get_error_message(jq.get()))));
        return tl::make_unexpected(failure(job, JqValue(jv_invalid_get_msg(value.release()))));
    }
    JqValue second(jq_next(jq.get()));
    if (second.valid()) {
        return fail("the adapter gives several values", job.name,
                    "let it give one programme: wrap it in […] or first(…)");
    }
    // Anything after the first value that went wrong would be lost in silence.
    if (jv_invalid_has_msg(second.copy()) != 0) {
        return tl::make_unexpected(failure(job, JqValue(jv_invalid_get_msg(second.release()))));
    }
    const JqValue dumped(jv_dump_string(value.release(), 0));
    return std::string(dumped.text());
}

}  // namespace kiosk::adapter
