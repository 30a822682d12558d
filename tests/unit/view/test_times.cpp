#include "view/times.hpp"

#include <gtest/gtest.h>

#include "screens.hpp"

namespace kiosk::view {
namespace {

struct Words {
    std::string left, to_go, session, start;
};

Words words_at(const char* language, const char* at) {
    Screen screen(language);
    const Session session = screen.add("S", "09:00", "12:00", "Hall");
    const std::vector<schedule::RoomIndex> rooms{0};
    const auto board =
        schedule::pick(screen.program, schedule::Timetable(screen.program), screen.at(at), rooms);
    const Context c{screen.program, board, screen.words, screen.theme,         screen.measure,
                    screen.size,    0,     "",           std::chrono::hours{4}};
    return {time_left(c, session.end), time_to_go(c, session.start), session_time(c, session),
            time_and_day(c, session.start)};
}

TEST(Times, MinutesAreRoundedUpAndChangeWithTheWallClocksMinute) {
    EXPECT_EQ(words_at("sv", "11:12:00").left, "48 min kvar");
    EXPECT_EQ(words_at("sv", "11:12:59").left, "48 min kvar");
    EXPECT_EQ(words_at("sv", "11:13:00").left, "47 min kvar");
    EXPECT_EQ(words_at("sv", "11:59:59").left, "1 min kvar");
    EXPECT_EQ(words_at("sv", "08:37:30").to_go, "om 23 min");
    EXPECT_EQ(words_at("sv", "08:59:59").to_go, "om 1 min");
}

TEST(Times, LongSpansAreToldInHoursAndDays) {
    EXPECT_EQ(words_at("sv", "10:20").left, "1 tim 40 min kvar");
    EXPECT_EQ(words_at("sv", "10:00").left, "2 tim kvar");
    EXPECT_EQ(words_at("en", "04:30").to_go, "in 4 h 30 min");
    EXPECT_EQ(words_at("en", "2022-11-15T12:00").to_go, "in 3 days");
    EXPECT_EQ(words_at("en", "2022-11-17T23:00").to_go, "in 1 day");
}

TEST(Times, AfterMidnightASessionOfTheSameDateIsToday) {
    // 04:00 has not come: the event day still is Thursday, the calendar says Friday.
    EXPECT_EQ(words_at("en", "2022-11-18T02:00").to_go, "in 7 h");
    EXPECT_EQ(words_at("en", "2022-11-17T23:00").to_go, "in 1 day");
}

TEST(Times, AWeekAwayIsADateNotAWeekday) {
    EXPECT_EQ(words_at("en", "2022-11-13T12:00").start, "Friday 09:00");
    EXPECT_EQ(words_at("en", "2022-11-11T12:00").start, "Friday 18 November 09:00");
    EXPECT_EQ(words_at("sv", "2022-11-04T12:00").session, "fredag 18 november 09:00–12:00");
}

TEST(Times, AnEndOnAnotherDayNamesIt) {
    Screen screen("sv");
    const Session session = screen.add("Utställning", "2022-11-18T09:00", "2022-11-20T18:00", "Hall");
    const std::vector<schedule::RoomIndex> rooms{0};
    const auto board = schedule::pick(screen.program, schedule::Timetable(screen.program),
                                      screen.at("2022-11-19T12:00"), rooms);
    const Context c{screen.program, board, screen.words, screen.theme,         screen.measure,
                    screen.size,    0,     "",           std::chrono::hours{4}};
    EXPECT_EQ(session_time(c, session), "fredag 09:00 – söndag 18:00");
    EXPECT_EQ(time_and_day(c, session.end), "söndag 18:00");
}

TEST(Times, AnEndAfterMidnightBelongsToItsEvening) {
    Screen screen("sv");
    const Session session = screen.add("Fest", "2022-11-18T22:00", "2022-11-19T02:00", "Hall");
    const std::vector<schedule::RoomIndex> rooms{0};
    const auto board = schedule::pick(screen.program, schedule::Timetable(screen.program),
                                      screen.at("2022-11-18T23:00"), rooms);
    const Context c{screen.program, board, screen.words, screen.theme,         screen.measure,
                    screen.size,    0,     "",           std::chrono::hours{4}};
    EXPECT_EQ(session_time(c, session), "22:00–02:00");
}

TEST(Times, OfAnotherDayNameIt) {
    EXPECT_EQ(words_at("sv", "08:00").session, "09:00–12:00");
    EXPECT_EQ(words_at("sv", "2022-11-17T12:00").session, "fredag 09:00–12:00");
    EXPECT_EQ(words_at("en", "2022-11-17T12:00").start, "Friday 09:00");
}

}  // namespace
}  // namespace kiosk::view
