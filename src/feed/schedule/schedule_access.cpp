#include <string>
#include <utility>

#include "feed/schedule/schedule_event.hpp"
#include "feed/text/label_lines.hpp"
#include "feed/text/stream_text.hpp"

namespace kiosk::feed {

std::string described(const AccessService& service) {
    const std::string text(name(service.kind));
    return service.language.empty() ? text : text + " (" + service.language + ')';
}

namespace {

// One event's facts, gathered from its texts.
class Reader {
  public:
    Reader(const std::string& where, const ScheduleContext& context, Session& session, bool may_stream)
        : where_(where),
          context_(context),
          session_(session),
          may_stream_(may_stream),
          streams_(*context.options.access, *context.words) {}

    void read_tags() {
        for (const std::string& tag : session_.tags) {
            const std::string rule = "the tag " + in_quotes(tag);
            put(context_.words->named(tag), rule, rule);
            if (streams_.is_stream_tag(tag)) put(Stream(), rule, rule);
        }
    }

    void read_lines(std::string_view text) {
        for (const LabelledLine& line : labelled_lines(text)) {
            const std::string rule = "the label " + in_quotes(line.label);
            const std::string source = "the line " + in_quotes(line.text);
            put(context_.words->labelled(line.label, line.value), rule, source);
            if (const auto stream = streams_.from_line(line)) put(*stream, rule, source);
        }
    }

    void read_links(const Value& links) {
        if (links.array() == nullptr) return;
        for (const Value& link : *links.array()) {
            const Value& address = link.string() != nullptr ? link : link["url"];
            if (address.string() == nullptr) continue;
            const std::string title = context_.texts.line(link["title"], "a link's title", where_);
            if (!streams_.is_stream(title, *address.string())) continue;
            const std::string url = context_.texts.url(address, "a link", where_, context_.base_url);
            if (url.empty()) continue;
            const bool repeats = title == url || title == *address.string();
            put(Stream{url, repeats ? std::string() : title}, "a link",
                "the link " + in_quotes(title.empty() ? url : title));
        }
    }

  private:
    void put(const Access& services, const std::string& rule, const std::string& source) {
        for (const AccessService& service : services) {
            const Access before = session_.access;
            add(session_.access, service);
            if (session_.access == before) continue;
            context_.log.note(where_, described(service) + " is read from " + source);
            context_.log.fact(described(service), rule);
        }
    }

    // The first address wins; a stream without one gives way.
    void put(const Stream& stream, const std::string& rule, const std::string& source) {
        if (!may_stream_ || (session_.stream && (stream.url.empty() || !session_.stream->url.empty())))
            return;
        session_.stream = stream;
        context_.log.note(where_, "the livestream is read from " + source);
        context_.log.fact("livestream", rule);
    }

    const std::string& where_;
    const ScheduleContext& context_;
    Session& session_;
    bool may_stream_;
    StreamText streams_;
};

}  // namespace

void read_access(const Value& event, const std::string& where, const ScheduleContext& context,
                 Session& session, const LongTexts& known) {
    if (context.words == nullptr) return;
    Reader reader(where, context, session, !is_true(event["do_not_stream"]));
    reader.read_links(event["links"]);
    reader.read_tags();
    const std::pair<std::string_view, std::string_view> all[] = {
        {"abstract", known.abstract}, {"description", known.description}, {"summary", {}}};
    for (const auto& [key, text] : all) {
        // Complaints about these texts have been made when the summary was read.
        if (event[key].is_null() || event[key].array() != nullptr) continue;
        if (!text.empty() && !context.texts.has_links(event[key])) {
            reader.read_lines(text);
        } else {
            reader.read_lines(context.texts.paragraphs(event[key], key, where, Links::keep));
        }
    }
}

}  // namespace kiosk::feed
