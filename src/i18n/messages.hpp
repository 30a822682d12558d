#pragma once

#include <cstdint>
#include <initializer_list>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <variant>

#include "base/error.hpp"

namespace kiosk::i18n {

/// A named argument of a message.
struct Argument {
    std::string_view name;
    std::variant<std::int64_t, std::string> value;
};

/// The screens' words in one language. Patterns are ICU message format (plurals, select).
/// Immutable once made; cheap to copy; formatting is safe from any thread.
class Messages {
  public:
    using Patterns = std::map<std::string, std::string, std::less<>>;

    /// `locale` is a BCP 47 tag ("sv"). Fails with the key as the error's place when a pattern does not
    /// parse or uses an argument that the message has not, a key of message_keys is missing, or one is
    /// unknown (with the nearest).
    static Result<Messages> make(std::string locale, const Patterns& patterns);

    /// The message in words. An unknown key is a fault of the program: it comes back as itself.
    std::string operator()(std::string_view key, std::initializer_list<Argument> arguments = {}) const;

    const std::string& locale() const;

    /// Whether the language is written from right to left.
    bool right_to_left() const;

  private:
    Messages() = default;

    struct Data;
    std::shared_ptr<const Data> data_;
};

}  // namespace kiosk::i18n
