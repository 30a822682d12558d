#include "feed/ics/rule.hpp"

#include "helpers.hpp"

namespace kiosk::feed {
namespace {

using namespace std::chrono;

LocalTime local(std::string_view text) {
    return LocalTime{test::at(text).time_since_epoch()};
}

struct Expanded {
    IcsRuleTimes times;
    IcsRuleBudget budget;
};

// From 10:00 on 18 November 2022, a Friday, over the days of [from, to).
Expanded expanded(std::string_view rule, std::string_view from = "2022-11-18",
                  std::string_view to = "2022-11-25", std::string_view start = "2022-11-18T10:00:00Z",
                  IcsRuleBudget budget = {}) {
    const auto read = read_ics_rule(rule);
    EXPECT_TRUE(read.has_value()) << rule;
    if (!read) return {};
    const auto over = [&](LocalTime time) { return read->until && time > read->until->local; };
    const auto midnight = [](std::string_view day) { return local(std::string(day) + "T00:00:00Z"); };
    IcsRuleTimes times = expand(*read, local(start), midnight(from), midnight(to), over, budget);
    return {std::move(times), budget};
}

std::string days_of(const IcsRuleTimes& times) {
    std::string text;
    for (const LocalTime time : times.times) {
        const std::string iso = format_iso(Instant{time.time_since_epoch()}, Zone());
        text += (text.empty() ? "" : " ") + iso.substr(5, 5) +
                (iso.substr(11, 5) == "10:00" ? "" : iso.substr(10, 6));
    }
    return text;
}

TEST(IcsRule, GivesTheTimesOfTheDays) {
    const struct {
        const char *rule, *expected;
    } cases[] = {
        {"FREQ=DAILY", "11-18 11-19 11-20 11-21 11-22 11-23 11-24"},
        {"freq=daily;interval=3", "11-18 11-21 11-24"},
        {"FREQ=WEEKLY;BYDAY=MO,WE", "11-21 11-23"},
        {"FREQ=MONTHLY;BYDAY=3SU", "11-20"},
        {"FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=19", "11-19"},
        {"FREQ=DAILY;COUNT=2", "11-18 11-19"},
        {"FREQ=DAILY;UNTIL=20221120T100000", "11-18 11-19 11-20"},
        {"FREQ=DAILY;UNTIL=20221120T095959", "11-18 11-19"},
        {"FREQ=HOURLY;INTERVAL=12;COUNT=3", "11-18 11-18T22:00 11-19"},
        {"FREQ=DAILY;BYHOUR=10,14;COUNT=3", "11-18 11-18T14:00 11-19"},
        {"FREQ=DAILY;UNTIL=20200101T000000", ""},
    };
    for (const auto& test : cases) {
        const auto found = expanded(test.rule);
        EXPECT_EQ(days_of(found.times), test.expected) << test.rule;
        EXPECT_FALSE(found.times.cut) << test.rule;
    }
}

TEST(IcsRule, DaysBeforeAndLongBeforeTheEventAreLeftOutWhateverTheInterval) {
    const struct {
        const char *rule, *start, *expected;
    } cases[] = {
        {"FREQ=DAILY", "1970-01-01T10:00:00Z", "11-18 11-19 11-20 11-21 11-22 11-23 11-24"},
        {"FREQ=DAILY;INTERVAL=4", "2022-11-08T10:00:00Z", "11-20 11-24"},
        {"FREQ=DAILY;INTERVAL=4;UNTIL=20300101T000000", "2022-11-08T10:00:00Z", "11-20 11-24"},
        {"FREQ=DAILY;INTERVAL=4;COUNT=500", "2020-01-03T10:00:00Z", "11-20 11-24"},
        {"FREQ=WEEKLY;INTERVAL=2", "2022-11-04T10:00:00Z", "11-18"},
        {"FREQ=WEEKLY;INTERVAL=2", "2022-11-11T10:00:00Z", ""},
        {"FREQ=YEARLY", "1996-11-20T10:00:00Z", "11-20"},
        {"FREQ=DAILY", "2023-01-01T10:00:00Z", ""},
    };
    for (const auto& test : cases) {
        EXPECT_EQ(days_of(expanded(test.rule, "2022-11-18", "2022-11-25", test.start).times), test.expected)
            << test.rule << " from " << test.start;
    }
}

TEST(IcsRule, AShortRuleIsGivenWhole) {
    const auto count = expanded("FREQ=DAILY;COUNT=4", "2022-11-20", "2022-11-21");
    EXPECT_EQ(days_of(count.times), "11-18 11-19 11-20 11-21");
    EXPECT_TRUE(count.times.whole);
    const auto until = expanded("FREQ=WEEKLY;UNTIL=20221202T100000", "2023-01-01", "2023-01-02");
    EXPECT_EQ(days_of(until.times), "11-18 11-25 12-02");
    EXPECT_TRUE(until.times.whole);
    const auto long_one = expanded("FREQ=DAILY;COUNT=40", "2022-11-20", "2022-11-21");
    EXPECT_EQ(days_of(long_one.times), "11-20");
    EXPECT_FALSE(long_one.times.whole);
    EXPECT_FALSE(expanded("FREQ=DAILY").times.whole);
}

TEST(IcsRule, ARuleWithoutEndOrSenseCostsLittle) {
    const auto seconds = expanded("FREQ=SECONDLY");
    EXPECT_EQ(seconds.times.times.size(), 2'000U);
    EXPECT_TRUE(seconds.times.cut);
    EXPECT_GT(seconds.budget.steps, IcsRuleBudget().steps - 3'000);

    const auto counted = expanded("FREQ=SECONDLY;COUNT=100000", "2022-12-24", "2022-12-25");
    EXPECT_TRUE(counted.times.times.empty());
    EXPECT_TRUE(counted.times.cut);

    for (const char* rule : {"FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30", "FREQ=DAILY;INTERVAL=7;BYDAY=TU",
                             "FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"}) {
        const auto barren = expanded(rule);
        EXPECT_TRUE(barren.times.times.empty()) << rule;
        EXPECT_GT(barren.budget.barren_years, 50) << rule;
    }
}

TEST(IcsRule, WithoutBudgetNothingIsExpanded) {
    EXPECT_TRUE(
        expanded("FREQ=DAILY", "2022-11-18", "2022-11-25", "2022-11-18T10:00:00Z", {0, 100}).times.cut);
    EXPECT_TRUE(
        expanded("FREQ=DAILY", "2022-11-18", "2022-11-25", "2022-11-18T10:00:00Z", {100, 0}).times.cut);
}

TEST(IcsRule, RefusesWhatIsFaultyOrTooLaborious) {
    const struct {
        std::string rule;
        const char* expected;
    } cases[] = {
        {"", "FREQ is empty"},
        {"COUNT=1", "FREQ is empty"},
        {"FREQ=OFTEN", "\"FREQ=OFTEN\" is no rule"},
        {"FREQ", "\"FREQ\" is no part of a rule"},
        {"FREQ=DAILY;BYDAY=", "BYDAY is empty"},
        {"FREQ=DAILY;COUNT=-1", "\"FREQ=DAILY;COUNT=-1\" is no rule"},
        {"FREQ=DAILY;UNTIL=x", "\"X\" is not a date to end at"},
        {"RSCALE=HEBREW;FREQ=YEARLY", "rules of the calendar HEBREW are not read"},
        {"FREQ=SECONDLY;BYMONTH=2", "a rule within the day that is filtered too is not read"},
        {"FREQ=DAILY;BYHOUR=1,2,3;BYSECOND=1,2,3", "a rule with more than eight times of day is not read"},
        {std::string(3'000, 'x'), "the rule is longer than 2000 bytes"},
    };
    for (const auto& test : cases) {
        const auto rule = read_ics_rule(test.rule);
        ASSERT_FALSE(rule.has_value()) << test.rule;
        EXPECT_EQ(rule.error().message, test.expected);
    }
}

}  // namespace
}  // namespace kiosk::feed
