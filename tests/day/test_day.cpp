// Three days at a venue, second by second, against a real web server: no screen says what is not so.

#include <gtest/gtest.h>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <map>
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

// What stands on a display from one drawing to the next.
struct Standing {
    app::Frame frame;
    std::vector<std::string> texts;
};

// The file as it is to be, written anew where that is asked for.
std::string golden(const std::string& name, const std::string& written) {
    const std::string path = KIOSK_SOURCE_DIR "/tests/day/" + name;
    if (std::getenv("KIOSK_UPDATE_SCENES") != nullptr) std::ofstream(path) << written;
    std::ifstream in(path);
    return {std::istreambuf_iterator<char>(in), {}};
}

class Day : public testing::Test {
  protected:
    Day() { spdlog::set_level(spdlog::level::off); }
    ~Day() override { spdlog::set_level(spdlog::level::info); }

    // As the main loop does: after every poll, and when the frame says that it is over.
    void draw(const std::string& room, Instant t) {
        Standing& standing = walls_[room];
        standing.frame = wall_.frame(room, t);
        standing.texts = texts_of(standing.frame.scene);
        ++drawn_;
        // Where the time is not known, the frame goes by another clock than this one.
        if (!wall_.knows_the_time()) return;
        ASSERT_GT(standing.frame.changes_at, t);
    }

    void check_emergency(const Standing& standing) const {
        ASSERT_TRUE(standing.frame.emergency);
        ASSERT_FALSE(has(standing.texts, "Titel"));
        ASSERT_EQ(has(standing.texts, "TEST"), model_.said().emergency == "test");
    }

    // Whether there is anything to check but this.
    void check_ignorance(const Standing& standing) const {
        ASSERT_FALSE(has(standing.texts, "NOW"));
        ASSERT_FALSE(has(standing.texts, "Titel"));
    }

    void check_door(const std::string& room, Instant t) {
        const std::vector<std::string>& texts = walls_.at(room).texts;
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

    void check_foyer(Instant t) {
        const std::vector<std::string>& texts = walls_.at("").texts;
        for (const char* room : doors) {
            const Expected expected = model_.at_door(room, t);
            if (!expected.claims_now) continue;
            for (const std::string& title : expected.runs) ASSERT_TRUE(has(texts, title)) << title << " runs";
            for (const std::string& title : expected.cancelled)
                ASSERT_TRUE(has(texts, title) && has(texts, "CANCELLED")) << title << " is cancelled";
            for (const std::string& title : expected.over) ASSERT_FALSE(has(texts, title)) << title;
        }
    }

    void check(const std::string& room, Instant t) {
        const Standing& standing = walls_.at(room);
        SCOPED_TRACE(room + ": " + line_of(standing.texts));
        ++checked_;
        if (!wall_.knows_the_time() || !model_.knows_anything()) return check_ignorance(standing);
        if (!model_.said().emergency.empty()) return check_emergency(standing);
        ASSERT_FALSE(standing.frame.emergency);
        room.empty() ? check_foyer(t) : check_door(room, t);
    }

    void write_down(Instant t, const std::string& what) {
        const std::string stamp = format_iso(t, Zone::find("Europe/Stockholm").value()) + "  " + what + '\n';
        shown_ += stamp;
        for (const auto& [room, standing] : walls_) shown_ += "  " + line_of(standing.texts) + '\n';
        now_ += stamp + wall_.now_json(t) + '\n';
    }

    Venue venue_;
    Instant begin_ = local("2022-11-18T06:00"), end_ = local("2022-11-21T02:00");
    Wall wall_{venue_, begin_};
    Model model_;
    std::map<std::string, Standing> walls_{{"Aula", {}}, {"Biblioteket", {}}, {"Caf\u00e9et", {}}, {"", {}}};
    std::size_t checked_ = 0, drawn_ = 0;
    std::string shown_, now_;
};

TEST_F(Day, NoScreenClaimsWhatIsNotSo) {
    for (Instant t = begin_; t < end_; t += 1min) {
        const std::string what = venue_.advance(t);
        const Wall::Polled polled = wall_.poll(t);
        ASSERT_EQ(polled.feed, venue_.answers());
        if (polled.feed) model_.heard(t, venue_.slots());
        if (polled.notices) model_.told(venue_.said());
        SCOPED_TRACE(format_iso(t, Zone::find("Europe/Stockholm").value()));
        for (auto& [room, standing] : walls_) {
            for (Instant second = t; second < t + 1min; second += 1s) {
                const bool over = wall_.knows_the_time() && standing.frame.changes_at <= second;
                if (second == t || over) {
                    ASSERT_NO_FATAL_FAILURE(draw(room, second));
                }
                ASSERT_NO_FATAL_FAILURE(check(room, second)) << "second " << (second - t).count();
            }
        }
        if (!what.empty()) write_down(t, what);
    }
    std::printf("%zu seconds of screens checked, %zu frames drawn\n", checked_, drawn_);
    EXPECT_EQ(shown_, golden("day.txt", shown_)) << "KIOSK_UPDATE_SCENES=1 writes it";
    EXPECT_EQ(now_, golden("now.txt", now_)) << "KIOSK_UPDATE_SCENES=1 writes it";
}

}  // namespace
}  // namespace kiosk::day
