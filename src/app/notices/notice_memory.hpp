#pragma once

#include <filesystem>
#include <map>
#include <string>

#include "model/notices.hpp"
#include "schedule/overrides.hpp"

namespace kiosk::app {

/// Remembers when a screen first saw each notice that does not say when it begins, so that it ends with that
/// event day even if the screen is started again on the next, and when the sessions were to start that it
/// delays: a small file beside the last good programme.
/// Without a folder, or where it cannot be written, only as long as the program runs. One thread at a time.
class NoticeMemory {
  public:
    /// Nothing is read before it is needed. `name`: of the source, so that several can share the folder.
    NoticeMemory(std::filesystem::path folder, const std::string& name);

    /// Fills in NoticeTime::seen: `at` for those that are new, and nothing where that is no time that can be.
    /// What is not among `notices` is forgotten. Gives what is wrong with the file, for the log; empty where
    /// nothing is.
    std::string fill_in(Notices& notices, Instant at);

    /// The start that the feed gave each session of a delay when this was first asked for that notice: of
    /// those whose id tells them apart. Gives what is wrong as fill_in() does.
    std::string starts_when_told(const Program& program, const std::vector<Override>& overrides,
                                 const schedule::OverrideTargets& targets, schedule::StartsWhenTold& told);

  private:
    std::string load();
    std::string save() const;

    std::filesystem::path folder_;
    std::string file_;
    bool loaded_ = false;
    std::map<std::string, Instant> seen_;    // by fingerprint
    std::map<std::string, Instant> starts_;  // by fingerprint and session
};

}  // namespace kiosk::app
