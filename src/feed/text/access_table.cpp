#include "feed/text/access_table.hpp"

#include <algorithm>
#include <array>

#include "base/nearest.hpp"
#include "base/text.hpp"
#include "feed/json/json.hpp"

namespace kiosk::feed {
namespace {

using Words = AccessTable::Words;

std::string in(const std::string& place, std::string_view key) {
    return place.empty() ? std::string(key) : place + '.' + std::string(key);
}

// The first member that is not among `keys`, as an error.
std::optional<Error> unknown_key(const Value& value, const std::string& place, const Words& keys) {
    if (value.object() == nullptr)
        return Error{"is " + std::string(value.kind()) + ", not an object", place, {}};
    for (const Member& member : *value.object()) {
        if (std::ranges::find(keys, member.key) == keys.end()) {
            return Error{"unknown key \"" + member.key + '"', place, did_you_mean(member.key, keys)};
        }
    }
    return std::nullopt;
}

std::optional<Error> read_words(const Value& value, const std::string& place, Words& words) {
    if (value.is_null()) return std::nullopt;
    if (value.array() == nullptr)
        return Error{"is " + std::string(value.kind()) + ", not a list of words", place, {}};
    for (std::size_t i = 0; i < value.array()->size(); ++i) {
        const std::string* word = (*value.array())[i].string();
        std::string folded = word == nullptr ? std::string() : fold(*word);
        if (folded.empty()) return Error{"is not a word", place + '[' + std::to_string(i) + ']', {}};
        words.push_back(std::move(folded));
    }
    return std::nullopt;
}

std::optional<Error> read_services(const Value& value, AccessTable& table) {
    if (value.is_null()) return std::nullopt;
    if (value.array() == nullptr)
        return Error{"is " + std::string(value.kind()) + ", not a list", "services", {}};
    for (std::size_t i = 0; i < value.array()->size(); ++i) {
        const Value& entry = (*value.array())[i];
        const std::string place = "services[" + std::to_string(i) + ']';
        if (auto error = unknown_key(entry, place, {"service", "language", "words"})) return error;
        const std::string* service = entry["service"].string();
        const auto kind = service == nullptr ? std::nullopt : access_kind(*service);
        if (!kind) {
            Words names;
            for (const AccessKind known : all_access_kinds()) names.emplace_back(name(known));
            return Error{"is not an access service", in(place, "service"),
                         service == nullptr ? std::string() : did_you_mean(*service, names)};
        }
        const Value& language = entry["language"];
        if (!language.is_null() && language.string() == nullptr) {
            return Error{"is not a language tag", in(place, "language"), {}};
        }
        Words words;
        if (auto error = read_words(entry["words"], in(place, "words"), words)) return error;
        for (const std::string& word : words) {
            table.words[word].push_back(
                {*kind, language.string() == nullptr ? std::string() : *language.string()});
        }
    }
    return std::nullopt;
}

std::optional<Error> read_languages(const Value& value, AccessTable& table) {
    if (value.is_null()) return std::nullopt;
    if (value.object() == nullptr)
        return Error{"is " + std::string(value.kind()) + ", not an object", "languages", {}};
    for (const Member& member : *value.object()) {
        Words words;
        if (auto error = read_words(member.value, in("languages", member.key), words)) return error;
        for (const std::string& word : words) table.languages[word] = member.key;
    }
    return std::nullopt;
}

std::optional<Error> read_table(const Value& root, AccessTable& table) {
    struct List {
        std::string_view section, key;
        Words* words;
    };
    const std::array lists{
        List{"labels", "access", &table.access_labels}, List{"labels", "stream", &table.stream_labels},
        List{"", "affirmations", &table.affirmations},  List{"", "negations", &table.negations},
        List{"", "conjunctions", &table.conjunctions},  List{"streams", "not", &table.not_stream}};
    if (auto error = unknown_key(
            root, {},
            {"labels", "services", "languages", "affirmations", "negations", "conjunctions", "streams"})) {
        return error;
    }
    for (const std::string section : {"labels", "streams"}) {
        if (root[section].is_null()) continue;
        const Words keys = section == "labels" ? Words{"access", "stream"} : Words{"not", "hosts"};
        if (auto error = unknown_key(root[section], section, keys)) return error;
    }
    for (const List& list : lists) {
        const Value& value = list.section.empty() ? root[list.key] : root[list.section][list.key];
        if (auto error = read_words(value, in(std::string(list.section), list.key), *list.words))
            return error;
    }
    if (const Value& hosts = root["streams"]["hosts"]; !hosts.is_null()) {
        if (hosts.array() == nullptr) return Error{"is not a list", "streams.hosts", {}};
        for (const Value& host : *hosts.array()) {
            if (host.string() == nullptr || host.string()->empty())
                return Error{"holds no host", "streams.hosts", {}};
            table.stream_hosts.push_back(*host.string());
        }
    }
    if (auto error = read_services(root["services"], table)) return error;
    return read_languages(root["languages"], table);
}

void append(Words& words, const Words& more) {
    for (const std::string& word : more) {
        if (std::ranges::find(words, word) == words.end()) words.push_back(word);
    }
}

}  // namespace

void AccessTable::extend(const AccessTable& more) {
    for (const auto list : {&AccessTable::access_labels, &AccessTable::affirmations, &AccessTable::negations,
                            &AccessTable::conjunctions, &AccessTable::stream_labels, &AccessTable::not_stream,
                            &AccessTable::stream_hosts}) {
        append(this->*list, more.*list);
    }
    for (const auto& [word, services] : more.words) words[word] = services;
    for (const auto& [word, tag] : more.languages) languages[word] = tag;
}

Result<AccessTable> AccessTable::read(std::string_view json) {
    constexpr int depth = 16;
    const auto root = read_json(json, depth);
    if (!root) return tl::unexpected(root.error());
    AccessTable table;
    if (auto error = read_table(*root, table)) return tl::unexpected(*error);
    return table;
}

}  // namespace kiosk::feed
