// Three days at a venue, minute by minute, against a real web server: no screen says what is not so.

#include <gtest/gtest.h>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <variant>

#include "model.hpp"
#include "time/iso8601.hpp"
#include "wall.hpp"

namespace kiosk::day {
namespace {

using namespace std::chrono;

constexpr const char* doors[] = {"Aula", "Biblioteket", "Caf\u00e9et"};

std::vector<std::string> texts_of(const view::Scene& scene) {
    std::vector<std::string> texts;
    for (const view::Item& item : scene.items) {
        if (const auto* text = std::get_if<view::Text>(&item)) texts.push_back(text->text);
    }
    return texts;
}

bool has(const std::vector<std::string>& texts, const std::string& words) {
    return std::ranges::any_of(texts,
                               [&](const std::string& one) { return one.find(words) != std::string::npos; });
}

// What is on a page, in a line.
std::string line_of(const std::vector<std::string>& texts) {
    std::string line;
    for (const std::string& text : texts) line += (line.empty() ? "" : " | ") + text;
    return line;
}

class Day : public testing::Test {
  protected:
    Day() { spdlog::set_level(spdlog::level::off); }
    ~Day() override { spdlog::set_level(spdlog::level::info); }

    void check_emergency(const app::Frame& frame, const std::vector<std::string>& texts) const {
        ASSERT_TRUE(frame.emergency);
        ASSERT_FALSE(has(texts, "Titel"));
        ASSERT_EQ(has(texts, "TEST"), model_.said().emergency == "test");
    }

    void check_door(const std::string& room, Instant t) {
        const app::Frame frame = wall_.frame(room, t);
        ++checked_;
        ASSERT_GT(frame.changes_at, t - (wall_.knows_the_time() ? 0s : 365 * 24h * 60));
        const std::vector<std::string> texts = texts_of(frame.scene);
        const std::string where = room + ": " + line_of(texts);
        SCOPED_TRACE(where);
        if (!wall_.knows_the_time() || !model_.knows_anything()) {
            ASSERT_FALSE(has(texts, "NOW"));
            ASSERT_FALSE(has(texts, "Titel"));
            return;
        }
        if (!model_.said().emergency.empty()) return check_emergency(frame, texts);
        ASSERT_FALSE(frame.emergency);
        const Expected expected = model_.at_door(room, t);
        const bool any = !expected.runs.empty() || !expected.cancelled.empty();
        if (!expected.claims_now) {
            ASSERT_FALSE(has(texts, "NOW"));
        } else {
            ASSERT_EQ(has(texts, "NOW"), !expected.runs.empty() || (any && has(texts, "NOW")));
        }
        for (const std::string& title : expected.runs) ASSERT_TRUE(has(texts, title)) << title << " runs";
        for (const std::string& title : expected.cancelled) {
            ASSERT_TRUE(has(texts, title)) << title << " is cancelled";
            ASSERT_TRUE(has(texts, "CANCELLED")) << title;
        }
        for (const std::string& title : expected.gone_from) {
            ASSERT_TRUE(!expected.claims_now || has(texts, title)) << title << " was to be here";
        }
        for (const std::string& title : expected.never) ASSERT_FALSE(has(texts, title)) << title;
    }

    void write_down(Instant t, const std::string& what) {
        written_ += format_iso(t, Zone::find("Europe/Stockholm").value()) + "  " + what + '\n';
        for (const char* room : doors)
            written_ += "  " + line_of(texts_of(wall_.frame(room, t).scene)) + '\n';
        written_ += "  " + line_of(texts_of(wall_.frame("", t).scene)) + '\n';
    }

    Venue venue_;
    Instant begin_ = local("2022-11-18T06:00"), end_ = local("2022-11-21T02:00");
    Wall wall_{venue_, begin_};
    Model model_;
    std::size_t checked_ = 0;
    std::string written_;
};

TEST_F(Day, NoScreenClaimsWhatIsNotSo) {
    for (Instant t = begin_; t < end_; t += 1min) {
        const std::string what = venue_.advance(t);
        const Wall::Polled polled = wall_.poll(t);
        ASSERT_EQ(polled.feed, venue_.answers());
        if (polled.feed) model_.heard(t, venue_.slots());
        if (polled.notices) model_.told(venue_.said());
        const bool quarter = duration_cast<minutes>(t - begin_) % 15 == 0min;
        if (!quarter && !venue_.is_eventful(t)) continue;
        SCOPED_TRACE(format_iso(t, Zone::find("Europe/Stockholm").value()));
        for (const char* room : doors) {
            for (const Instant moment : {t, t + 59s}) ASSERT_NO_FATAL_FAILURE(check_door(room, moment));
        }
        if (!what.empty()) write_down(t, what);
    }
    std::printf("%zu doors checked\n", checked_);
    const std::string path = KIOSK_SOURCE_DIR "/tests/day/day.txt";
    if (std::getenv("KIOSK_UPDATE_SCENES") != nullptr) std::ofstream(path) << written_;
    std::ifstream in(path);
    const std::string golden{std::istreambuf_iterator<char>(in), {}};
    EXPECT_EQ(written_, golden) << path << " says otherwise; KIOSK_UPDATE_SCENES=1 writes it";
}

}  // namespace
}  // namespace kiosk::day
