#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>

#include "feed/feed.hpp"
#include "time/iso8601.hpp"

namespace kiosk::feed::test {

inline std::string file_text(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    EXPECT_TRUE(file.good()) << path;
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

/// The table that is shipped.
inline std::shared_ptr<const AccessTable> shipped_table() {
    auto table = AccessTable::read(file_text(KIOSK_SOURCE_DIR "/assets/access.json"));
    EXPECT_TRUE(table.has_value()) << (table ? "" : to_string(table.error()));
    return std::make_shared<const AccessTable>(table ? *table : AccessTable());
}

inline bool mentions(const Findings& findings, std::string_view words) {
    return std::ranges::any_of(findings, [&](const Finding& finding) {
        return finding.what.find(words) != std::string::npos ||
               finding.where.find(words) != std::string::npos;
    });
}

inline std::string all(const Findings& findings) {
    std::string text;
    for (const Finding& finding : findings) text += finding.where + ": " + finding.what + "\n";
    return text;
}

inline std::size_t warnings(const Findings& findings) {
    return static_cast<std::size_t>(
        std::ranges::count(findings, Finding::Severity::warning, &Finding::severity));
}

/// A schedule.json of one day in December 2022 with one room, "Saal 1", that holds `events`.
inline std::string schedule_with(const std::string& events, const std::string& conference = "",
                                 const std::string& schedule = "") {
    return R"({"schedule": {"version": "1", )" + schedule + R"("conference": {"title": "Conf", )" +
           conference +
           R"("days": [{"index": 0, "date": "2022-12-28", "day_start": "2022-12-28T10:00:00+01:00",
                        "day_end": "2022-12-29T04:00:00+01:00", "rooms": {"Saal 1": [)" +
           events + R"(]}}]}}})";
}

/// An event at 14:00+01:00 for 45 minutes, with more members.
inline std::string event_with(const std::string& members) {
    return R"({"id": 1, "guid": "g-1", "title": "T", "date": "2022-12-28T14:00:00+01:00", "duration": "0:45")" +
           (members.empty() ? std::string() : ", " + members) + "}";
}

inline Parsed parsed(const std::string& bytes, const FeedOptions& options = {}) {
    auto result = parse(bytes, options);
    EXPECT_TRUE(result.has_value()) << (result ? "" : to_string(result.error())) << "\n"
                                    << bytes.substr(0, 500);
    return result ? std::move(*result) : Parsed();
}

/// The only session of a document.
inline Session only_session(const std::string& bytes, const FeedOptions& options = {}) {
    const Parsed result = parsed(bytes, options);
    EXPECT_EQ(result.program.sessions.size(), 1U) << all(result.findings);
    return result.program.sessions.empty() ? Session() : result.program.sessions.front();
}

inline std::string repeated(std::string_view part, std::size_t times) {
    std::string text;
    text.reserve(part.size() * times);
    for (std::size_t i = 0; i < times; ++i) text += part;
    return text;
}

inline Instant at(std::string_view text) {
    const auto stamp = parse_timestamp(text);
    EXPECT_TRUE(stamp.has_value()) << text;
    return resolve(stamp.value_or(Timestamp()), Zone());
}

}  // namespace kiosk::feed::test
