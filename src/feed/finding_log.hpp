#pragma once

#include <string>
#include <utility>

#include "base/finding.hpp"

namespace kiosk::feed {

/// Gathers findings in document order. Keeps the first thousand and counts the rest, so that a feed which is
/// wrong in every session neither fills the log nor the memory.
class FindingLog {
  public:
    void warn(std::string where, std::string what) {
        add({Finding::Severity::warning, std::move(where), std::move(what)});
    }
    void note(std::string where, std::string what) {
        add({Finding::Severity::note, std::move(where), std::move(what)});
    }
    bool full() const { return findings_.size() >= most; }

    Findings take() {
        if (left_out_ > 0) {
            findings_.push_back(
                {Finding::Severity::warning, {}, std::to_string(left_out_) + " more findings"});
        }
        return std::move(findings_);
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
};

}  // namespace kiosk::feed
