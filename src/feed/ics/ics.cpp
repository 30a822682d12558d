#include "feed/ics/ics.hpp"

#include <algorithm>

#include "feed/ics/document.hpp"
#include "feed/ics/series.hpp"
#include "feed/schedule/room_table.hpp"
#include "feed/schedule/schedule_event.hpp"

namespace kiosk::feed {
namespace {

// The name of a programme; what follows the first by another name is left to the text reader.
std::string first_line(const IcsComponent& calendar, const TextReader& texts,
                       std::initializer_list<std::string_view> names) {
    for (const std::string_view name : names) {
        for (const IcsLine& line : calendar.lines) {
            if (!equal_names(line.name, name)) continue;
            std::string text = texts.line(Value(Value::Data(unescaped(line.value))), name, "calendar");
            if (!text.empty()) return text;
        }
    }
    return {};
}

// "-//Sched.com Conf//EN" → "Sched.com Conf"
std::string producer(const IcsComponent& calendar, const TextReader& texts) {
    std::string text = first_line(calendar, texts, {"PRODID"});
    const std::size_t language = text.rfind("//");
    if (language != std::string::npos && text.size() - language == 4) text.resize(language);
    std::string result;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find("//", at), text.size());
        const std::string part = text.substr(at, end - at);
        if (!part.empty() && part != "-" && part != "+") result += (result.empty() ? "" : " ") + part;
        at = end + 2;
    }
    return result;
}

// Recurring sessions repeat their texts; this is about what one of them takes.
std::size_t size_of(const Session& session) {
    std::size_t size = sizeof session + session.id.size() + session.title.size() + session.summary.size() +
                       session.url.size() + session.image.size();
    for (const std::string& tag : session.tags) size += sizeof tag + tag.size();
    for (const Person& person : session.people)
        size += sizeof person + person.name.size() + person.organisation.size();
    return size;
}

class Reader {
  public:
    Reader(const IcsDocument& document, const ScheduleContext& context, IcsZones& zones, Program& program)
        : document_(document),
          context_(context),
          zones_(zones),
          program_(program),
          producer_(ics_producer(document.calendar)) {}

    void read() {
        // A first look, for what the events together tell; findings come in the second.
        FindingLog unheard;
        const std::vector<IcsItem> all = items(unheard);
        IcsSeries series(all, zones_, context_.log);
        for (std::size_t i = 0; i < document_.events.size(); ++i) {
            const auto item = this->item(i, context_.log);
            if (item) read(*item, series.times(*item));
        }
        left_out_ += document_.left_out;
        if (left_out_ > 0) {
            context_.log.warn({}, "more than " + std::to_string(program_.sessions.size()) +
                                      " sessions; the last " + std::to_string(left_out_) + " are left out");
        }
        program_.rooms = rooms_.take();
    }

  private:
    std::optional<IcsItem> item(std::size_t index, FindingLog& log) {
        const IcsComponent& event = document_.events[index];
        const std::string where = ics_place(event, index + 1);
        const auto span = read_ics_span(event, zones_, where, log);
        if (!span) return std::nullopt;
        IcsItem item{&event, where, *span, {}, event.find("RRULE") != nullptr, {}};
        if (const IcsLine* uid = event.find("UID")) item.uid = std::string(uid->value);
        const IcsLine* instead = event.find("RECURRENCE-ID");
        if (const auto time = instead == nullptr ? std::nullopt : read_ics_time(*instead)) {
            item.instead = zones_.to_instant(*time);
        }
        return item;
    }

    std::vector<IcsItem> items(FindingLog& log) {
        std::vector<IcsItem> result;
        for (std::size_t i = 0; i < document_.events.size(); ++i) {
            if (auto one = item(i, log)) result.push_back(std::move(*one));
        }
        return result;
    }

    void read(const IcsItem& item, const std::vector<IcsOccurrence>& times) {
        if (times.empty()) return;
        const FeedOptions& options = context_.options;
        const IcsOccurrence& first = times.front();
        const Value event = ics_as_schedule_event(*item.event, first, producer_, options.limits.people);
        auto session = read_event(event, {}, room(item), item.where, context_);
        if (!session) return;
        if (auto stream = ics_stream(*item.event)) {
            context_.log.note(item.where, "the livestream is read from CONFERENCE");
            session->stream = std::move(*stream);
        }
        for (const IcsOccurrence& one : times) {
            repeated_bytes_ += &one == &first ? 0 : size_of(*session);
            if (program_.sessions.size() >= options.limits.sessions ||
                repeated_bytes_ > options.limits.bytes) {
                left_out_ += static_cast<std::size_t>(&times.back() - &one) + 1;
                return;
            }
            session->start = one.start;
            session->end = one.end.value_or(one.start);
            program_.sessions.push_back(*session);
        }
    }

    std::string room(const IcsItem& item) {
        const IcsLine* line = item.event->find("LOCATION");
        if (line == nullptr || !ics_location_url(*item.event).empty()) return {};
        std::string name =
            context_.texts.line(Value(Value::Data(unescaped(line->value))), "LOCATION", item.where);
        while (name.ends_with(',') || name.ends_with(' ')) name.pop_back();
        if (name.empty()) return {};
        const auto known = rooms_.find_name(name);
        return rooms_[known ? *known : rooms_.add({{}, name, {}, {}})].id;
    }

    const IcsDocument& document_;
    const ScheduleContext& context_;
    IcsZones& zones_;
    Program& program_;
    IcsProducer producer_;
    RoomTable rooms_;
    std::size_t repeated_bytes_ = 0;
    std::size_t left_out_ = 0;
};

}  // namespace

bool is_ics(std::string_view text) {
    return equal_names(text.substr(0, 7), "BEGIN:V");
}

Result<Parsed> parse_ics(std::string_view text, const FeedOptions& options) {
    FindingLog log;
    // Longer texts are cut anyway; see TextReader.
    IcsLines lines(text, options.limits.summary_bytes * 8);
    if (lines.replaced_bytes()) {
        log.warn({}, "the feed is not valid UTF-8; what cannot be read is shown as \xEF\xBF\xBD");
    }
    const IcsDocument document = read_ics_document(lines, options.limits, log);
    if (!document.has_calendar && document.events.empty()) {
        const std::string start(text.substr(0, text.find_first_of("\r\n")));
        return fail("this begins with " + in_quotes(start) + " but holds no calendar and no whole event", {},
                    "export the calendar again, or check its address");
    }
    const TextReader texts(options, log, Markup::html);
    IcsZones zones(document, options, log);

    Parsed parsed;
    parsed.format = Format::icalendar;
    parsed.producer = producer(document.calendar, texts);
    Program& program = parsed.program;
    program.title = first_line(document.calendar, texts, {"X-WR-CALNAME", "NAME", "X-WR-CALDESC"});
    if (const IcsLine* url = document.calendar.find("URL")) {
        program.url =
            texts.url(Value(Value::Data(std::string(url->value))), "URL", "calendar", options.base_url);
    }
    program.zone = zones.shown();
    std::optional<AccessWords> words;
    if (options.access != nullptr) words.emplace(*options.access);
    const ScheduleContext context{options,          texts, log, program.zone, words ? &*words : nullptr,
                                  options.base_url, {},    {}};
    Reader(document, context, zones, program).read();
    log.give(parsed);
    return parsed;
}

}  // namespace kiosk::feed
