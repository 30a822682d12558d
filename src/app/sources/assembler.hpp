#pragma once

#include <map>
#include <mutex>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "app/notices/notice_keeper.hpp"
#include "app/sources/change_keeper.hpp"
#include "app/sources/loaded.hpp"
#include "app/sources/sources.hpp"
#include "app/sources/translation.hpp"
#include "feed/annotations/annotations.hpp"

namespace kiosk::app {

/// Puts together what several sources say, each at its own time: feeds, cut to measure and merged, and the
/// annotations of staff on top. Any thread.
class Assembler {
  public:
    /// `setup` outlives it. `after`: a serial that is lower than that of any programme it makes.
    explicit Assembler(const Setup& setup, std::uint64_t after = 0);

    /// Judges what a source gives now. Good bytes take the place of its earlier ones, and the whole is made
    /// anew: null while no feed has a programme. Bad ones fail and change nothing; so does a feed without a
    /// session where it had some, since an export that went wrong is often valid and empty. What a feed that
    /// has arrived fresh says otherwise than before is marked, see ChangeKeeper.
    Result<LoadedPtr> take(const Source& source, std::string_view bytes, const Arrival& arrival = {});

    /// The same of notices, which can be shown before there is any programme. See refresh().
    /// Does not wait for a feed that is being read: an emergency comes through. Gives those of all sources.
    Result<NoticesPtr> take_notices(const Source& source, std::string_view bytes, Instant at);

    /// The same of notices that nobody polls for, by a name of theirs.
    Result<NoticesPtr> take_notices(const std::string& name, std::string_view bytes, Instant at);

    /// The whole as it is at `at`, where what notices say of sessions has begun or ended since it was made;
    /// null where nothing has. To be asked after take_notices(), and every few seconds.
    LoadedPtr refresh(Instant at);

    /// Ends an adapter that runs, and lets no other run: the program is about to end. Does not wait.
    void stop() { stop_.request_stop(); }

  private:
    struct Part {
        std::string bytes;  // kept where companions may come later
        std::map<std::string, std::string> with;
        std::optional<Program> program;
        std::vector<Translation> translations;  // into the second language and on
        FeedAccount account;
        Findings findings;
        std::optional<ChangeKeeper> changes;  // always there
    };

    Result<void> take_feed(std::size_t index, std::string_view bytes, const Arrival& arrival);
    Result<void> take_companion(const Source& source, std::string_view bytes);
    Result<void> take_annotations(const Source& source, std::string_view bytes);
    std::vector<Translation> translations_of(std::string_view bytes, const Program& first, std::size_t index,
                                             const feed::Adapt& adapt) const;
    feed::FeedOptions annotation_options(std::size_t language) const;
    std::vector<Program> translated(const Program& program, const Program& bare) const;
    bool notices_due(Instant at);
    Instant apply_notices(Program& program, std::vector<Program>& others, Findings& findings);
    LoadedPtr whole();

    const Setup& setup_;
    std::stop_source stop_;
    std::mutex mutex_;  // guards all below but those that follow notices_mutex_
    std::vector<Part> parts_;
    std::optional<feed::Annotations> annotations_;
    std::string annotations_name_;
    Instant moment_{};  // at which overrides hold
    Findings last_findings_;
    std::uint64_t serial_ = 0;

    std::mutex notices_mutex_;  // the inner one; guards all below
    NoticeKeeper notices_;
};

}  // namespace kiosk::app
