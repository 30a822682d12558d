#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.hpp"
#include "base/finding.hpp"
#include "feed/annotations/words.hpp"
#include "feed/feed.hpp"
#include "feed/finding_log.hpp"

namespace kiosk::feed {

/// What is believed of a table of annotations, beside Limits::bytes and Limits::depth.
inline constexpr std::size_t most_annotations = 100'000;     ///< rows; more are left out, with a finding
inline constexpr std::size_t most_annotation_columns = 200;  ///< more are left out, with a finding
inline constexpr std::size_t most_annotation_cell = 20'000;  ///< bytes; a longer one is left out, likewise

/// One row: what it names, and what staff know about it. All texts are as written, trimmed.
///
/// A session is named by `session` (its id or number), or by `title`, or by `room` with a time. What is given
/// besides decides between several: repeated ids and titles. `room` alone is the room as a whole.
struct Annotation {
    std::string where;  ///< "annotation 3" or "line 7", for findings

    std::string session;
    std::string title;
    std::string date;
    std::string start;  ///< date and time, or one of both
    std::string from, to;
    std::string room;
    bool every = false;  ///< for all sessions that are meant, where it would be refused for two

    std::string set;     ///< a merge patch (RFC 7396) as JSON; empty: none
    std::string remove;  ///< JSON: lists of what goes from the lists of a session; empty: none
    std::string add;     ///< JSON: lists of what comes to the lists of a session; empty: none
    std::map<std::string, std::string> roles;  ///< person's name → role, "" to clear it

    bool operator==(const Annotation&) const = default;
};

/// What staff know and no feed says.
struct Annotations {
    enum class Kind { json, csv };

    Kind kind = Kind::json;
    std::vector<Annotation> rows;
    Findings findings;  ///< from reading: unknown columns, unreadable cells

    bool operator==(const Annotations&) const = default;
};

/// Reads annotations, JSON (config/annotations.schema.json) or CSV (RFC 4180, as spreadsheets publish it) by
/// content. A faulty row or cell becomes a finding. Fails when it is neither, is larger than Limits::bytes,
/// is an HTML page, or has no column that names a session; with line and column where it can be told. Pure.
Result<Annotations> read_annotations(std::string_view bytes, const AnnotationWords& words,
                                     const Limits& limits);

/// The programme with what the rows say, in their order. They name sessions and rooms as `program` has them,
/// whatever earlier rows made of these. A row that matches nothing, or two sessions, is a finding with its
/// place and the nearest titles, and not applied; so is each value that cannot be read, and the session keeps
/// what it had. Wall times are read in the programme's zone. Pure; the log gets what applying found, not
/// `annotations.findings`.
Program annotate(Program program, const Annotations& annotations, const FeedOptions& options,
                 FindingLog& log);

}  // namespace kiosk::feed
