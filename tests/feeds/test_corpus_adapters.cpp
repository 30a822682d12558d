#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "adapters.hpp"
#include "corpus.hpp"

namespace kiosk::feed {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;
using test::seconds_of;

struct Expected {
    const char *file, *producer;
    std::size_t sessions, rooms, days;
    const char* zone;  // configured; empty: none
};

const Expected programmes[] = {
    {"sessionize/droidcon__gridsmart-london2021.json", "Sessionize (GridSmart)", 98, 5, 2, "Europe/London"},
    {"sessionize/droidcon__gridsmart-sf2023.json", "Sessionize (GridSmart)", 86, 4, 2, "America/Los_Angeles"},
    {"sessionize/sdk-sessionize__demo-all.json", "Sessionize (All)", 11, 3, 2, ""},
    {"sessionize/sdk-sessionize__demo-gridsmart.json", "Sessionize (GridSmart)", 11, 3, 2, ""},
    {"sessionize/sdk-sessionize__demo-sessions.json", "Sessionize (Sessions)", 10, 2, 2, ""},
    {"sessionize/sdk-sessionize__orlandocodecamp2020-all.json", "Sessionize (All)", 0, 0, 0, ""},
    {"schedule-json/voc-schedule__hub-schedule2.json", "schedule2", 2, 5, 2, ""},
    {"open-event/open-event__OSCON17-sessions.json", "Open Event", 19, 8, 4, ""},
    {"open-event/open-event__GoogleIO17-sessions.json", "Open Event", 268, 15, 3, ""},
    {"open-event/open-event__NextcloudConference2017-sessions.json", "Open Event", 36, 3, 7, ""},
    {"conference-app/iosched__conference_data_2018.json", "Google I/O-style app", 51, 2, 2,
     "America/Los_Angeles"},
    {"conference-app/iosched__test_conference_data1.json", "Google I/O-style app", 3, 2, 2, ""},
    {"indico/indico-docs__categ-plain.json", "Indico", 2, 2, 2, ""},
    {"indico/indico-docs__event-contributions.json", "Indico", 4, 1, 2, ""},
    {"indico/indico-docs__event-occurrences.json", "Indico", 2, 1, 2, ""},
    {"indico/indico-docs__event-sessions.json", "Indico", 4, 1, 2, ""},
    {"jsonld/nulledge__conference-subevents.json", "schema.org (JSON-LD)", 9, 2, 1, ""},
    {"invitepeople/invitepeople-docs__ticket_types-with-seminars.json", "InvitePeople", 2, 2, 1, ""},
    {"invitepeople/invitepeople-docs__participants.json", "InvitePeople", 2, 2, 1, ""},
};

const struct Refused {
    const char *file, *message;
} refusals[] = {
    {"conference-app/iosched__malformed_conference_data.json", "line 4, column 1: the document breaks off"},
    {"invitepeople/invitepeople-docs__events-list.json", "line 33, column 7: not valid JSON"},
    {"invitepeople/invitepeople-docs__meetings-list.json", "this is InvitePeople's list of meetings"},
    {"open-event/open-event__GoogleIO17-event.json", "this is Open Event's file \"event\""},
    {"open-event/open-event__NextcloudConference2017-event.json", "this is Open Event's file \"event\""},
    {"open-event/open-event__OSCON17-event.json", "this is Open Event's file \"event\""},
    {"open-event/open-event__NextcloudConference2017-microlocations.json", "a JSON list of 3 items"},
    {"open-event/open-event__OSCON17-microlocations.json", "a JSON list of 8 items"},
    {"open-event/open-event__NextcloudConference2017-speakers.json", "a JSON list of"},
    {"open-event/open-event__OSCON17-speakers.json", "a JSON list of 19 items"},
    {"open-event/open-event__NextcloudConference2017-tracks.json", "a JSON list of"},
    {"open-event/open-event__OSCON17-tracks.json", "a JSON list of 7 items"},
};

// Those of a session as the file has them.
struct Times {
    std::string id, start, end;
};

std::string text(const Json& value) {
    return value.is_string() ? value.get<std::string>() : value.dump();
}

// Wherever in the file they are: sessions with their id and times, under the names that formats give them.
void collect(const Json& value, std::vector<Times>& found) {
    if (value.is_object()) {
        for (const auto& [id, start, end] :
             {Times{"id", "startsAt", "endsAt"}, Times{"id", "starts-at", "ends-at"},
              Times{"id", "startTimestamp", "endTimestamp"}, Times{"id", "start_time", "end_time"},
              Times{"guid", "start", "end"}}) {
            if (value.contains(id) && value.contains(start) && value.contains(end) &&
                value.contains("name") + value.contains("title") > 0) {
                found.push_back({text(value[id]), text(value[start]), text(value[end])});
            }
        }
    }
    if (!value.is_structured()) return;
    for (const Json& part : value) collect(part, found);
}

// Of "2021-10-28T08:00:00" at that offset, "…Z", "….000+02:00", or milliseconds.
long long seconds(std::string time, const std::string& offset) {
    if (time.size() == 13) return std::stoll(time) / 1000;
    if (time.ends_with('Z')) time = time.substr(0, time.size() - 1) + "+00:00";
    if (time[19 % time.size()] == '.') time.erase(19, 4);
    return seconds_of(time.size() == 19 ? time + offset : time);
}

struct AdapterCorpus : test::CorpusTest {
    AdapterCorpus() : CorpusTest("sessionize") { options.adapt = test::shipped_adapters(); }

