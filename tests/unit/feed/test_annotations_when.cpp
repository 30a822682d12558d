#include "annotations_helpers.hpp"
#include "feed/annotations/when.hpp"

namespace kiosk::feed {
namespace {

using namespace std::chrono;

constexpr year_month_day friday{year{2022} / 11 / 18};

TEST(AnnotationWhen, TimesAreReadAsStaffAndSpreadsheetsWriteThem) {
    const struct {
        const char* text;
        When when;
    } cases[] = {
        {"2022-11-18T09:00", {friday, 9h, {}}},
        {"2022-11-18 09:00:00", {friday, 9h, {}}},
        {"2022-11-18T09:00+01:00", {friday, 9h, hours{1}}},
        {"2022-11-18", {friday, {}, {}}},
        {"18.11.2022", {friday, {}, {}}},
        {"18.11.2022 9:05", {friday, 9h + 5min, {}}},
        {"18/11/2022, 09:00:00", {friday, 9h, {}}},
        {"11/18/2022 9:00 PM", {friday, 21h, {}}},
        {"2022-11-18 09.30", {friday, 9h + 30min, {}}},
        {"09:00", {{}, 9h, {}}},
        {"9.00", {{}, 9h, {}}},
        {"kl. 9:00", {{}, 9h, {}}},
        {"Kl 09.00", {{}, 9h, {}}},
        {"9:00 Uhr", {{}, 9h, {}}},
        {"12:15 am", {{}, 15min, {}}},
        {"12:15 p.m.", {{}, 12h + 15min, {}}},
        {"24:00", {{}, 0h, {}}},
        {"2022-11-17T24:00", {friday, 0h, {}}},
        {"5/5/2022", {year{2022} / 5 / 5, {}, {}}},
    };
    for (const auto& test : cases) EXPECT_EQ(parse_when(test.text), test.when) << test.text;
}

TEST(AnnotationWhen, WhatCouldMeanTwoThingsOrNothingIsNotRead) {
    for (const std::string text : {"", " ", "soon", "5/6/2022", "31.2.2022", "18.11.22", "25:00", "13:00 pm",
                                   "0:30 am", "18.11.", "18.11.2022.1", "2022-11-18 soon", "1/2/3/4"}) {
        EXPECT_EQ(parse_when(text), std::nullopt) << text;
    }
    EXPECT_EQ(parse_when(std::string(1'000'000, '9')), std::nullopt);
}

TEST(AnnotationWhen, RangesAreSplit) {
    using Range = std::pair<std::string, std::string>;
    EXPECT_EQ(split_range("09:00–10:00"), Range("09:00", "10:00"));
    EXPECT_EQ(split_range("9.00 - 10.00"), Range("9.00", "10.00"));
    EXPECT_EQ(split_range("2022-11-18 09:00-10:00"), Range("2022-11-18 09:00", "10:00"));
    EXPECT_EQ(split_range("2022-11-18"), Range("2022-11-18", ""));
    EXPECT_EQ(split_range("2022-11-18T09:00-01:00"), Range("2022-11-18T09:00", "01:00"));
}

}  // namespace
}  // namespace kiosk::feed
