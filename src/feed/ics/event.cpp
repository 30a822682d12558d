#include "feed/ics/event.hpp"

#include <algorithm>
#include <cctype>

#include "base/text.hpp"
#include "feed/ics/people.hpp"
#include "feed/schedule/duration.hpp"
#include "feed/schedule/schedule_times.hpp"
#include "feed/text/text_clean.hpp"
#include "feed/text/text_reader.hpp"
#include "feed/text/url.hpp"

namespace kiosk::feed {
namespace {

using namespace std::chrono;

Value text_value(std::string text) {
    return Value(Value::Data(std::move(text)));
}

std::string text_of(const IcsComponent& event, std::string_view name) {
    const IcsLine* line = event.find(name);
    return line == nullptr ? std::string() : unescaped(line->value);
}

std::vector<std::string> categories(const IcsComponent& event) {
    constexpr std::size_t most = 100;
    std::vector<std::string> result;
    for (const IcsLine& line : event.lines) {
        if (!equal_names(line.name, "CATEGORIES")) continue;
        for (const std::string_view item : list_items(line.value, most)) {
            if (!item.empty() && result.size() < most) result.push_back(unescaped(item));
        }
    }
    return result;
}

// "title - A, B": pretalx adds the speakers, and leaves the dash where there are none.
void part_speakers(std::string& title, Value::Array& people, std::size_t most) {
    constexpr std::string_view dash = " - ";
    if (title.ends_with(" -")) title += ' ';
    const std::size_t at = title.rfind(dash);
    if (at == std::string::npos || at == 0) return;
    people = listed_people(std::string_view(title).substr(at + dash.size()), most);
    title.resize(at);
}

// Indico begins a description with "Speakers: A (Institute), B".
void take_speakers(std::string& description, Value::Array& people, std::size_t most) {
    for (const std::string_view label : {"Speakers:", "Speaker:"}) {
        if (!description.starts_with(label)) continue;
        const std::size_t end = std::min(description.find('\n'), description.size());
        people = listed_people(std::string_view(description).substr(label.size(), end - label.size()), most);
        description.erase(0, std::min(end + 1, description.size()));
        return;
    }
}

std::string image(const IcsComponent& event) {
    for (const IcsLine& line : event.lines) {
        if (!equal_names(line.name, "IMAGE")) continue;
        const std::string kind = parameter(line, "VALUE").value_or("URI");
        if (equal_names(kind, "URI") && !parameter(line, "ENCODING")) return std::string(line.value);
    }
    return {};
}

}  // namespace

std::optional<IcsSpan> read_ics_span(const IcsComponent& event, IcsZones& zones, const std::string& where,
                                     FindingLog& log) {
    const IcsLine* start = event.find("DTSTART");
    if (start == nullptr) {
        log.leave_out(where, "no DTSTART");
        return std::nullopt;
    }
    const auto begins = std::ranges::count_if(
        event.lines, [](const IcsLine& line) { return equal_names(line.name, "DTSTART"); });
    if (begins > 1) log.warn(where, "several DTSTART; the first one holds");
    const auto time = read_ics_time(*start);
    if (!time) {
        log.leave_out(where, "DTSTART " + in_quotes(start->value) + " is not a date and time");
        return std::nullopt;
    }
    IcsSpan span{*time, zones.to_instant(*time), std::nullopt, 0};
    if (!is_plausible(span.begin)) {
        log.leave_out(where, "its date is not between 1970 and 2199");
        return std::nullopt;
    }
    if (const IcsLine* end = event.find("DTEND")) {
        const auto stop = read_ics_time(*end);
        if (stop && stop->date && time->date) {
            // The day after the last one; some mean the last one itself.
            span.whole_days = static_cast<int>((stop->local - time->local) / days{1});
            if (span.whole_days == 0) span.whole_days = 1;
        } else if (stop) {
            span.length = zones.to_instant(*stop) - span.begin;
        }
    } else if (const IcsLine* duration = event.find("DURATION")) {
        std::string text(duration->value);
        if (text.starts_with('+')) text.erase(0, 1);
        span.length = read_duration(text_value(text));
    }
    constexpr seconds longest = days{366};
    const seconds length = span.length.value_or(seconds{0});
    if (span.whole_days > longest / days{1} || span.whole_days < 0 || length > longest || length < -longest) {
        const bool backwards = span.whole_days < 0 || length < -longest;
        log.warn(where, backwards ? "it ends before it starts; its end is not believed"
                                  : "it lasts longer than a year; its end is not believed");
        span.whole_days = 0;
        span.length.reset();
    }
    if (time->date && !span.length && span.whole_days == 0) span.whole_days = 1;
    return span;
}

std::optional<Instant> ics_end(const IcsSpan& span, const IcsTime& start, Instant begin, IcsZones& zones) {
    if (span.whole_days == 0) return span.length ? std::optional(begin + *span.length) : std::nullopt;
    IcsTime end = start;
    end.local += days{span.whole_days};
    return zones.to_instant(end);
}

IcsProducer ics_producer(const IcsComponent& calendar) {
    const std::string product = fold(text_of(calendar, "PRODID"));
    if (product.find("pretalx") != std::string::npos) return IcsProducer::pretalx;
    if (product.find("indico") != std::string::npos) return IcsProducer::indico;
    if (product.starts_with("sched com")) return IcsProducer::sched;
    return IcsProducer::other;
}

std::string ics_location_url(const IcsComponent& event) {
    const std::string location = trim(text_of(event, "LOCATION"));
    return location.find_first_of(" \n") == std::string::npos ? resolve_url(location, {}) : std::string();
}

Value ics_as_schedule_event(const IcsComponent& event, const IcsOccurrence& time, IcsProducer producer,
                            std::size_t most_people) {
    std::string title = text_of(event, "SUMMARY");
    std::string description = text_of(event, "DESCRIPTION");
    Value::Array people;
    if (producer == IcsProducer::pretalx) part_speakers(title, people, most_people);
    if (producer == IcsProducer::indico) take_speakers(description, people, most_people);
    for (Value& person : ics_attendees(event, most_people + 1)) people.push_back(std::move(person));

    Value::Array tags;
    std::vector<std::string> words = categories(event);
    std::string track;
    if (producer == IcsProducer::sched && !words.empty()) {
        track = std::move(words.front());
        words.erase(words.begin());
    }
    for (std::string& word : words) tags.push_back(text_value(std::move(word)));

    Value::Object members;
    const auto put = [&](const char* key, std::string text) {
        if (!text.empty()) members.push_back({key, text_value(std::move(text))});
    };
    put("guid", text_of(event, "UID"));
    put("title", std::move(title));
    put("date", format_iso(time.start, Zone()));
    // What cannot be read is passed on, for the finding.
    put("end", time.end ? format_iso(*time.end, Zone()) : text_of(event, "DTEND"));
    if (!time.end) put("duration", text_of(event, "DURATION"));
    put("description", std::move(description));
    put("url", text_of(event, "URL"));
    put("logo", image(event));
    put("track", std::move(track));
    if (const std::string address = ics_location_url(event); !address.empty()) {
        Value::Object link;
        link.push_back({"url", text_value(address)});
        Value::Array links;
        links.push_back(Value(Value::Data(std::move(link))));
        members.push_back({"links", Value(Value::Data(std::move(links)))});
    }
    put("state", trim(text_of(event, "STATUS")));
    members.push_back({"persons", Value(Value::Data(std::move(people)))});
    members.push_back({"tags", Value(Value::Data(std::move(tags)))});
    return Value(Value::Data(std::move(members)));
}

std::optional<Stream> ics_stream(const IcsComponent& event) {
    for (const IcsLine& line : event.lines) {
        if (!equal_names(line.name, "CONFERENCE")) continue;
        const std::string features = parameter(line, "FEATURE").value_or(std::string());
        bool runs = false;
        for (const std::string_view feature : list_items(features, 20)) {
            runs = runs || equal_names(feature, "AUDIO") || equal_names(feature, "VIDEO");
        }
        const std::string url = runs ? resolve_url(line.value, {}) : std::string();
        if (url.empty()) continue;
        constexpr std::size_t longest_label = 200;
        return Stream{url, cut(clean_line(parameter(line, "LABEL").value_or(std::string())), longest_label)};
    }
    return std::nullopt;
}

}  // namespace kiosk::feed
