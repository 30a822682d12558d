#include "i18n/messages.hpp"

#include <unicode/msgfmt.h>

#include <algorithm>
#include <mutex>
#include <optional>
#include <span>
#include <vector>

#include "base/nearest.hpp"
#include "i18n/icu_text.hpp"
#include "i18n/keys.hpp"

namespace kiosk::i18n {
namespace {

using icu::UnicodeString;

/// Either finished words, for a message without arguments, or a pattern.
struct Message {
    std::string words;
    std::unique_ptr<const icu::MessageFormat> pattern;
};

std::string in_quotes(std::string_view text) {
    return '"' + std::string(text) + '"';
}

std::optional<std::string> formatted(const icu::MessageFormat& pattern, std::span<const UnicodeString> names,
                                     std::span<const icu::Formattable> values) {
    UErrorCode status = U_ZERO_ERROR;
    UnicodeString text;
    pattern.format(names.data(), values.data(), static_cast<int32_t>(names.size()), text, status);
    if (U_FAILURE(status)) return std::nullopt;
    return to_utf8(text);
}

// A name that the message does not have would stand on the wall in its braces.
std::vector<std::string> argument_names(const UnicodeString& pattern) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::MessagePattern parsed(pattern, nullptr, status);
    std::vector<std::string> names;
    if (U_FAILURE(status)) return names;
    for (int32_t i = 0; i < parsed.countParts(); ++i) {
        const icu::MessagePattern::Part& part = parsed.getPart(i);
        if (part.getType() == UMSGPAT_PART_TYPE_ARG_NAME || part.getType() == UMSGPAT_PART_TYPE_ARG_NUMBER) {
            names.push_back(to_utf8(parsed.getSubstring(part)));
        }
    }
    return names;
}

Result<Message> compile(std::string_view key, std::string_view text, const icu::Locale& locale) {
    const auto faulty = [&](const std::string& what, std::string remedy) {
        return fail("message " + in_quotes(key) + ' ' + what, std::string(key), std::move(remedy));
    };
    const UnicodeString source = to_icu(text);
    UParseError where{};
    UErrorCode status = U_ZERO_ERROR;
    Message message;
    auto pattern = std::make_unique<icu::MessageFormat>(source, locale, where, status);
    if (U_FAILURE(status)) {
        return faulty("is not an ICU message: " + std::string(u_errorName(status)) + " after \"" +
                          to_utf8(UnicodeString(where.preContext)) + '"',
                      "check its braces, and that every plural has an \"other\"");
    }
    const std::span<const Parameter> known = parameters(key);
    std::vector<std::string> known_names;
    for (const Parameter& parameter : known) known_names.emplace_back(parameter.name);
    const std::vector<std::string> used = argument_names(source);
    for (const std::string& name : used) {
        if (std::ranges::find(known_names, name) != known_names.end()) continue;
        std::string remedy = known_names.empty() ? "it has none" : "it has";
        for (const std::string& known_name : known_names) {
            remedy += &known_name == &known_names.front() ? " {" : ", {";
            remedy += known_name;
            remedy += '}';
        }
        return faulty("uses the argument {" + name + '}', remedy);
    }
    std::vector<UnicodeString> names;
    std::vector<icu::Formattable> samples;
    for (const Parameter& parameter : known) {
        names.push_back(to_icu(parameter.name));
        samples.push_back(parameter.number ? icu::Formattable(std::int64_t{1}) : icu::Formattable(u"x"));
    }
    const auto sample = formatted(*pattern, names, samples);
    if (!sample) return faulty("takes a text for a number", "use plural with numbers only");
    // ICU takes a closing brace without its opening one for text.
    if (sample->find_first_of("{}") != std::string::npos)
        return faulty("has a brace too many", "check its braces");
    if (used.empty()) {
        message.words = *sample;
    } else {
        message.pattern = std::move(pattern);
    }
    return message;
}

}  // namespace

struct Messages::Data {
    std::string locale;
    bool right_to_left = false;
    std::map<std::string, Message, std::less<>> messages;
    mutable std::mutex formatting;  // ICU fills caches inside its const functions
};

Result<Messages> Messages::make(std::string locale, const Patterns& patterns) {
    const icu::Locale icu_locale = locale_of(locale);
    if (icu_locale.isBogus() || *icu_locale.getLanguage() == '\0') {
        return fail(in_quotes(locale) + " is not a language", {}, "use a tag such as sv, en or pt-BR");
    }
    auto data = std::make_shared<Data>();
    const std::vector<std::string> known(message_keys.begin(), message_keys.end());
    for (const auto& [key, text] : patterns) {
        if (std::ranges::find(known, key) == known.end()) {
            return fail("unknown message " + in_quotes(key), key, did_you_mean(key, known));
        }
        auto message = compile(key, text, icu_locale);
        if (!message) return tl::make_unexpected(message.error());
        data->messages.emplace(key, std::move(*message));
    }
    for (const std::string& key : known) {
        if (!data->messages.contains(key))
            return fail("message " + in_quotes(key) + " is missing", key, "add it");
    }
    data->right_to_left = icu_locale.isRightToLeft() != 0;
    data->locale = std::move(locale);
    Messages messages;
    messages.data_ = std::move(data);
    return messages;
}

std::string Messages::operator()(std::string_view key, std::initializer_list<Argument> arguments) const {
    const auto found = data_->messages.find(key);
    if (found == data_->messages.end()) return std::string(key);
    const Message& message = found->second;
    if (!message.pattern) return message.words;
    std::vector<UnicodeString> names;
    std::vector<icu::Formattable> values;
    for (const Argument& argument : arguments) {
        names.push_back(to_icu(argument.name));
        if (const auto* number = std::get_if<std::int64_t>(&argument.value)) {
            values.emplace_back(*number);
        } else {
            values.emplace_back(to_icu(std::get<std::string>(argument.value)));
        }
    }
    const std::scoped_lock lock(data_->formatting);
    return formatted(*message.pattern, names, values).value_or(std::string(key));
}

const std::string& Messages::locale() const {
    return data_->locale;
}

bool Messages::right_to_left() const {
    return data_->right_to_left;
}

}  // namespace kiosk::i18n
