#pragma once

#include <chrono>
#include <filesystem>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.hpp"

namespace kiosk::app {

/// The last good notices that a fleet has told, by topic: kept on disk beside the last good programme, so
/// that a screen which starts while the broker is away shows them. Any thread.
class FleetNotices {
  public:
    /// Judges a document and shows it. `known`: it has come before, and is one of several that are handed
    /// over.
    using Take = std::function<Result<void>(const std::string& topic, std::string_view document, bool known)>;

    /// Those of `topics` that are in `folder`; forgets all others. An empty folder: nothing is kept there.
    void use(std::filesystem::path folder, const std::vector<std::string>& topics);

    /// Whoever takes documents from now on; hands over all that are known. Faulty ones are left out.
    void attach(Take take);

    /// A document has come; an empty one stands for no notices. A bad one fails, and the last good one stays.
    Result<void> take(const std::string& topic, std::string_view document);

    /// The broker tells all that it keeps from `steady` on, monotonic time: see settle().
    void connected(std::chrono::milliseconds steady);

    /// Takes away what the broker has not told within ten seconds after connected(): staff have cleared it
    /// while nobody listened.
    void settle(std::chrono::milliseconds steady);

  private:
    Result<void> hand(const std::string& topic, const std::string& document, bool known = false);
    void store(const std::string& topic, const std::string& document) const;

    std::mutex mutex_;  // guards all below
    std::filesystem::path folder_;
    std::map<std::string, std::string> known_;  // by topic
    std::set<std::string> told_;                // since connected()
    std::optional<std::chrono::milliseconds> connected_;
    Take take_;
};

}  // namespace kiosk::app
