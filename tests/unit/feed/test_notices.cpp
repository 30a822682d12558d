#include "feed/notices/notices.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

namespace kiosk::feed {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Pair;
using testing::SizeIs;

ReadNotices read(std::string_view bytes) {
    return read_notices(bytes).value();
}

// The only finding.
std::string finding(std::string_view bytes) {
    const ReadNotices read_ones = read(bytes);
    EXPECT_THAT(read_ones.findings, SizeIs(1)) << bytes;
    return read_ones.findings.empty()
               ? std::string()
               : read_ones.findings.front().where + ": " + read_ones.findings.front().what;
}

TEST(Notices, AreReadFromTheSample) {
    std::ifstream file(KIOSK_SOURCE_DIR "/tests/feeds/notices/all-kinds.json");
    const ReadNotices sample = read(std::string(std::istreambuf_iterator<char>(file), {}));
    EXPECT_THAT(sample.findings, IsEmpty());
    const Notices& notices = sample.notices;
    ASSERT_THAT(notices.announcements, SizeIs(2));
    EXPECT_THAT(notices.announcements[0].text, ElementsAre(Pair("", "Lunchen serveras i foajén.")));
    EXPECT_EQ(notices.announcements[0].time.from, parse_timestamp("2022-11-18T11:30").value());
    EXPECT_THAT(notices.announcements[1].rooms, ElementsAre("Studion", "Kongress"));
    EXPECT_EQ(notices.announcements[1].weight, 10);
    ASSERT_THAT(notices.overrides, SizeIs(6));
    EXPECT_EQ(notices.overrides[0].delay, std::chrono::minutes{15});
    EXPECT_EQ(notices.overrides[1].session, "50");
    EXPECT_TRUE(notices.overrides[1].cancelled);
    EXPECT_EQ(notices.overrides[2].move_to, "Kongress");
    EXPECT_TRUE(notices.overrides[3].full);
    EXPECT_EQ(notices.overrides[4].ended_at, parse_timestamp("2022-11-18T11:40").value());
    EXPECT_TRUE(notices.overrides[5].ended);
    EXPECT_EQ(notices.overrides[5].ended_at, std::nullopt);
    ASSERT_THAT(notices.emergencies, SizeIs(3));
    EXPECT_EQ(notices.emergencies[0].mode, Emergency::Mode::test);
    EXPECT_EQ(notices.emergencies[1].kind, Emergency::Kind::custom);
    EXPECT_EQ(notices.emergencies[2].mode, Emergency::Mode::lifted);
}

TEST(Notices, AskScreensWhichOnesTheyAre) {
    const ReadNotices all = read(R"({"identify": {}})");
    EXPECT_THAT(all.findings, IsEmpty());
    ASSERT_THAT(all.notices.identifications, SizeIs(1));
    const ReadNotices some = read(R"({"identify": [{"rooms": ["Studion"], "text": "x"}, 7]})");
    ASSERT_THAT(some.notices.identifications, SizeIs(1));
    EXPECT_THAT(some.notices.identifications.front().rooms, ElementsAre("Studion"));
    ASSERT_THAT(some.findings, SizeIs(2));
    EXPECT_THAT(some.findings[0].what, HasSubstr("unknown key \"text\""));
    EXPECT_EQ(some.findings[1].where, "identify 2");
}

TEST(Notices, MayBeNone) {
    EXPECT_EQ(read("{}"), ReadNotices());
    EXPECT_EQ(read(R"({"announcements": []})"), ReadNotices());
}

TEST(Notices, ThatAreBrokenAsAWholeFailWithThePlaceAndTheRemedy) {
    const struct {
        std::string bytes, place, message;
    } cases[] = {
        {"", "", "empty"},
        {"{\"announcements\": [{\"text\": \"Lun", "line 1, column 33", "breaks off"},
        {"<!DOCTYPE html><html>", "", "a page, not notices"},
        {"[]", "", "a list, not notices"},
        {R"({"sessions": []})", "", "holds no notices"},
        {std::string(most_notice_bytes + 1, ' '), "", "larger than 1 MiB"},
        {std::string(100, '[') + std::string(100, ']'), "", "deep"},
    };
    for (const auto& one : cases) {
        const auto result = read_notices(one.bytes);
        ASSERT_FALSE(result) << one.bytes.substr(0, 50);
        EXPECT_THAT(to_string(result.error()), HasSubstr(one.message));
        EXPECT_THAT(to_string(result.error()), HasSubstr(one.place));
    }
}

TEST(Notices, ThatAreFaultyCostNoOthers) {
    const ReadNotices both = read(R"({"announcements": [{"rooms": ["A"]}, 7, {"text": "Lunch"}]})");
    ASSERT_THAT(both.notices.announcements, SizeIs(1));
    EXPECT_EQ(both.notices.announcements[0].where, "announcement 3");
    ASSERT_THAT(both.findings, SizeIs(2));
    EXPECT_EQ(both.findings[0].where, "announcement 1");
    EXPECT_THAT(both.findings[0].what, HasSubstr("has no text"));
    EXPECT_EQ(both.findings[1].where, "announcement 2");
}

TEST(Notices, TellTheirFaultsByPlaceAndKeyWithARemedy) {
    const std::pair<const char*, const char*> cases[] = {
        {R"({"anouncements": [], "emergency": []})", R"(did you mean "announcements")"},
        {R"({"announcements": 5})", "announcement: is a number, not a list"},
        {R"({"announcements": [{"text": "A", "untill": "2022-11-18T09:00"}]})", R"(did you mean "until")"},
        {R"({"announcements": [{"text": "A", "until": "kl 9"}]})", "write it like 2022-11-18T09:00"},
        {R"({"announcements": [{"text": {"sv": "A", "english": 3}}]})", "texts by language"},
        {R"({"announcements": [{"text": "A", "weight": 1000}]})", "from -100 to 100"},
        {R"({"overrides": [{"delay": 5}]})", "override 1: names no session"},
        {R"({"overrides": [{"session": "1"}]})", "says nothing of the session"},
        {R"({"overrides": [{"session": "1", "full": true, "start": "soon"}]})", "start is"},
        {R"({"overrides": [{"session": "1", "full": true, "delay": 2000}]})", "from -1440 to 1440"},
        {R"({"emergency": {"kind": "fier"}})", R"(did you mean "fire")"},
        {R"({"emergency": {"kind": "fire", "mode": "tset"}})", R"(did you mean "test")"},
        {R"({"emergency": {"kind": "custom"}})", "needs a \"text\""},
    };
    for (const auto& [bytes, words] : cases) EXPECT_THAT(finding(bytes), HasSubstr(words)) << bytes;
}

TEST(Notices, WithATimeToBeginThatCannotBeReadAreNotShownBeforeIt) {
    EXPECT_THAT(read(R"({"announcements": [{"text": "A", "from": "tomorrow"}]})").notices.announcements,
                IsEmpty());
}

TEST(Notices, ForRoomsThatCannotBeReadAreNotShownInAll) {
    EXPECT_THAT(read(R"({"announcements": [{"text": "A", "rooms": [{}]}]})").notices.announcements,
                IsEmpty());
}

TEST(Notices, AreBounded) {
    std::string many = R"({"announcements": [{"text": "A"})";
    for (std::size_t i = 0; i < most_notices; ++i) many += R"(,{"text": "A"})";
    EXPECT_THAT(read(many + "]}").notices.announcements, SizeIs(most_notices));
    const auto cut = read(R"({"announcements": [{"text": ")" + std::string(600, 'x') + R"("}]})");
    EXPECT_LE(cut.notices.announcements[0].text.at("").size(), most_notice_text);
    EXPECT_THAT(cut.findings, SizeIs(1));
}

TEST(Notices, KeepTheirFingerprintWhereverTheyStand) {
    const auto one = read(R"({"announcements": [{"text": "A"}, {"text": "B"}]})").notices.announcements;
    const auto two = read(R"({"announcements": [{"text": "C"}, { "text":"A" }]})").notices.announcements;
    EXPECT_EQ(one[0].fingerprint, two[1].fingerprint);
    EXPECT_NE(one[0].fingerprint, one[1].fingerprint);
}

struct OverridesOfAProgramme : testing::Test {
    Program program;
    FindingLog log;

