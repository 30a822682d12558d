#pragma once

#include "feed/annotations/annotations.hpp"
#include "helpers.hpp"

namespace kiosk::feed::test {

/// The words that are shipped.
inline const AnnotationWords& shipped_words() {
    static const AnnotationWords words = [] {
        auto read =
            AnnotationWords::read(file_text(KIOSK_SOURCE_DIR "/assets/annotations.json"), shipped_table());
        EXPECT_TRUE(read.has_value()) << (read ? "" : to_string(read.error()));
        return read.value_or(AnnotationWords());
    }();
    return words;
}

/// Two rooms and five sessions on 18 and 19 November 2022 in Stockholm; "Fika" comes twice.
inline Program two_days() {
    return parsed(R"({"venue-kiosk": 1, "time_zone": "Europe/Stockholm",
        "rooms": [{"id": "s", "name": "Studion", "location": "Plan 2"}, {"id": "g", "name": "Galleriet"}],
        "sessions": [
          {"id": "a", "number": "49", "title": "Från osäkert till säkert", "room": "s",
           "start": "2022-11-18T09:00", "end": "09:45", "access": [{"service": "spoken-interpretation", "language": "en"}],
           "people": ["Fathia Mountagui", "Markus Haile"], "tags": ["boende"], "stream": "https://example.org/live"},
          {"id": "b", "number": "50", "title": "Fika", "room": "s", "start": "2022-11-18T09:45", "end": "10:15"},
          {"id": "c", "number": "51", "title": "Rätten till stad", "room": "g", "start": "2022-11-18T09:00", "end": "10:00"},
          {"id": "d", "number": "52", "title": "Fika", "room": "g", "start": "2022-11-19T09:45", "end": "10:15"},
          {"id": "e", "number": "53", "title": "Avslutning", "room": "s", "start": "2022-11-19T15:00", "end": "16:00",
           "status": "cancelled"}]})")
        .program;
}

inline Annotations read(std::string_view bytes) {
    auto result = read_annotations(bytes, shipped_words(), Limits());
    EXPECT_TRUE(result.has_value()) << (result ? "" : to_string(result.error())) << '\n' << bytes;
    return result ? std::move(*result) : Annotations();
}

inline Error refused(std::string_view bytes, const Limits& limits = {}) {
    const auto result = read_annotations(bytes, shipped_words(), limits);
    EXPECT_FALSE(result.has_value()) << bytes.substr(0, 200);
    return result ? Error() : result.error();
}

/// What becomes of a programme, and all that was found on the way.
struct Annotated {
    Program program;
    Findings findings;

    const Session& operator[](std::string_view id) const {
        const auto found = std::ranges::find(program.sessions, id, &Session::id);
        EXPECT_NE(found, program.sessions.end()) << id;
        return *found;
    }
};

inline Annotated annotated(std::string_view bytes, const Program& program = two_days()) {
    const Annotations annotations = read(bytes);
    FindingLog log;
    Annotated result{annotate(program, annotations, FeedOptions(), log), annotations.findings};
    for (Finding& finding : log.take()) result.findings.push_back(std::move(finding));
    return result;
}

/// Annotations in JSON of one row.
inline Annotated row(const std::string& members, const Program& program = two_days()) {
    return annotated(R"({"annotations": [{)" + members + "}]}", program);
}

/// The ids of the sessions whose note is "n".
inline std::string noted(const Program& program) {
    std::string ids;
    for (const Session& session : program.sessions) {
        if (session.note == "n") ids += session.id;
    }
    return ids;
}

}  // namespace kiosk::feed::test