    static std::string bytes_of(const std::string& file) {
        return test::file_text(test::corpus(file.c_str()).string());
    }
    FeedOptions options_for(const Expected& expected) const {
        FeedOptions result = options;
        if (*expected.zone != '\0') result.zone = Zone::find(expected.zone).value();
        return result;
    }
    Parsed read(const std::string& file) const { return test::parsed(bytes_of(file), options); }
};

TEST_F(AdapterCorpus, EveryProgrammeHasItsFigures) {
    for (const Expected& expected : programmes) {
        SCOPED_TRACE(expected.file);
        const Parsed parsed = test::parsed(bytes_of(expected.file), options_for(expected));
        EXPECT_EQ(parsed.format, Format::adapter);
        EXPECT_EQ(parsed.producer, expected.producer);
        EXPECT_EQ(parsed.program.sessions.size(), expected.sessions) << test::all(parsed.findings);
        EXPECT_EQ(parsed.program.rooms.size(), expected.rooms);
        EXPECT_EQ(parsed.left_out, 0U) << test::all(parsed.findings);
        std::set<std::string> days;
        for (const Session& session : parsed.program.sessions) {
            days.insert(format_iso(session.start, parsed.program.zone).substr(0, 10));
        }
        EXPECT_EQ(days.size(), expected.days);
        EXPECT_FALSE(test::mentions(parsed.findings, "unknown key")) << test::all(parsed.findings);
    }
}

TEST_F(AdapterCorpus, EverySessionIsReadAtItsInstant) {
    const std::map<std::string, std::string> offsets{{"Europe/London", "+01:00"},
                                                     {"America/Los_Angeles", "-07:00"}};
    std::size_t compared = 0;
    for (const Expected& expected : programmes) {
        SCOPED_TRACE(expected.file);
        const std::string bytes = bytes_of(expected.file);
        const Parsed parsed = test::parsed(bytes, options_for(expected));
        std::vector<Times> raw;
        collect(Json::parse(bytes), raw);
        const auto zone = offsets.find(expected.zone);
        const std::string offset = zone == offsets.end() ? "+00:00" : zone->second;
        std::map<std::string, Times> by_id;
        for (const Times& times : raw) by_id[times.id] = times;
        for (const Session& session : parsed.program.sessions) {
            const auto times = by_id.find(session.id);
            if (times == by_id.end()) continue;
            ++compared;
            EXPECT_EQ(session.start.time_since_epoch().count(), seconds(times->second.start, offset))
                << session.title;
            EXPECT_EQ(session.end.time_since_epoch().count(), seconds(times->second.end, offset))
                << session.title;
        }
    }
    // All but those of Indico and schema.org, whose times are written otherwise, or have no id.
    EXPECT_EQ(compared, 98U + 86 + 11 + 11 + 10 + 2 + 19 + 268 + 36 + 51 + 3 + 2 + 2);
}

TEST_F(AdapterCorpus, TimesWithoutIdsAreThoseOfTheFile) {
    const auto starts = [&](const char* file) {
        std::vector<std::string> result;
        const Program program = read(file).program;
        for (const Session& session : program.sessions) {
            result.push_back(session.title + ' ' + format_iso(session.start, Zone()).substr(0, 16) + ' ' +
                             format_iso(session.end, Zone()).substr(11, 5));
        }
        return result;
    };
    EXPECT_EQ(starts("indico/indico-docs__event-contributions.json"),
              (std::vector<std::string>{"d1c2 2011-06-23T06:20 06:40", "d1c1 2011-06-23T06:00 06:20",
                                        "d2s1c1 2011-06-24T12:00 12:20", "d2c1 2011-06-24T10:00 12:00"}));
    EXPECT_EQ(starts("indico/indico-docs__event-occurrences.json"),
              (std::vector<std::string>{"Export Test 2011-06-23T06:00 06:40",
                                        "Export Test 2011-06-24T10:00 13:00"}));
    const auto nulledge = starts("jsonld/nulledge__conference-subevents.json");
    ASSERT_EQ(nulledge.size(), 9U);
    EXPECT_EQ(nulledge[0], "Welcome and Opening Remarks 2025-10-17T15:00 15:30");
    EXPECT_EQ(nulledge[5], "Networking Session 2025-10-17T17:00 18:00");
    EXPECT_EQ(nulledge[8], "Closing Remarks 2025-10-17T15:30 16:00");
}

TEST_F(AdapterCorpus, WhatOnlyOneFormatSaysIsThere) {
    const Program london = read("sessionize/droidcon__gridsmart-london2021.json").program;
    EXPECT_EQ(std::ranges::count(london.sessions, true, &Session::plenum), 21);
    EXPECT_EQ(std::ranges::count(london.sessions, "break", &Session::type), 19);

    const Session aiden = read("sessionize/sdk-sessionize__demo-all.json").program.sessions.at(0);
    EXPECT_EQ(aiden.track, (Track{"Technical", std::nullopt}));
    EXPECT_EQ(aiden.level, "Intermediate");
    EXPECT_EQ(aiden.language, "it");
    EXPECT_EQ(aiden.people.at(0).organisation, "Professional public speaker");

    const Program io = read("conference-app/iosched__conference_data_2018.json").program;
    EXPECT_EQ(std::ranges::count_if(io.sessions, [](const Session& s) { return s.stream.has_value(); }), 50);
    EXPECT_EQ(io.sessions.at(0).stream->url, "https://youtu.be/ei_5R0CvLm4");

    const Program nulledge = read("jsonld/nulledge__conference-subevents.json").program;
    for (const Session& session : nulledge.sessions) {
        EXPECT_EQ(session.stream, (Stream{"https://example.com/stream", ""})) << session.title;
    }
    const Program hub = read("schedule-json/voc-schedule__hub-schedule2.json").program;
    EXPECT_EQ(hub.zone.name(), "Europe/Berlin");
    EXPECT_EQ(hub.sessions.at(1).track->name, "Hardware & Making");
    EXPECT_EQ(hub.sessions.at(1).recording, Recording::yes);

    const Parsed nextcloud = read("open-event/open-event__NextcloudConference2017-sessions.json");
    EXPECT_TRUE(test::mentions(nextcloud.findings, "17 sessions have no time yet; left out"));
    EXPECT_TRUE(test::mentions(nextcloud.findings, "1 session has the state \"pending\"; left out"));
}

TEST_F(AdapterCorpus, CompanionsOfOpenEventGiveTitleZoneAndRooms) {
    test::Companions with;
    for (const char* name : {"event", "speakers", "tracks", "microlocations"}) {
        with[name] = bytes_of(std::string("open-event/open-event__OSCON17-") + name + ".json");
    }
    options.adapt = test::shipped_adapters(with);
    const Program program = read("open-event/open-event__OSCON17-sessions.json").program;
    EXPECT_EQ(program.title, "OSCON 2017");
    EXPECT_EQ(program.zone.name(), "America/Chicago");
    EXPECT_EQ(program.rooms.at(0).name, "Meeting Room 9 A/B");
    EXPECT_EQ(program.rooms.at(0).location, "Floor 3");
    EXPECT_EQ(program.rooms.size(), 8U);
}

TEST_F(AdapterCorpus, NothingOfParticipantsIsShown) {
    const Parsed parsed = read("invitepeople/invitepeople-docs__participants.json");
    const std::string shown = write(parsed.program) + test::all(parsed.findings);
    for (const char* secret : {"@", "46700000000", "Risus", "login", "InvitePeople\"", "Berlin", "0000000"}) {
        EXPECT_EQ(shown.find(secret), std::string::npos) << secret;
    }
    EXPECT_TRUE(test::mentions(parsed.findings, "holds personal data"));
}

TEST_F(AdapterCorpus, WhatIsNoProgrammeIsNamed) {
    for (const Refused& refused : refusals) {
        const auto result = parse(bytes_of(refused.file), options);
        ASSERT_FALSE(result.has_value()) << refused.file;
        EXPECT_NE(to_string(result.error()).find(refused.message), std::string::npos)
            << refused.file << ": " << to_string(result.error());
    }
}

TEST_F(AdapterCorpus, EveryFileIsAccountedFor) {
    std::set<std::string> known;
    for (const Expected& expected : programmes) known.insert(expected.file);
    for (const Refused& refused : refusals) known.insert(refused.file);
    for (const char* folder :
         {"sessionize", "open-event", "conference-app", "indico", "jsonld", "invitepeople"}) {
        for (const auto& entry : fs::directory_iterator(test::corpus(folder))) {
            EXPECT_TRUE(known.contains(std::string(folder) + '/' + entry.path().filename().string()))
                << entry.path();
        }
    }
}

TEST_F(AdapterCorpus, ReadsBackFromOurOwnFormat) {
    for (const Expected& expected : programmes) {
        const Program program = test::parsed(bytes_of(expected.file), options_for(expected)).program;
        EXPECT_EQ(test::parsed(write(program)).program, program) << expected.file;
    }
}

}  // namespace
}  // namespace kiosk::feed
