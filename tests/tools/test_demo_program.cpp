// The demo's programme as the screens get it: its facts, and that it shows everything they can show.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <set>

#include "feed/feed.hpp"
#include "time/iso8601.hpp"

namespace kiosk {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::string demo_bytes() {
    std::ifstream file(KIOSK_SOURCE_DIR "/assets/demo/program.json", std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

class DemoProgram : public testing::Test {
  protected:
    void SetUp() override {
        feed::FeedOptions options;
        options.base_url = "https://example.org/demo/program.json";
        auto parsed = feed::parse(demo_bytes(), options);
        ASSERT_TRUE(parsed) << parsed.error().message;
        parsed_ = std::move(*parsed);
    }

    const Program& program() const { return parsed_.program; }

    template <typename Condition>
    auto count(Condition condition) const {
        return std::ranges::count_if(program().sessions, condition);
    }

    feed::Parsed parsed_;
};

TEST_F(DemoProgram, is_read_without_a_finding) {
    EXPECT_EQ(parsed_.format, feed::Format::program);
    std::vector<std::string> found;
    for (const Finding& finding : parsed_.findings) found.push_back(finding.where + ": " + finding.what);
    EXPECT_THAT(found, IsEmpty());
}

TEST_F(DemoProgram, reads_back_from_what_it_is_written_as) {
    const auto again = feed::parse(feed::write(program()), {});
    ASSERT_TRUE(again);
    EXPECT_EQ(again->program, program());
}

TEST_F(DemoProgram, has_8_rooms_and_46_sessions_on_one_day) {
    EXPECT_EQ(program().title, "Mänskliga Rättighetsdagarna 2022");
    EXPECT_EQ(program().zone.name(), "Europe/Stockholm");
    EXPECT_THAT(room_names(program()), ElementsAre("Studion", "Kongressen", "Galleriet", "Verkstan", "Scenen",
                                                   "Biblioteket", "Trädgårdsrummet", "Biografen"));
    EXPECT_EQ(program().sessions.size(), 46U);
    std::set<std::string> ids, days;
    for (const Session& session : program().sessions) {
        ids.insert(session.id);
        days.insert(format_iso(session.start, program().zone).substr(0, 10));
        EXPECT_NE(find_room_by_id(program(), session.room), nullptr) << session.title;
        EXPECT_LT(session.start, session.end) << session.title;
    }
    EXPECT_EQ(ids.size(), program().sessions.size());
    EXPECT_THAT(days, ElementsAre("2022-11-18"));
}

TEST_F(DemoProgram, has_session_49_with_all_its_facts) {
    const auto found = std::ranges::find(program().sessions, "49", &Session::number);
    ASSERT_NE(found, program().sessions.end());
    const Session& session = *found;
    EXPECT_EQ(session.title, "Från osäkert till säkert - så utvecklar vi utsatta områden");
    const Room* room = find_room_by_id(program(), session.room);
    ASSERT_NE(room, nullptr);
    EXPECT_EQ(room->name, "Studion");
    EXPECT_EQ(format_iso(session.start, program().zone), "2022-11-18T09:00:00+01:00");
    EXPECT_EQ(format_iso(session.end, program().zone), "2022-11-18T10:00:00+01:00");
    EXPECT_THAT(session.people,
                ElementsAre(Person{{}, "Markus Haile", "moderator", {}, {}},
                            Person{{}, "Fathia Mountagui", "panelist", {}, {}},
                            Person{{}, "Fredrik Malm", "panelist", "Securus", {}},
                            Person{{}, "Ingolfur Tryggvason", "panelist", "Partnerskap Örebro", {}},
                            Person{{}, "Jonas Forssén", "panelist", "Områdespolis Norrköping", {}},
                            Person{{}, "Marco Briones", "panelist", "Hyresbostäder i Norrköping AB", {}}));
    EXPECT_THAT(session.organisers, ElementsAre("Brottsofferjouren Sverige", "Sensus studieförbund"));
    EXPECT_EQ(session.format, "Panelsamtal/föreläsning");
    EXPECT_EQ(session.type, "Programpunkt (60 minuter)");
    EXPECT_EQ(session.language, "sv");
    ASSERT_TRUE(session.track);
    EXPECT_EQ(session.track->name, "Diskriminering");
    EXPECT_EQ(session.audience, "Civilsamhälle");
    EXPECT_EQ(session.level, "Medel");
    EXPECT_THAT(session.access, ElementsAre(AccessService{AccessKind::sign_language_interpreted, "swl"}));
    EXPECT_THAT(merged(session.access, room->access), session.access);
    EXPECT_EQ(session.stream, (Stream{"https://www.facebook.com/events/5576613509041208", {}}));
    EXPECT_EQ(session.status, Status());
    EXPECT_EQ(session.image, "https://example.org/demo/49.png");
    EXPECT_TRUE(std::ifstream(KIOSK_SOURCE_DIR "/assets/demo/49.png").good());
}

TEST_F(DemoProgram, shows_every_access_service) {
    for (const AccessKind kind : all_access_kinds()) {
        const auto in_room =
            std::ranges::count_if(program().rooms, [&](const Room& r) { return has(r.access, kind); });
        EXPECT_GT(count([&](const Session& s) { return has(s.access, kind); }) + in_room, 0) << name(kind);
    }
    EXPECT_GT(
        count([](const Session& s) {
            return std::ranges::count(s.access, AccessService{AccessKind::spoken_interpretation, "en"}) > 0;
        }),
        0);
}

TEST_F(DemoProgram, shows_every_status_with_what_belongs_to_it) {
    using Kind = Status::Kind;
    const auto of = [](Kind kind) { return [=](const Session& s) { return s.status.kind == kind; }; };
    EXPECT_GT(count(of(Kind::cancelled)), 0);
    EXPECT_GT(count(of(Kind::moved)), 0);
    EXPECT_GT(count(of(Kind::delayed)), 0);
    for (const Session& s : program().sessions) {
        EXPECT_EQ(s.status.kind != Kind::scheduled, !s.status.reason.empty()) << s.title;
        if (s.status.kind == Kind::moved) {
            EXPECT_NE(s.status.moved_from, s.room);
            EXPECT_NE(find_room_by_id(program(), s.status.moved_from), nullptr);
        }
        if (s.status.kind == Kind::delayed) {
            EXPECT_LT(s.status.planned_start, s.start);
        }
    }
}

TEST_F(DemoProgram, shows_what_is_hard_to_set) {
    EXPECT_GT(count([](const Session& s) { return s.people.size() > 12; }), 0)
        << "twelve voices and a moderator";
    EXPECT_GT(count([](const Session& s) { return s.people.empty(); }), 0) << "no people";
    EXPECT_GT(count([](const Session& s) { return s.title.size() > 90; }), 0) << "a title on three lines";
    EXPECT_GT(count([](const Session& s) { return s.summary.size() > 700; }), 0) << "a long summary";
    EXPECT_GT(count([](const Session& s) { return s.language == "ar"; }), 0) << "right to left";
    EXPECT_GT(count([](const Session& s) { return s.type == "break"; }), 0) << "a break";
    EXPECT_GT(count([](const Session& s) { return s.end - s.start == std::chrono::minutes{5}; }), 0)
        << "five minutes";
    EXPECT_GT(count([](const Session& s) { return s.stream && s.stream->url.empty(); }), 0)
        << "stream without address";
    EXPECT_GT(count([](const Session& s) { return s.recording == Recording::yes; }), 0) << "recorded";
    EXPECT_GT(count([](const Session& s) { return s.recording == Recording::no; }), 0) << "not recorded";
    EXPECT_GT(count([&](const Session& s) {
                  return format_iso(s.end, program().zone).starts_with("2022-11-19T00:30");
              }),
              0)
        << "across midnight";
    EXPECT_GT(count([&](const Session& a) {
                  return count([&](const Session& b) {
                             return a.room == b.room && a.start < b.start && b.start < a.end;
                         }) > 0;
              }),
              0)
        << "two at once in one room";
}

}  // namespace
}  // namespace kiosk
