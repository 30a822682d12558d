#pragma once

#include <map>
#include <string>
#include <utility>

#include "base/finding.hpp"
#include "feed/feed.hpp"

namespace kiosk::feed {

/// Gathers what staff are to know of a feed: findings in document order, and the account that `check` gives.
/// Keeps the first thousand findings and counts the rest, so that a feed which is wrong in every session
/// neither fills the log nor the memory.
class FindingLog {
  public:
    void warn(std::string where, std::string what) {
        add({Finding::Severity::warning, std::move(where), std::move(what)});
    }
    void note(std::string where, std::string what) {
        add({Finding::Severity::note, std::move(where), std::move(what)});
    }
    bool full() const { return findings_.size() >= most; }

    /// A session that is lost, and why.
    void leave_out(std::string where, const std::string& why) {
        ++sessions_left_out_;
        warn(std::move(where), why + "; the session is left out");
    }

    /// A session has `what`, found by `rule`.
    void fact(std::string what, std::string rule) {
        std::pair key{std::move(what), std::move(rule)};
        if (facts_.size() < most || facts_.contains(key)) ++facts_[std::move(key)];
    }

    /// Where the programme's zone comes from.
    void zone_from(std::string words) { zone_from_ = std::move(words); }

    Findings take() {
        if (left_out_ > 0) {
            findings_.push_back(
                {Finding::Severity::warning, {}, std::to_string(left_out_) + " more findings"});
        }
        return std::move(findings_);
    }

    /// Hands everything over.
    void give(Parsed& parsed) {
        parsed.findings = take();
        parsed.left_out = sessions_left_out_;
        parsed.zone_from = std::move(zone_from_);
        for (auto& [key, sessions] : facts_) parsed.facts.push_back({key.first, key.second, sessions});
    }

  private:
    static constexpr std::size_t most = 1000;

    void add(Finding finding) {
        if (full()) {
            ++left_out_;
        } else {
            findings_.push_back(std::move(finding));
        }
    }

    Findings findings_;
    std::size_t left_out_ = 0;
    std::size_t sessions_left_out_ = 0;
    std::map<std::pair<std::string, std::string>, std::size_t> facts_;
    std::string zone_from_;
};

}  // namespace kiosk::feed
