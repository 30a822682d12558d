#include "feed/text/access_words.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace kiosk::feed {
namespace {

using Tokens = std::vector<std::string>;

Tokens split(std::string_view folded) {
    Tokens tokens;
    while (!folded.empty()) {
        const std::size_t end = std::min(folded.find(' '), folded.size());
        if (end > 0) tokens.emplace_back(folded.substr(0, end));
        folded.remove_prefix(std::min(end + 1, folded.size()));
    }
    return tokens;
}

std::string joined(const Tokens& tokens, std::size_t at, std::size_t length) {
    std::string text;
    for (std::size_t i = at; i < at + length; ++i) {
        if (i > at) text += ' ';
        text += tokens[i];
    }
    return text;
}

std::size_t token_count(std::string_view folded) {
    return static_cast<std::size_t>(std::ranges::count(folded, ' ')) + 1;
}

bool in(const AccessTable::Words& words, std::string_view word) {
    return std::ranges::find(words, word) != words.end();
}

// Pieces between any of `marks`.
std::vector<std::string_view> pieces(std::string_view text, std::string_view marks) {
    std::vector<std::string_view> result;
    while (true) {
        const std::size_t end = text.find_first_of(marks);
        result.push_back(text.substr(0, end));
        if (end == std::string_view::npos) return result;
        text.remove_prefix(end + 1);
    }
}

void add_all(Access& to, const Access& more) {
    for (const AccessService& service : more) add(to, service);
}

}  // namespace

AccessWords::AccessWords(const AccessTable& table) : table_(table) {
    for (const auto& [word, services] : table.words) longest_ = std::max(longest_, token_count(word));
    for (const std::string& word : table.negations) longest_ = std::max(longest_, token_count(word));
}

AccessWords::Match AccessWords::match(const Tokens& tokens, std::size_t at) const {
    for (std::size_t length = std::min(longest_, tokens.size() - at); length > 0; --length) {
        const auto word = table_.words.find(joined(tokens, at, length));
        if (word == table_.words.end()) continue;
        Match result{length, {}};
        // "interpreted into English and Arabic": every language that follows.
        std::vector<std::string> languages;
        std::size_t next = at + length;
        while (next < tokens.size()) {
            const auto language = table_.languages.find(tokens[next]);
            if (language != table_.languages.end()) {
                languages.push_back(language->second);
            } else if (languages.empty() || !in(table_.conjunctions, tokens[next])) {
                break;
            }
            ++next;
        }
        for (const AccessService& service : word->second) {
            if (service.language != "*") {
                add(result.services, service);
                continue;
            }
            for (const std::string& language : languages) add(result.services, {service.kind, language});
            if (!languages.empty()) result.length = next - at;
        }
        if (!result.services.empty()) return result;
    }
    return {};
}

Access AccessWords::found_in(const Tokens& tokens) const {
    Access access;
    for (std::size_t at = 0; at < tokens.size();) {
        const Match found = match(tokens, at);
        add_all(access, found.services);
        at += std::max<std::size_t>(found.length, 1);
    }
    return access;
}

std::optional<std::size_t> AccessWords::negation(const Tokens& tokens) const {
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        for (std::size_t length = std::min(longest_, tokens.size() - at); length > 0; --length) {
            if (in(table_.negations, joined(tokens, at, length))) return at;
        }
    }
    return std::nullopt;
}

bool AccessWords::negated(std::string_view text) const {
    return negation(split(fold(text))).has_value();
}

bool AccessWords::affirmed(std::string_view text) const {
    const Tokens tokens = split(fold(text));
    return !tokens.empty() && !negation(tokens) && in(table_.affirmations, tokens.front());
}

Access AccessWords::promised(std::string_view statement) const {
    // More words than this are prose, in which a service may be mentioned without being promised.
    constexpr std::size_t longest_part = 12;
    Access access;
    for (const std::string_view sentence : pieces(statement, ".;|")) {
        std::vector<Tokens> parts;
        for (const std::string_view part : pieces(sentence, ",/+&()")) parts.push_back(split(fold(part)));
        std::size_t negated_until = 0;
        for (std::size_t i = 0; i < parts.size(); ++i) {
            const auto negation_at = negation(parts[i]);
            if (negation_at && *negation_at == 0) {
                // "No sign language, captions or hearing loop": the whole list up to its last link.
                for (std::size_t j = i + 1; j < parts.size(); ++j) {
                    const bool linked = std::ranges::any_of(
                        parts[j], [&](const std::string& token) { return in(table_.conjunctions, token); });
                    if (linked) negated_until = j + 1;
                }
            }
            if (negation_at || i < negated_until || parts[i].size() > longest_part) continue;
            add_all(access, found_in(parts[i]));
        }
    }
    return access;
}

Access AccessWords::named(std::string_view tag) const {
    const Tokens tokens = split(fold(tag));
    if (tokens.empty()) return {};
    const Match found = match(tokens, 0);
    return found.length == tokens.size() ? found.services : Access();
}

Access AccessWords::labelled(const std::string& folded_label, std::string_view value) const {
    if (in(table_.access_labels, folded_label)) return promised(value);
    Access access = named(folded_label);
    if (access.empty() || negated(value)) return {};
    const Access more = promised(value);
    if (more.empty() && !affirmed(value)) return {};
    add_all(access, more);
    return access;
}

bool contains_words(std::string_view folded, std::string_view words) {
    if (words.empty()) return false;
    for (std::size_t at = folded.find(words); at != std::string_view::npos; at = folded.find(words, at + 1)) {
        const bool begins = at == 0 || folded[at - 1] == ' ';
        const std::size_t end = at + words.size();
        if (begins && (end == folded.size() || folded[end] == ' ')) return true;
    }
    return false;
}

}  // namespace kiosk::feed