    OverridesOfAProgramme() {
        program.rooms = {{"A", "Studion", "", {}}, {"B", "Kongress", "", {}}};
        for (const auto* room : {"A", "B"}) {
            Session session;
            session.id = std::string("id-") + room;
            session.number = "49";
            session.title = "Paus";
            session.room = room;
            program.sessions.push_back(session);
        }
    }
    std::vector<std::size_t> targets(const Override& one) {
        return find_overridden(program, {one}, log).front();
    }
};

TEST_F(OverridesOfAProgramme, AreFoundByIdAndByNumberWithTheRoom) {
    Override one;
    one.session = "id-B";
    EXPECT_THAT(targets(one), ElementsAre(1));
    one.session = "49";
    one.room = "studion";
    EXPECT_THAT(targets(one), ElementsAre(0));
    EXPECT_THAT(log.take(), IsEmpty());
}

TEST_F(OverridesOfAProgramme, ThatMeanSeveralOrNoneMeanNone) {
    Override one;
    one.session = "49";
    EXPECT_THAT(targets(one), IsEmpty());
    one = {};
    one.title = "Pause";
    EXPECT_THAT(targets(one), IsEmpty());
    const Findings findings = log.take();
    ASSERT_THAT(findings, SizeIs(2));
    EXPECT_THAT(findings[0].what, HasSubstr("tell them apart by start or room"));
    EXPECT_THAT(findings[1].what, HasSubstr(R"(did you mean "Paus")"));
}

TEST_F(OverridesOfAProgramme, TellOfRoomsThatAreNotThere) {
    Override one;
    one.session = "id-A";
    one.move_to = "Kongres";
    EXPECT_THAT(targets(one), ElementsAre(0));
    Notices notices;
    notices.announcements.emplace_back().rooms = {"Studio"};
    check_notice_rooms(program, notices, log);
    const Findings findings = log.take();
    ASSERT_THAT(findings, SizeIs(2));
    EXPECT_THAT(findings[0].what, HasSubstr(R"(did you mean "Kongress")"));
    EXPECT_THAT(findings[1].what, HasSubstr(R"(did you mean "Studion")"));
}

}  // namespace
}  // namespace kiosk::feed
