#pragma once

#include <optional>
#include <vector>

#include "app/sources/change_journal.hpp"
#include "app/sources/translation.hpp"

namespace kiosk::app {

/// How bytes have come.
struct Arrival {
    bool fresh = false;  ///< the source has just answered with them, and they are others than before
    Instant at;          ///< when it did
};

/// Follows what one feed changes, over restarts: from each fresh programme to the next one of the same feed.
/// What it had in the store is where it begins; what a companion brings is no change. One thread at a time.
class ChangeKeeper {
  public:
    /// Reads the journal only when it is needed.
    explicit ChangeKeeper(ChangeJournal journal) : journal_(std::move(journal)) {}

    /// `program`, as the feed says it now, with the marks of what has changed. `before` are the translations
    /// of the programme whose place it takes. What is new is logged and written to the journal; so is a
    /// journal that cannot be read or written, which changes nothing else.
    Program follow(Program program, const std::vector<Translation>& before, const Arrival& arrival);

    /// What the texts of sessions that have gone are in another language, by its place after the first one.
    /// Null where that is not known.
    const Translation* kept(std::size_t language) const {
        return language < kept_.size() ? &kept_[language] : nullptr;
    }

  private:
    void load();
    void note(const Program& program, const std::vector<Translation>& before, const Arrival& arrival);
    void keep_translations(const std::vector<Translation>& before);

    ChangeJournal journal_;
    bool loaded_ = false;
    schedule::ChangeRecord record_;
    std::optional<Program> told_;  // as the feed last told it
    std::vector<Translation> kept_;
};

}  // namespace kiosk::app
