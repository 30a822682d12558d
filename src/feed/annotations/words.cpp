#include "feed/annotations/words.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <optional>
#include <utility>

#include "base/nearest.hpp"
#include "base/text.hpp"
#include "feed/json/json.hpp"
#include "feed/program/program_details.hpp"

namespace kiosk::feed {
namespace {

using Names = std::vector<std::string>;
using TakeWord = std::function<void(std::string word)>;

constexpr std::array<std::pair<std::string_view, AnnotationColumn>, 12> column_names{{
    {"session", AnnotationColumn::session},
    {"title", AnnotationColumn::title},
    {"date", AnnotationColumn::date},
    {"start", AnnotationColumn::start},
    {"end", AnnotationColumn::end},
    {"room", AnnotationColumn::room},
    {"every", AnnotationColumn::every},
    {"stream", AnnotationColumn::stream},
    {"note", AnnotationColumn::note},
    {"status", AnnotationColumn::status},
    {"reason", AnnotationColumn::reason},
    {"cancelled", AnnotationColumn::cancelled},
}};

std::optional<Error> read_words(const Value& list, const std::string& place, const TakeWord& take) {
    if (list.array() == nullptr)
        return Error{"is " + std::string(list.kind()) + ", not a list of words", place, {}};
    for (std::size_t i = 0; i < list.array()->size(); ++i) {
        const std::string* word = (*list.array())[i].string();
        std::string folded = word == nullptr ? std::string() : fold(*word);
        if (folded.empty()) return Error{"is not a word", place + '[' + std::to_string(i) + ']', {}};
        take(std::move(folded));
    }
    return std::nullopt;
}

// An object of lists of words, with no other keys than `names`. `take` gets the index of the key.
std::optional<Error> read_section(const Value& root, const std::string& section, const Names& names,
                                  const std::function<void(std::size_t, std::string)>& take) {
    const Value& value = root[section];
    if (value.is_null()) return std::nullopt;
    if (value.object() == nullptr)
        return Error{"is " + std::string(value.kind()) + ", not an object", section, {}};
    for (const Member& member : *value.object()) {
        const auto name = std::ranges::find(names, member.key);
        if (name == names.end())
            return Error{"unknown key \"" + member.key + '"', section, did_you_mean(member.key, names)};
        const auto index = static_cast<std::size_t>(name - names.begin());
        const TakeWord add = [&](std::string word) { take(index, std::move(word)); };
        if (auto error = read_words(member.value, section + '.' + member.key, add)) return error;
    }
    return std::nullopt;
}

std::optional<Error> read_table(const Value& root, AnnotationWords& words) {
    const Names keys{"columns", "services", "roles", "status", "yes", "no"};
    if (root.object() == nullptr) return Error{"is " + std::string(root.kind()) + ", not an object", {}, {}};
    for (const Member& member : *root.object()) {
        if (std::ranges::find(keys, member.key) == keys.end())
            return Error{"unknown key \"" + member.key + '"', {}, did_you_mean(member.key, keys)};
    }
    Names columns, services;
    for (const auto& [name, column] : column_names) columns.emplace_back(name);
    for (const AccessKind kind : all_access_kinds()) services.emplace_back(name(kind));
    const Names roles{"moderator", "host", "interpreter", "panelist", "speaker", "guest"};
    const Names statuses = status_names();

    auto error = read_section(root, "columns", columns, [&](std::size_t i, std::string word) {
        words.columns[std::move(word)] = column_names[i].second;
    });
    if (!error) {
        error = read_section(root, "services", services, [&](std::size_t i, std::string word) {
            words.services[std::move(word)] = all_access_kinds()[i];
        });
    }
    if (!error) {
        error = read_section(root, "roles", roles, [&](std::size_t i, std::string word) {
            words.roles[std::move(word)] = roles[i];
        });
    }
    if (!error) {
        error = read_section(root, "status", statuses, [&](std::size_t i, std::string word) {
            words.statuses[std::move(word)] = *status_kind(statuses[i]);
        });
    }
    for (const bool yes : {true, false}) {
        const std::string key = yes ? "yes" : "no";
        std::set<std::string, std::less<>>& cells = yes ? words.yes : words.no;
        if (error || root[key].is_null()) continue;
        error = read_words(root[key], key, [&](std::string word) { cells.insert(std::move(word)); });
    }
    return error;
}

}  // namespace

Result<AnnotationWords> AnnotationWords::read(std::string_view json,
                                              std::shared_ptr<const AccessTable> access) {
    constexpr int depth = 16;
    const auto root = read_json(json, depth);
    if (!root) return tl::unexpected(root.error());
    AnnotationWords words;
    words.access = std::move(access);
    if (auto error = read_table(*root, words)) return tl::unexpected(*error);
    return words;
}

std::vector<std::string> AnnotationWords::headings() const {
    std::vector<std::string> result;
    for (const auto& [word, column] : columns) result.push_back(word);
    for (const auto& [word, service] : services) result.push_back(word);
    for (const auto& [word, role] : roles) result.push_back(word);
    return result;
}

}  // namespace kiosk::feed
