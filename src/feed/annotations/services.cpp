#include <unicode/uloc.h>

#include <algorithm>
#include <cctype>

#include "base/text.hpp"
#include "feed/annotations/cells.hpp"
#include "feed/text/text_reader.hpp"

namespace kiosk::feed {
namespace {

using Json = AnnotationJson;

bool is_signed(AccessKind kind) {
    return kind == AccessKind::sign_language_interpreted || kind == AccessKind::sign_language_held;
}

// A tag of two or three letters that is a language: "ti", "swl".
std::string tag_of(const std::string& word, const AccessTable* table) {
    const bool letters =
        std::ranges::all_of(word, [](unsigned char c) { return c < 0x80 && std::isalpha(c) != 0; });
    if (!letters || word.size() < 2 || word.size() > 3) return {};
    const std::string_view iso = uloc_getISO3Language(word.c_str());
    if (!iso.empty()) return language_tags(word);
    if (table == nullptr) return {};
    for (const auto& [known, services] : table->words) {
        for (const AccessService& service : services) {
            if (service.language == word) return word;
        }
    }
    return {};
}

Json json_of(const AccessService& service) {
    const std::string kind(name(service.kind));
    if (service.language.empty()) return kind;
    return {{"service", kind}, {"language", service.language}};
}

std::vector<std::string> words_between(const std::string& text, std::string_view marks) {
    std::vector<std::string> words;
    std::size_t at = 0;
    while (at < text.size()) {
        const std::size_t end = std::min(text.find_first_of(marks, at), text.size());
        std::string word = trim(std::string_view(text).substr(at, end - at));
        if (!word.empty()) words.push_back(std::move(word));
        at = end + 1;
    }
    return words;
}

}  // namespace

std::string CellReader::language_of(const ServiceColumn& column, const std::string& piece) const {
    const AccessTable* table = words_.access.get();
    const std::string folded = fold(piece);
    if (column.services.empty()) return {};
    if (is_signed(column.services.front().kind)) {
        // "BSL"; "brittiskt" below "Teckenspråk".
        for (const std::string& phrase : {folded, folded + ' ' + heading_}) {
            for (const AccessService& service : access_.named(phrase)) {
                if (is_signed(service.kind) && !service.language.empty()) return service.language;
            }
        }
    } else if (table != nullptr) {
        const auto language = table->languages.find(folded);
        if (language != table->languages.end()) return language->second;
    }
    return tag_of(folded, table);
}

Access CellReader::services_of(const ServiceColumn& column, const std::string& piece) const {
    if (says_yes(piece)) return column.services;
    Access found;
    const std::string language = language_of(column, piece);
    if (!language.empty()) {
        for (const AccessService& service : column.services) add(found, {service.kind, language});
        return found;
    }
    // "engelska och arabiska": nothing but languages, joined by words.
    if (words_.access) {
        const std::vector<std::string>& joins = words_.access->conjunctions;
        for (const std::string& word : words_between(fold(piece), " ")) {
            if (std::ranges::find(joins, word) != joins.end()) continue;
            const std::string one = language_of(column, word);
            if (one.empty()) {
                found.clear();
                break;
            }
            for (const AccessService& service : column.services) add(found, {service.kind, one});
        }
    }
    return found.empty() ? access_.promised(piece) : found;
}

void CellReader::read_service(const ServiceColumn& column, const std::string& cell, Change& change) {
    if (says_no(cell)) {
        for (const AccessService& service : column.services)
            change.remove["access"].push_back(json_of(service));
        if (column.services.empty()) unreadable(cell, "no service", {});
        return;
    }
    for (const std::string& piece : words_between(cell, ",;/+&|\r\n")) {
        const Access found = services_of(column, piece);
        if (found.empty()) {
            std::vector<std::string> candidates{"ja", "nej", "yes", "no"};
            if (words_.access) {
                for (const auto& [word, tag] : words_.access->languages) candidates.push_back(word);
            }
            unreadable(
                piece,
                column.services.empty() ? "no service" : "neither yes, no nor a language, such as \"en\"",
                candidates);
        }
        for (const AccessService& service : found) {
            // Languages that staff name are all that there are.
            if (!service.language.empty()) change.remove["access"].push_back(std::string(name(service.kind)));
            change.add["access"].push_back(json_of(service));
        }
    }
}

}  // namespace kiosk::feed
