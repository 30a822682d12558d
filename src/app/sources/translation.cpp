#include "app/sources/translation.hpp"

namespace kiosk::app {
namespace {

std::string key(std::string_view use, const std::string& text) {
    return std::string(use) + ": " + text;
}

// They call use(name, text, same text of the other) for what stands on screens. Lists of unequal length do
// not tell which of their texts belong together.
template <class List, class Other, class Use>
void pair_lists(std::string_view name, List& list, const Other& other, Use use) {
    if (list.size() != other.size()) return;
    for (std::size_t i = 0; i < list.size(); ++i) use(name, list[i], other[i]);
}

template <class AnySession, class Use>
void pair_sessions(AnySession& session, const Session& other, Use use) {
    use("title", session.title, other.title);
    use("subtitle", session.subtitle, other.subtitle);
    use("summary", session.summary, other.summary);
    use("note", session.note, other.note);
    use("format", session.format, other.format);
    use("type", session.type, other.type);
    use("level", session.level, other.level);
    use("audience", session.audience, other.audience);
    use("reason", session.status.reason, other.status.reason);
    if (session.track && other.track) use("track", session.track->name, other.track->name);
    if (session.stream && other.stream) use("stream", session.stream->title, other.stream->title);
    pair_lists("tag", session.tags, other.tags, use);
    pair_lists("organiser", session.organisers, other.organisers, use);
    if (session.people.size() != other.people.size()) return;
    for (std::size_t i = 0; i < session.people.size(); ++i) {
        use("name", session.people[i].name, other.people[i].name);
        use("role", session.people[i].role, other.people[i].role);
        use("organisation", session.people[i].organisation, other.people[i].organisation);
    }
}

template <class AnyProgram, class Use>
void pair_texts(AnyProgram& program, const Program& other, Use use) {
    use("event", program.title, other.title);
    if (program.rooms.size() == other.rooms.size()) {
        for (std::size_t i = 0; i < program.rooms.size(); ++i) {
            use("room", program.rooms[i].name, other.rooms[i].name);
            use("location", program.rooms[i].location, other.rooms[i].location);
        }
    }
    if (program.sessions.size() != other.sessions.size()) return;
    for (std::size_t i = 0; i < program.sessions.size(); ++i) {
        if (program.sessions[i].start == other.sessions[i].start)
            pair_sessions(program.sessions[i], other.sessions[i], use);
    }
}

}  // namespace

void Translation::learn(std::string_view use, const std::string& first, const std::string& other) {
    if (!first.empty() && !other.empty() && first != other) words_.emplace(key(use, first), other);
}

void Translation::learn(const Program& first, const Program& other) {
    pair_texts(first, other, [this](std::string_view use, const std::string& text, const std::string& same) {
        learn(use, text, same);
    });
}

void Translation::learn(const Translation& more) {
    words_.insert(more.words_.begin(), more.words_.end());
}

Program Translation::of(Program program) const {
    pair_texts(program, program, [this](std::string_view use, std::string& text, const std::string&) {
        const auto found = words_.find(key(use, text));
        if (found != words_.end()) text = found->second;
    });
    return program;
}

}  // namespace kiosk::app
