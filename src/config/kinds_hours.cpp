#include <algorithm>
#include <cmath>

#include "config/echo.hpp"
#include "config/hours_words.hpp"
#include "config/kinds.hpp"
#include "time/iso8601.hpp"

namespace kiosk::config {
namespace {

using namespace std::chrono;
using Json = nlohmann::ordered_json;

constexpr const char* date_pattern = "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$";
constexpr int darkest = 5;  // percent

Result<OpeningHours::Spans> read_spans(const std::string& key, const Node& node, const Source& source) {
    const auto* text = std::get_if<std::string>(&node.value);
    auto spans = text == nullptr ? std::nullopt : hours_in_words(*text);
    if (spans) return *std::move(spans);
    return refuse(key, node, source,
                  R"("closed", or hours such as "08:00-18:00", several with commas between them; )"
                  R"("00:00-24:00" is the whole day)");
}

// Collects the days of an object, each named once.
class DayReader {
  public:
    explicit DayReader(const Source& source) : source_(source) {}

    Result<void> read(const Member& day) {
        auto spans = read_spans(day.key, day.value, source_);
        if (!spans) return tl::make_unexpected(spans.error());
        if (const auto date = parse_date(day.key)) {
            hours_.dates[local_days{*date}] = *std::move(spans);
            return {};
        }
        const auto weekdays = weekdays_in_words(day.key);
        if (weekdays.empty()) {
            return fail(quote(day.key) + " is neither a weekday nor a date", source_.at(day.at),
                        R"(write "mon" to "sun", days such as "mon-fri" or "sat, sun", or a date such as )"
                        R"("2022-11-18")");
        }
        for (const weekday one : weekdays) {
            const unsigned number = one.c_encoding();
            if (!named_[number].empty()) {
                return fail(quote(day.key) + " names a day that " + quote(named_[number]) + " names already",
                            source_.at(day.at), "name each weekday once");
            }
            named_[number] = day.key;
            hours_.weekdays[number] = *spans;
        }
        return {};
    }

    const OpeningHours& hours() const { return hours_; }

  private:
    const Source& source_;
    OpeningHours hours_;
    std::array<std::string, 7> named_;
};

bool never_opens(const OpeningHours& hours) {
    return std::ranges::all_of(hours.weekdays, &OpeningHours::Spans::empty) &&
           std::ranges::all_of(hours.dates, [](const auto& date) { return date.second.empty(); });
}

Result<std::optional<OpeningHours>> read_hours(const Node& node, const Source& source) {
    if (const auto* text = std::get_if<std::string>(&node.value)) {
        if (*text == "always") return std::nullopt;
        const auto spans = hours_in_words(*text);
        if (!spans || spans->empty()) {
            return refuse("hours", node, source,
                          R"("always", or hours of every day such as "08:00-18:00", several with commas )"
                          R"(between them)");
        }
        OpeningHours hours;
        hours.weekdays.fill(*spans);
        return hours;
    }
    const auto* days = std::get_if<Node::Object>(&node.value);
    if (days == nullptr) {
        return refuse("hours", node, source,
                      R"("always", hours such as "08:00-18:00", or {"mon-fri": "08:00-18:00"})");
    }
    DayReader reader(source);
    for (const Member& day : *days) {
        if (auto done = reader.read(day); !done) return tl::make_unexpected(done.error());
    }
    if (never_opens(reader.hours())) {
        return fail("\"hours\" has no day on which the house opens", source.at(node.at),
                    R"(add a day such as "mon-fri": "08:00-18:00": days that are not named are closed)");
    }
    return reader.hours();
}

Result<int> read_percent(std::string_view key, const Node& node, const Source& source) {
    const auto* value = std::get_if<double>(&node.value);
    if (value == nullptr || std::floor(*value) != *value || *value < darkest || *value > 100) {
        return refuse(key, node, source,
                      "a whole number of percent from " + std::to_string(darkest) + " to 100");
    }
    return static_cast<int>(*value);
}

Result<view::Brightness> read_brightness(const Node& node, const Source& source) {
    view::Brightness brightness;
    const auto* times = std::get_if<Node::Object>(&node.value);
    if (times == nullptr) {
        const auto percent = read_percent("brightness", node, source);
        if (!percent) return tl::make_unexpected(percent.error());
        if (*percent < 100) brightness.steps = {{minutes{0}, *percent}};
        return brightness;
    }
    if (times->empty()) {
        return fail("\"brightness\" has no times", source.at(node.at),
                    R"(write a number of percent, or {"07:00": 100, "19:00": 60})");
    }
    for (const Member& time : *times) {
        const auto from = time_in_words(time.key);
        if (!from) {
            return fail(quote(time.key) + " is no time of the day", source.at(time.at),
                        R"(write a time such as "19:00")");
        }
        const auto percent = read_percent(time.key, time.value, source);
        if (!percent) return tl::make_unexpected(percent.error());
        if (std::ranges::find(brightness.steps, *from, &view::BrightnessStep::from) !=
            brightness.steps.end()) {
            return fail(quote(time.key) + " is there twice", source.at(time.at), "leave one of them out");
        }
        brightness.steps.push_back({*from, *percent});
    }
    std::ranges::sort(brightness.steps, {}, &view::BrightnessStep::from);
    return brightness;
}

}  // namespace

Entry hours() {
    auto read = [](const Node& node, const Source& source, Config& config) -> Result<void> {
        return read_hours(node, source).map([&](std::optional<OpeningHours> hours) {
            config.hours = std::move(hours);
        });
    };
    const Json spans{{"type", "string"}, {"pattern", hours_pattern}};
    const Json of_every_day{
        {"type", "string"},
        {"pattern", "^(always|" + std::string(hours_pattern).substr(std::string_view("^(closed|").size())}};
    const Json by_day{{"type", "object"},
                      {"minProperties", 1},
                      {"patternProperties", {{weekdays_pattern, spans}, {date_pattern, spans}}},
                      {"additionalProperties", false}};
    return {"hours",
            "When the house is open, in the event's time: hours of every day, or by weekday and date; else "
            "the screen is dark.",
            Json{{"anyOf", {of_every_day, by_day}}, {"default", "always"}},
            std::move(read),
            pairs_of_words,
            true};
}

Entry brightness() {
    auto read = [](const Node& node, const Source& source, Config& config) -> Result<void> {
        return read_brightness(node, source).map([&](view::Brightness brightness) {
            config.brightness = std::move(brightness);
        });
    };
    const Json percent{{"type", "integer"}, {"minimum", darkest}, {"maximum", 100}};
    const Json by_time{{"type", "object"},
                       {"minProperties", 1},
                       {"patternProperties", {{time_pattern, percent}}},
                       {"additionalProperties", false}};
    return {"brightness", "How bright the picture is in percent, or by time of day, in the event's time.",
            Json{{"anyOf", {percent, by_time}}, {"default", 100}}, std::move(read), first_number};
}

}  // namespace kiosk::config
