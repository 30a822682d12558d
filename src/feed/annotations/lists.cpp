#include "feed/annotations/lists.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "feed/schedule/schedule_event.hpp"

namespace kiosk::feed {
namespace {

using Texts = std::vector<std::string>;

bool contains(const Texts& texts, const std::string& text) {
    return std::ranges::any_of(texts, [&](const std::string& other) { return same_name(other, text); });
}

void remove_texts(Texts& texts, const Texts& removed) {
    if (removed.empty()) return;
    std::erase_if(texts, [&](const std::string& text) { return contains(removed, text); });
}

void add_texts(Texts& texts, const Texts& added) {
    for (const std::string& text : added) {
        if (!contains(texts, text)) texts.push_back(text);
    }
}

void take(std::string& text, const std::string& better) {
    if (!better.empty()) text = better;
}

bool add_people(std::vector<Person>& people, const std::vector<Person>& added, std::size_t most) {
    bool all = true;
    for (const Person& person : added) {
        const auto known = std::ranges::find_if(
            people, [&](const Person& other) { return same_name(other.name, person.name); });
        if (known != people.end()) {
            take(known->id, person.id);
            take(known->role, person.role);
            take(known->organisation, person.organisation);
            take(known->portrait, person.portrait);
        } else if (people.size() < most) {
            people.push_back(person);
        } else {
            all = false;
        }
    }
    if (!added.empty()) lead_first(people);
    return all;
}

}  // namespace

void remove_services(Access& access, const Access& removed) {
    std::erase_if(access, [&](const AccessService& service) {
        return std::ranges::any_of(removed, [&](const AccessService& gone) {
            return gone.kind == service.kind && (gone.language.empty() || gone.language == service.language);
        });
    });
}

void remove_lists(Session& session, const Session& removed) {
    remove_services(session.access, removed.access);
    remove_texts(session.tags, removed.tags);
    remove_texts(session.organisers, removed.organisers);
    if (removed.people.empty()) return;
    Texts names;
    for (const Person& person : removed.people) names.push_back(person.name);
    std::erase_if(session.people, [&](const Person& person) { return contains(names, person.name); });
}

bool add_lists(Session& session, const Session& added, std::size_t most_people) {
    for (const AccessService& service : added.access) add(session.access, service);
    add_texts(session.tags, added.tags);
    add_texts(session.organisers, added.organisers);
    if (added.stream && (!session.stream || !added.stream->url.empty())) session.stream = added.stream;
    return add_people(session.people, added.people, most_people);
}

}  // namespace kiosk::feed
