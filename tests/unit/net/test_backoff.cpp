#include <gtest/gtest.h>

#include <climits>

#include "net/backoff.hpp"

namespace kiosk::net {
namespace {

using namespace std::chrono_literals;
using std::chrono::milliseconds;
using std::chrono::seconds;

struct Case {
    const char* what;
    PauseFacts facts;
    milliseconds pause;
};

TEST(Backoff, PausesAsTheTableSays) {
    const std::optional<seconds> none;
    const Case cases[] = {
        {"a good poll waits for the interval", {0, 60s, 900s, 0.5, none, none}, 60s},
        {"at least 10 % less", {0, 60s, 900s, 0.0, none, none}, 54s},
        {"at most 10 % more", {0, 60s, 900s, 1.0, none, none}, 66s},
        {"the cap does not shorten the interval", {0, 1800s, 900s, 0.5, none, none}, 1800s},
        {"max-age below the interval changes nothing", {0, 60s, 900s, 0.5, none, 10s}, 60s},
        {"max-age lengthens the interval", {0, 60s, 900s, 0.0, none, 300s}, 300s},
        {"and spreads upwards, since earlier is of no use", {0, 60s, 900s, 1.0, none, 300s}, 330s},
        {"max-age just below the cap stays within it", {0, 60s, 900s, 1.0, none, 890s}, 900s},
        {"max-age above the cap is cut to it", {0, 60s, 900s, 0.0, none, 86400s}, 900s},
        {"and spreads below it", {0, 60s, 900s, 1.0, none, 86400s}, 810s},
        {"a good poll ignores Retry-After of zero", {0, 60s, 900s, 0.5, 0s, none}, 60s},
        {"first failure: 5 s at the most", {1, 60s, 900s, 1.0, none, none}, 5s},
        {"first failure: half of it at the least", {1, 60s, 900s, 0.0, none, none}, 2500ms},
        {"second failure: twice as long", {2, 60s, 900s, 1.0, none, none}, 10s},
        {"third failure: twice as long again", {3, 60s, 900s, 1.0, none, none}, 20s},
        {"eighth failure: below the cap", {8, 60s, 900s, 1.0, none, none}, 640s},
        {"ninth failure: at the cap", {9, 60s, 900s, 1.0, none, none}, 900s},
        {"at the cap the screens still spread", {9, 60s, 900s, 0.0, none, none}, 450s},
        {"no number of failures overflows", {INT_MAX, 60s, 900s, 1.0, none, none}, 900s},
        {"a short interval fails in its own measure", {1, 10ms, 900s, 1.0, none, none}, 10ms},
        {"an interval of nothing does not spin", {1, 0ms, 900s, 1.0, none, none}, 1ms},
        {"Retry-After lengthens the back-off", {1, 60s, 900s, 0.0, 120s, none}, 120s},
        {"Retry-After spreads upwards", {1, 60s, 900s, 1.0, 120s, none}, 132s},
        {"Retry-After below the back-off changes nothing", {5, 60s, 900s, 1.0, 10s, none}, 80s},
        {"Retry-After is cut to the cap", {1, 60s, 900s, 0.0, 86400s, none}, 900s},
        {"a failure does not heed max-age", {1, 60s, 900s, 1.0, none, 300s}, 5s},
    };
    for (const Case& c : cases) EXPECT_EQ(next_pause(c.facts).count(), c.pause.count()) << c.what;
}

TEST(Backoff, NothingThatAServerAsksForExceedsTheCap) {
    for (int wish = 0; wish < 2000; wish += 7) {
        for (const double random : {0.0, 0.3, 0.999}) {
            EXPECT_LE(next_pause({1, 60s, 900s, random, seconds{wish}, {}}), 900s);
            EXPECT_LE(next_pause({0, 60s, 900s, random, {}, seconds{wish}}), 900s);
        }
    }
}

}  // namespace
}  // namespace kiosk::net
