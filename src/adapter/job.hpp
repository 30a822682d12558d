#pragma once

#include <map>
#include <string>
#include <string_view>

#include "base/error.hpp"

namespace kiosk::adapter {

/// What an adapter is to do: a jq program, and the documents that it turns into a programme.
struct Job {
    std::string name;      ///< of the program's file, for messages
    std::string program;   ///< jq
    std::string document;  ///< JSON, or a plain text: the program's input
    /// Further documents (JSON or plain text) by name: the program's variable $with.
    std::map<std::string, std::string> with;

    bool operator==(const Job&) const = default;
};

/// A job, or what came of it, as bytes between two processes of the same program.
std::string pack(const Job& job);
Result<Job> unpack_job(std::string_view bytes);

std::string pack(const Result<std::string>& outcome);
Result<std::string> unpack_outcome(std::string_view bytes);

}  // namespace kiosk::adapter
