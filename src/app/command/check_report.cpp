#include "app/command/check_report.hpp"

#include <iostream>
#include <nlohmann/json.hpp>

#include "net/source_url.hpp"

namespace kiosk::app {
namespace {

using Json = nlohmann::ordered_json;

std::string format_of(const feed::Parsed& parsed) {
    return parsed.adapter.empty() ? std::string(feed::name(parsed.format)) : parsed.adapter;
}

std::string counted(std::size_t count, const std::string& what) {
    return std::to_string(count) + ' ' + what + (count == 1 ? "" : "s");
}

void print_feed(const FeedAccount& feed) {
    const feed::Parsed& parsed = feed.parsed;
    constexpr const char* indent = "       ";
    std::cout << "feed   " << feed.name << '\n'
              << indent << format_of(parsed) << (parsed.producer.empty() ? "" : " by " + parsed.producer)
              << ", " << counted(feed.sessions, "session") << " in " << counted(feed.rooms, "room") << " on "
              << counted(feed.days, "day") << '\n'
              << indent << "zone " << feed.zone.name()
              << (parsed.zone_from.empty() ? "" : ", " + parsed.zone_from) << '\n';
    if (parsed.left_out > 0) {
        std::cout << indent << counted(parsed.left_out, "session") << " left out; the findings say why\n";
    }
    for (const feed::Fact& fact : parsed.facts) {
        std::cout << indent << fact.what << ": " << counted(fact.sessions, "session") << ", by " << fact.rule
                  << '\n';
    }
}

Json feed_json(const FeedAccount& feed) {
    const feed::Parsed& parsed = feed.parsed;
    Json facts = Json::array();
    for (const feed::Fact& fact : parsed.facts) {
        facts.push_back({{"what", fact.what}, {"rule", fact.rule}, {"sessions", fact.sessions}});
    }
    return {
        {"feed", feed.name},           {"format", format_of(parsed)},   {"producer", parsed.producer},
        {"sessions", feed.sessions},   {"rooms", feed.rooms},           {"days", feed.days},
        {"left_out", parsed.left_out}, {"time_zone", feed.zone.name()}, {"time_zone_from", parsed.zone_from},
        {"facts", std::move(facts)}};
}

}  // namespace

void print_check(const Setup& setup, const Loaded* loaded, const Findings& findings) {
    std::cout << "config " << setup.config_name << '\n';
    if (loaded != nullptr) {
        for (const FeedAccount& feed : loaded->feeds) print_feed(feed);
        if (loaded->feeds.size() > 1) {
            const Program& program = loaded->program();
            std::cout << "whole  " << counted(program.sessions.size(), "session") << " in "
                      << counted(program.rooms.size(), "room") << ", zone " << program.zone.name() << '\n';
        }
    }
    if (!setup.config.annotations.empty()) {
        std::cout << "notes  " << net::redacted(setup.config.annotations) << '\n';
        if (loaded != nullptr) std::cout << "       " << counted(loaded->annotations, "annotation") << '\n';
    }
    for (const Finding& finding : findings) {
        std::cout << (finding.severity == Finding::Severity::warning ? "- " : "  note: ") << finding.where
                  << (finding.where.empty() ? "" : ": ") << finding.what << '\n';
    }
}

void print_check_json(const Setup& setup, const Loaded* loaded, const Findings& findings) {
    Json feeds = Json::array();
    if (loaded != nullptr) {
        for (const FeedAccount& feed : loaded->feeds) feeds.push_back(feed_json(feed));
    }
    Json list = Json::array();
    for (const Finding& finding : findings) {
        list.push_back({{"severity", finding.severity == Finding::Severity::warning ? "warning" : "note"},
                        {"where", finding.where},
                        {"what", finding.what}});
    }
    const Json all{{"config", setup.config_name},
                   {"feeds", std::move(feeds)},
                   {"annotations", loaded == nullptr ? 0 : loaded->annotations},
                   {"findings", std::move(list)}};
    std::cout << all.dump(2, ' ', false, Json::error_handler_t::replace) << '\n';
}

}  // namespace kiosk::app
