#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

#include "model/program.hpp"

namespace kiosk::app {

/// What the texts of a programme are in another language, as far as its feed says. The programme is put
/// together once, in the first language, by the names that staff wrote in config and annotations; only then
/// its texts are exchanged. So rooms and sessions are the same in every language, index by index.
class Translation {
  public:
    /// Both are readings of the same bytes, in the first language and in the other.
    void learn(const Program& first, const Program& other);

    /// What another feed of the same event says. What is known already stays.
    void learn(const Translation& more);

    /// The programme with all texts that are known.
    Program of(Program program) const;

  private:
    void learn(std::string_view use, const std::string& first, const std::string& other);

    std::unordered_map<std::string, std::string> words_;  // "title: Paus" → "Break"
};

}  // namespace kiosk::app
