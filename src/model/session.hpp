#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/access.hpp"
#include "model/color.hpp"
#include "time/instant.hpp"

namespace kiosk {

/// Someone who takes part in a session.
struct Person {
    std::string id;            ///< the feed's own, may be empty
    std::string name;          ///< never empty
    std::string role;          ///< "moderator", "panelist", "speaker", "host", "guest", "interpreter", or the
                               ///< feed's own word; empty where the feed says nothing
    std::string organisation;  ///< may be empty
    std::string portrait;      ///< URL, may be empty

    bool operator==(const Person&) const = default;
};

/// The thread of a programme that a session belongs to (also: topic).
struct Track {
    std::string name;
    std::optional<Color> color;

    bool operator==(const Track&) const = default;
};

/// Where a session can be watched from elsewhere while it runs.
struct Stream {
    std::string url;  ///< http or https; may be empty where the feed only says that there is a stream
    std::string title;

    bool operator==(const Stream&) const = default;
};

enum class Recording { unknown, yes, no };

/// What has become of the plan for a session. Its start and end always are the times that hold now.
struct Status {
    enum class Kind { scheduled, cancelled, moved, delayed };

    Kind kind = Kind::scheduled;
    std::string reason;                    ///< for visitors, may be empty
    std::string moved_from;                ///< the old room's id, when moved; also of one that is delayed
    std::optional<Instant> planned_start;  ///< as first announced, when delayed; also of one that is moved
    std::optional<Instant> until = {};     ///< when this is no longer told; none: the session's end
    std::string planned_title = {};        ///< as first announced, where the title is new; else empty
    bool new_people = false;               ///< others take part than were announced

    bool operator==(const Status&) const = default;
};

/// One item of the programme: a talk, a panel, a workshop, a break.
struct Session {
    std::string id;      ///< the feed's own; never empty, but a feed may repeat one for several slots
    std::string number;  ///< as printed in the programme ("49"), may be empty
    std::string title;   ///< never empty
    std::string subtitle;
    std::string summary;  ///< plain text; paragraphs are separated by one empty line
    std::string note;     ///< what staff tell visitors about it: "Hörlurar lånas ut i foajén"; one line
    std::string room;     ///< Room::id; empty where the feed names no room
    bool full = false;    ///< there is no place left
    bool plenum = false;  ///< for everybody: it is announced at every door, wherever it is held
    Instant start;
    Instant end;           ///< may be at or before start in a faulty feed: see schedule/
    std::string language;  ///< BCP 47 tags, several joined by a comma and a space; may be empty
    std::string format;    ///< how it is held: "Panelsamtal/föreläsning"
    std::string type;      ///< what kind of item it is: "Programpunkt (60 minuter)", "break"
    std::string level;     ///< "Medel"
    std::string audience;  ///< "Civilsamhälle"
    std::optional<Track> track;
    std::vector<std::string> tags;
    std::vector<Person> people;  ///< in feed order, moderators and hosts first
    std::vector<std::string> organisers;
    std::string image;  ///< URL of the main picture, may be empty
    Access access;      ///< its own; see merged() for those that the room adds
    std::optional<Stream> stream;
    Recording recording = Recording::unknown;
    Status status;
    std::string url;  ///< the session's page, may be empty

    bool operator==(const Session&) const = default;
};

/// Whether the session is not held at all.
inline bool is_cancelled(const Session& session) {
    return session.status.kind == Status::Kind::cancelled;
}

/// When the marks of what has become of a session end.
inline Instant told_until(const Session& session) {
    return session.status.until.value_or(session.end);
}

/// Whether it is held in another room than was announced.
inline bool is_moved(const Session& session) {
    const Status& status = session.status;
    return (status.kind == Status::Kind::moved || status.kind == Status::Kind::delayed) &&
           !status.moved_from.empty() && status.moved_from != session.room;
}

/// Whether it is held at another time than was announced, as far as that time is known.
inline bool is_retimed(const Session& session) {
    const Status& status = session.status;
    return (status.kind == Status::Kind::moved || status.kind == Status::Kind::delayed) &&
           status.planned_start && *status.planned_start != session.start;
}

}  // namespace kiosk
