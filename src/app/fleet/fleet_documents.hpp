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

/// The last good documents of one kind that a fleet has told, by topic: kept on disk beside the last good
/// programme, so that a screen which starts while the broker is away goes by them. Any thread.
class FleetDocuments {
  public:
    struct Kind {
        std::string file;  ///< how the names of its files begin
        std::size_t most;  ///< bytes; larger ones are refused
        /// Whether a document stays until something else is said, also where the broker has lost it. Unset:
        /// none does.
        std::function<bool(std::string_view document)> stays = {};
    };

    /// Judges a document and uses it; "{}" stands for none. `known`: it has come before, and is one of
    /// several that are handed over.
    using Take = std::function<Result<void>(const std::string& topic, std::string_view document, bool known)>;

    explicit FleetDocuments(Kind kind) : kind_(std::move(kind)) {}

    /// Those of `topics` that are in `folder`; forgets all others. An empty folder: nothing is kept there.
    void use(std::filesystem::path folder, const std::vector<std::string>& topics);

    /// Whoever takes documents from now on; hands over all that are known. Faulty ones are left out.
    void attach(Take take);

    /// A document has come; an empty one stands for none. A bad one fails, and the last good one stays. What
    /// comes under other topics is left out.
    Result<void> take(const std::string& topic, std::string_view document);

    /// The broker lets us listen, and tells what it keeps within a while of `steady`, monotonic time: see
    /// settle().
    void subscribed(std::chrono::milliseconds steady);

    /// Nobody tells anything for now.
    void lost();

    /// Takes away what the broker has not told within ten seconds after subscribed(): staff have cleared it
    /// while nobody listened. Without lost() and subscribed() before, it does nothing.
    void settle(std::chrono::milliseconds steady);

  private:
    Result<void> hand(const std::string& topic, const std::string& document, bool known = false);
    std::string file_of(const std::string& topic) const;
    void store(const std::string& topic, const std::string& document) const;

    const Kind kind_;
    std::mutex mutex_;  // guards all below
    std::filesystem::path folder_;
    std::set<std::string> topics_;
    std::map<std::string, std::string> known_;  // by topic
    std::set<std::string> told_;                // since the connection began
    std::optional<std::chrono::milliseconds> subscribed_;
    Take take_;
};

/// Documents of notices. A real emergency stays until staff have said otherwise: a broker that has lost its
/// memory must not end it.
FleetDocuments::Kind fleet_notices();

/// Patches for the config.
FleetDocuments::Kind fleet_patches();

}  // namespace kiosk::app
