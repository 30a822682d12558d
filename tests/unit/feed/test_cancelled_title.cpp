#include "feed/text/cancelled_title.hpp"

#include <gtest/gtest.h>

namespace kiosk::feed {
namespace {

TEST(CancelledTitle, LosesTheWordThatMarksIt) {
    struct Case {
        const char *title, *left;
    };
    for (const auto& [title, left] : {
             Case{"CANCELLED: Keynote", "Keynote"},
             Case{"CANCELLED Keynote by the mayor", "Keynote by the mayor"},
             Case{"CANCELED - Keynote", "Keynote"},
             Case{"Cancelled: Keynote", "Keynote"},
             Case{"cancelled – Keynote", "Keynote"},
             Case{"[Cancelled] Keynote", "Keynote"},
             Case{"(Inställt) Invigning", "Invigning"},
             Case{"**CANCELLED** Keynote", "Keynote"},
             Case{"CANCELLED! Keynote", "Keynote"},
             Case{"CANCELLED - Keynote CANCELLED", "Keynote"},
             Case{"CANCELLED: KEYNOTE", "KEYNOTE"},
             Case{"INSTÄLLT: Invigning", "Invigning"},
             Case{"INSTA\u0308LLD Invigning", "Invigning"},
             Case{"AVLYST Åpning", "Åpning"},
             Case{"AFLYST | Åbning", "Åbning"},
             Case{"PERUTTU: Avajaiset", "Avajaiset"},
             Case{"ABGESAGT — Eröffnung", "Eröffnung"},
             Case{"ANNULÉ : Ouverture", "Ouverture"},
             Case{"CANCELADO: Apertura", "Apertura"},
             Case{"ODWOŁANE Otwarcie", "Otwarcie"},
             Case{"СКАСОВАНО: Відкриття", "Відкриття"},
             Case{"ملغى: الافتتاح", "الافتتاح"},
             Case{"CANCELLED", "CANCELLED"},
         }) {
        EXPECT_EQ(without_cancelled_mark(title), left) << title;
    }
}

TEST(CancelledTitle, IsNotOneThatOnlyBeginsLikeTheWord) {
    for (const char* title :
         {"Cancelling POSIX syscalls without tears", "AMENDMENT: Room changed", "Cancelled dreams of a city",
          "Cancelled", "Cancelled-culture and its critics", "CANCELLED DREAMS OF A CITY",
          "CANCELLEDNESS: why", "CANCELLED2 the film", "Why we CANCELLED it", "Noise CANCELLED: a primer",
          "Inställt är inte inställt", "Inställd på framtiden", "", " ", ":", "[]"}) {
        EXPECT_EQ(without_cancelled_mark(title), std::nullopt) << title;
    }
}

TEST(CancelledTitle, CancelsItsSessionInAnyFormatAndTellsIt) {
    for (const char* bytes :
         {R"({"venue-kiosk": 1, "time_zone": "UTC", "sessions": [{"id": "1", "title": "CANCELLED: Keynote",
              "room": "A", "start": "2022-11-18T09:00", "duration": 60}]})",
          "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nLOCATION:A\nSUMMARY:CANCELLED: Keynote\n"
          "DTSTART:20221118T090000Z\nDTEND:20221118T100000Z\nEND:VEVENT\nEND:VCALENDAR\n"}) {
        const auto parsed = parse(bytes, {});
        ASSERT_TRUE(parsed);
        EXPECT_EQ(parsed->program.sessions.at(0).title, "Keynote");
        EXPECT_TRUE(is_cancelled(parsed->program.sessions.at(0)));
        ASSERT_FALSE(parsed->findings.empty());
        const Finding& told = parsed->findings.back();
        EXPECT_EQ(told.severity, Finding::Severity::note);
        EXPECT_EQ(told.where + ": " + told.what,
                  "\"CANCELLED: Keynote\": its title says that it is cancelled; it is shown so");
    }
}

TEST(CancelledTitle, KeepsTheReasonThatTheFeedGives) {
    Parsed parsed;
    parsed.program.sessions.resize(1);
    parsed.program.sessions[0].title = "INSTÄLLT: Yoga";
    parsed.program.sessions[0].status.reason = "Sjukdom";
    cancel_by_titles(parsed);
    EXPECT_EQ(parsed.program.sessions[0].status, (Status{Status::Kind::cancelled, "Sjukdom", {}, {}}));
}

}  // namespace
}  // namespace kiosk::feed
