#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "feed/annotations/annotations.hpp"
#include "feed/annotations/when.hpp"
#include "model/program.hpp"

namespace kiosk::feed {

/// What a row of annotations is about.
struct AnnotationMatch {
    std::vector<std::size_t> sessions;  ///< indices in Program::sessions
    std::optional<std::size_t> room;    ///< the row is about this room as a whole, and about `sessions` in it
    std::string fault;                  ///< why it is about nothing; else empty
    std::string doubt;                  ///< worth telling, though it is clear enough
};

/// Finds the sessions and rooms that rows name. Made once for a programme, which outlives it and does not
/// change meanwhile. What a hostile table can make it compare is bounded: rows beyond that are faults.
class AnnotationIndex {
  public:
    explicit AnnotationIndex(const Program& program);

    AnnotationMatch find(const Annotation& row);

  private:
    using Places = std::vector<std::size_t>;
    using Names = std::unordered_map<std::string, Places>;

    struct Wanted {
        std::string title;  // folded
        std::optional<When> start, from, to;
        const Places* rooms = nullptr;

        bool has_time() const { return start || from || to; }
    };

    std::string read_times(const Annotation& row, Wanted& wanted) const;
    std::string refusal(std::size_t comparisons);
    bool fits_room(std::size_t session, const Wanted& wanted) const;
    bool fits(std::size_t session, const Wanted& wanted) const;
    bool fits_time(std::size_t session, const Wanted& wanted) const;

    // `named`: what all candidates have in common, for messages.
    AnnotationMatch choose(const Places& candidates, const Wanted& wanted, const Annotation& row,
                           const std::string& named);
    AnnotationMatch by_session(const Places& candidates, const Wanted& wanted, const Annotation& row);
    AnnotationMatch by_name(const Wanted& wanted, const Annotation& row);
    AnnotationMatch by_title(const Wanted& wanted, const Annotation& row);
    AnnotationMatch by_room(const Wanted& wanted, const Annotation& row);

    std::string described(const Places& sessions) const;
    std::string suggestion(std::string_view word, const std::vector<std::string>& candidates);

    const Program& program_;
    std::vector<LocalTime> starts_;                    // of the sessions, on the clocks of the event
    Names keys_;                                       // ids and numbers → sessions
    Names titles_;                                     // folded → sessions
    Names room_ids_, room_names_;                      // names folded → rooms
    std::vector<std::size_t> rooms_of_;                // session → room, or the number of rooms
    std::vector<Places> in_rooms_;                     // room → sessions
    std::vector<std::string> all_titles_, all_rooms_;  // each once, for suggestions
    std::size_t comparisons_ = 0;
    std::size_t letters_ = 0;  // compared for suggestions
};

}  // namespace kiosk::feed
