#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "feed/annotations/annotations.hpp"
#include "feed/annotations/values.hpp"
#include "feed/program/program_session.hpp"

namespace kiosk::feed {

/// What applying annotations needs to know. All references outlive it.
struct AnnotationContext {
    const FeedOptions& options;
    const ProgramKeys& keys;
    const Zone& zone;
    RoomTable& rooms;  ///< rooms that only an annotation names are added
    FindingLog& log;
};

/// What one row changes. Every value is read with the reader of the project's own format; one that it finds
/// fault with is a finding, and what was there before stays.
class AnnotationPatch {
  public:
    /// `where`: the row, for findings. `whole_room`: it is about all sessions of a room, so nothing is set
    /// that a session has for itself. Everything passed outlives it.
    AnnotationPatch(const Annotation& row, std::string where, bool whole_room,
                    const AnnotationContext& context);

    /// Whether sessions are to be changed.
    bool has_session_part() const;

    void apply(Session& session);
    void apply(Room& room);

    /// Tells which people were in none of the sessions.
    void finish();

  private:
    struct Attempt {
        std::optional<Session> session;
        Findings findings;
    };

    void sort_keys(const Annotation& row, bool whole_room);
    Session read_lists(const std::string& text, const char* key) const;
    Attempt read(const AnnotationJson& json) const;
    void apply_set(Session& session);
    void apply_one_by_one(Session& session, const Findings& before);
    void apply_lists(Session& session);
    void apply_roles(Session& session);
    void tell(const std::string& what, const std::string& finding);
    void admit_room(const AnnotationJson& set);

    const Annotation& row_;
    std::string where_;
    const AnnotationContext& context_;
    AnnotationJson set_, room_set_;
    Session removed_, added_;
    Access room_added_;
    std::set<std::string> roles_found_, names_;
    std::set<std::string> told_;  // the same fault in every session of a room is told once
};

}  // namespace kiosk::feed
