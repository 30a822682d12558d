#include "feed/annotations/annotations.hpp"
#include "feeds.hpp"
#include "harness.hpp"

namespace kiosk::fuzz {
namespace {

feed::AnnotationWords shipped_words() {
    auto words = feed::AnnotationWords::read(asset("annotations.json"), shipped_table());
    demand(words.has_value(), "assets/annotations.json cannot be read");
    return std::move(*words);
}

// The first sessions of the demo: more would only take longer.
Program demo() {
    const auto parsed = feed::parse(asset("demo/program.json"), {});
    demand(parsed.has_value(), "assets/demo/program.json cannot be read");
    Program program = parsed->program;
    program.sessions.resize(6);
    return program;
}

}  // namespace

// What staff write, in JSON or in tables, applied to the demo's programme.
void run(std::string_view bytes) {
    static const feed::AnnotationWords words = shipped_words();
    static const Program program = demo();
    const feed::FeedOptions options = options_for(bytes);
    const auto annotations = feed::read_annotations(bytes, words, options.limits);
    if (!annotations) {
        check_error(annotations.error());
        return;
    }
    check_findings(annotations->findings);
    feed::FindingLog log;
    const Program annotated = feed::annotate(program, *annotations, options, log);
    check_findings(log.take());
    demand(annotated.sessions.size() == program.sessions.size(), "sessions came or went");
    for (std::size_t i = 0; i < program.sessions.size(); ++i) {
        demand(annotated.sessions[i].id == program.sessions[i].id, "a session lost its identity");
    }
    check_program(annotated, options);
}

}  // namespace kiosk::fuzz
