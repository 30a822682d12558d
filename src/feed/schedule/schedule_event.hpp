#pragma once

#include <map>
#include <optional>
#include <string>

#include "feed/feed.hpp"
#include "feed/finding_log.hpp"
#include "feed/json/value.hpp"
#include "feed/schedule/schedule_times.hpp"
#include "feed/text/access_words.hpp"
#include "feed/text/text_reader.hpp"

namespace kiosk::feed {

/// What an event of schedule.json is read with. All references outlive it.
struct ScheduleContext {
    const FeedOptions& options;
    const TextReader& texts;
    FindingLog& log;
    const Zone& zone;
    const AccessWords* words;  ///< null without an access table
    std::string base_url;
    std::map<std::string, Track, std::less<>> tracks;         ///< by name and by slug
    std::map<std::string, Recording, std::less<>> recording;  ///< by room id
};

/// One event, in the room with id `room`; nothing, with a finding at `where`, when it has no title or no
/// time.
std::optional<Session> read_event(const Value& event, const DayWindow& day, const std::string& room,
                                  const std::string& where, const ScheduleContext& context);

/// The long texts of an event, clean, without the addresses of their links.
struct LongTexts {
    std::string abstract, description;
};

/// Adds what tags, labelled lines and links say about access and a livestream; every fact is a note.
/// `known`: the event's, where they have been read before.
void read_access(const Value& event, const std::string& where, const ScheduleContext& context,
                 Session& session, const LongTexts& known = {});

/// "captions (sv)": for staff.
std::string described(const AccessService& service);

/// `persons` in all dialects; those who lead the session first.
std::vector<Person> read_persons(const Value& event, const std::string& where,
                                 const ScheduleContext& context);

/// Moderators and hosts first, otherwise in the order in which they came.
void lead_first(std::vector<Person>& people);

/// true, "true", "yes", "1", 1 in any case.
bool is_true(const Value& value);

}  // namespace kiosk::feed
