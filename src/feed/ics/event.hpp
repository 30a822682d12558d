#pragma once

#include <optional>
#include <string>

#include "feed/ics/document.hpp"
#include "feed/ics/zones.hpp"
#include "feed/json/value.hpp"
#include "model/session.hpp"

namespace kiosk::feed {

/// When a VEVENT takes place.
struct IcsSpan {
    IcsTime start;
    Instant begin;
    std::optional<std::chrono::seconds> length;  ///< exact; nothing where none can be read
    int whole_days = 0;                          ///< of an all-day event, instead
};

/// The DTSTART with the DTEND or DURATION of an event; nothing, with a finding, where it has no start.
std::optional<IcsSpan> read_ics_span(const IcsComponent& event, IcsZones& zones, const std::string& where,
                                     FindingLog& log);

/// When an event ends that begins at `start`; nothing where that cannot be read.
std::optional<Instant> ics_end(const IcsSpan& span, const IcsTime& start, Instant begin, IcsZones& zones);

/// One time of an event.
struct IcsOccurrence {
    Instant start;
    std::optional<Instant> end;
};

/// Systems whose calendars have ways of their own, known by their PRODID.
enum class IcsProducer { other, pretalx, indico, sched };

IcsProducer ics_producer(const IcsComponent& calendar);

/// A LOCATION that is a web address, of those who meet there; empty where it is a place.
std::string ics_location_url(const IcsComponent& event);

/// An event as schedule.json would have it, for the same reader: see read_event(). Everything but the room.
Value ics_as_schedule_event(const IcsComponent& event, const IcsOccurrence& time, IcsProducer producer,
                            std::size_t most_people);

/// The CONFERENCE that can be watched or heard; nothing where there is none (RFC 7986, 5.11).
std::optional<Stream> ics_stream(const IcsComponent& event);

}  // namespace kiosk::feed
