#pragma once

#include <array>
#include <span>
#include <string_view>

namespace kiosk::i18n {

/// Every message of the screens. Each file in assets/locale has exactly these keys; a test holds it so.
/// Arguments stand in the comment, and for programs in parameters().
inline constexpr std::array<std::string_view, 100> message_keys{
    // marks and columns
    "now",       // the mark of a session that runs, in capitals where the script has them
    "next",      // … of the one after it
    "later",     // … of those after that
    "also_now",  // … of a second session that runs in the same room
    "room",      // the heading of the foyer's first column
    "first",     // … of the first session of an event that has not begun
    // headings of whole pages
    "upcoming",      // all rooms by time
    "access_today",  // what is signed, captioned or streamed; short, it stands beside the clock
    // times
    "minutes_left",    // {minutes, plural}: "48 min kvar"
    "hours_left",      // {hours, plural} {minutes}: "2 tim 5 min kvar"; without minutes where they are 0
    "in_minutes",      // {minutes, plural}: "om 23 min"
    "in_hours",        // {hours, plural} {minutes}
    "in_days",         // {days, plural}: "om 3 dagar"
    "starts_now",      // less than a minute to go
    "until",           // {time}: "till 10:00"
    "free_until",      // {time}: "Ledigt till 10:15"
    "free_until_day",  // {weekday} {time}: "Ledigt till lördag 09:00"
    "free_now",        // nothing more is planned in this room
    "weekday_time",    // {weekday} {time}: "lördag 09:00"
    // states of a whole screen or room
    "before_event",  // {days, plural}: the event begins in so many days; 0 is today, 1 is tomorrow
    "between_days",  // {weekday} {time}: the programme goes on then
    "after_event",   // a farewell
    "no_sessions_today",
    "no_sessions",         // a programme, or a room, without any session
    "ended_today",         // nothing more in this room today
    "nothing_more_today",  // … in any room
    "no_access_today",     // … that is signed, captioned or streamed
    // how old the programme is; {time} with its day where that is not today
    "as_of",        // {time}: "Programmet per 13:05"
    "as_of_stale",  // {time}: above a list that says what was planned, not what runs
    // changes
    "cancelled",  // capitals where the script has them, as the next seven
    "moved",
    "new_room",
    "delayed",  // {minutes, plural}: "FÖRSENAT 15 MIN"
    "new_time",
    "new_title",
    "new_people",   // others take part than were announced
    "full",         // there is no place left
    "moved_to",     // {room}: "Flyttat till Galleriet"
    "moved_from",   // {room}
    "planned_for",  // {time}: "Planerad: 10:00", of a session with a new time
    "formerly",     // {title}: of a session with a new one
    "held_in",      // {room}: of a session for everybody, at another room's door
    // access services, as one says of a session
    "access.sign-language-interpreted",
    "access.sign-language-held",
    "access.sign-supported-speech",
    "access.captions",
    "access.hearing-loop",
    "access.spoken-interpretation",
    "access.audio-description",
    "access.easy-language",
    "access.step-free",
    // … into or in a {language}, as language_in_sentence() names it: "Tolkas till engelska"
    "access_in.sign-language-interpreted",
    "access_in.sign-language-held",
    "access_in.sign-supported-speech",
    "access_in.captions",
    "access_in.hearing-loop",
    "access_in.spoken-interpretation",
    "access_in.audio-description",
    "access_in.easy-language",
    "access_in.step-free",
    // livestream and recording
    "live",       // "Livesänds"
    "stream_qr",  // the words at the QR code: "Se sändningen i mobilen"
    "recorded",
    "not_recorded",
    // facts of a session
    "level",          // {level}: "Nivå: medel"
    "audience",       // {audience}: "Målgrupp: Civilsamhälle"
    "organisers",     // {count, plural} {names}: "Arrangörer: A, B"
    "people_more",    // {count, plural}: "och 5 till"
    "sessions_more",  // {count, plural}
    // roles
    "role.moderator",
    "role.panelist",
    "role.speaker",
    "role.host",
    "role.guest",
    "role.interpreter",
    // notices of staff
    "notices_more",            // {count, plural}: "2 meddelanden till"
    "emergency.evacuate",      // what to do, in a few words; an emergency has the screen for itself
    "emergency.evacuate_how",  // … and how, in one or two short sentences
    "emergency.fire",
    "emergency.fire_how",
    "emergency.shelter",
    "emergency.shelter_how",
    "emergency.test",  // one word, in capitals where the script has them
    "emergency.test_how",
    "emergency.lifted",
    "emergency.lifted_how",
    // the staff's status panel
    "staff.title",
    "staff.feed",
    "staff.last_success",
    "staff.age",
    "staff.sessions",
    "staff.screen",
    "staff.room",
    "staff.clock",
    "staff.zone",
    "staff.version",
    "staff.error",
    "staff.never",
    "staff.none",
    "staff.all_rooms",
};

/// An argument that a message is given. A pattern may leave one out, but can use no other.
struct Parameter {
    std::string_view name;
    bool number = false;  ///< a whole number, for plurals; else a text
};

/// The arguments of a message, none for most.
std::span<const Parameter> parameters(std::string_view key);

}  // namespace kiosk::i18n
