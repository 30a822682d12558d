#pragma once

#include <cstdlib>
#include <filesystem>

#include "helpers.hpp"

// Real feeds, which are no part of the project: see the folder's own index.
namespace kiosk::feed::test {

inline std::filesystem::path corpus(const char* folder) {
    const char* shared = std::getenv("KIOSK_SHARED");
    const std::filesystem::path root = shared == nullptr ? KIOSK_SOURCE_DIR "/../shared" : shared;
    return root / "feeds" / folder;
}

/// The collected feeds of one folder; skips, saying so, where they are not.
class CorpusTest : public testing::Test {
  public:
    explicit CorpusTest(const char* folder) : folder_(corpus(folder)) {}

  protected:
    void SetUp() override {
        if (!std::filesystem::exists(folder_)) GTEST_SKIP() << "the collected feeds are not at " << folder_;
        options.access = shipped_table();
        options.base_url = "https://example.org/schedule";
    }

    std::string bytes(const char* name) const { return file_text((folder_ / name).string()); }

    FeedOptions options;

  private:
    std::filesystem::path folder_;
};

inline int number(const std::string& text, std::size_t at, std::size_t length) {
    return std::stoi(text.substr(at, length));
}

/// Seconds since 1970 of "2020-12-14T09:00:00+01:00", by counting days: shares nothing with the parser.
inline long long seconds_of(const std::string& text) {
    const auto leap = [](int year) { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0; };
    constexpr int month_days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const int year = number(text, 0, 4);
    long long days = number(text, 8, 2) - 1;
    for (int y = 1970; y < year; ++y) days += leap(y) ? 366 : 365;
    for (int month = 1; month < number(text, 5, 2); ++month) {
        days += month_days[month - 1] + (month == 2 && leap(year) ? 1 : 0);
    }
    const long long offset = number(text, 20, 2) * 3600 + number(text, 23, 2) * 60;
    const long long local =
        days * 86400 + number(text, 11, 2) * 3600 + number(text, 14, 2) * 60 + number(text, 17, 2);
    return text[19] == '-' ? local + offset : local - offset;
}

/// Of "1:30": 90.
inline long long minutes_of(const std::string& duration) {
    const std::size_t colon = duration.find(':');
    return std::stoll(duration.substr(0, colon)) * 60 + std::stoll(duration.substr(colon + 1));
}

}  // namespace kiosk::feed::test
