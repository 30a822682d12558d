#include "app/sources/assembler.hpp"

#include <set>

#include "app/setup/adapters.hpp"
#include "app/setup/files.hpp"
#include "app/sources/rooms_chosen.hpp"
#include "feed/rules/merge.hpp"
#include "feed/rules/rules.hpp"
#include "net/source_url.hpp"
#include "schedule/event_day.hpp"

namespace kiosk::app {
namespace {

std::size_t days_of(const Program& program, std::chrono::minutes starts) {
    std::set<schedule::EventDay> days;
    for (const Session& session : program.sessions) {
        days.insert(schedule::event_day(session.start, program.zone, starts));
    }
    return days.size();
}

// With several sources a place says nothing without the source.
void append(Findings& all, const Findings& findings, const std::string& source) {
    for (Finding finding : findings) {
        if (!source.empty()) finding.where = source + (finding.where.empty() ? "" : ": ") + finding.where;
        all.push_back(std::move(finding));
    }
}

// What is read otherwise differs without having changed.
std::string reading(const feed::FeedOptions& options) {
    return " (" + options.languages.front() + ", " + (options.zone ? options.zone->name() : "its own zone") +
           (options.local_times ? ", local times" : "") +
           (options.format.empty() ? "" : ", " + options.format) + ')';
}

// A companion is used by an adapter, which cannot tell a login page from data.
Result<void> check_companion(std::string_view bytes) {
    const std::size_t start = bytes.find_first_not_of(" \t\r\n");
    if (start == std::string_view::npos) return fail("the document is empty", {}, "check the address");
    if (bytes[start] == '<')
        return fail("this is a page, not data", {}, "check the address and whether it needs a login");
    return {};
}

// Languages differ in what is read out of an adapter's answer, never in what it is asked.
feed::Adapt asked_once(feed::Adapt adapt) {
    struct Answer {
        std::string name, document;
        Result<std::string> result;
    };
    return [adapt = std::move(adapt), answers = std::make_shared<std::vector<Answer>>()](
               const std::string& name, std::string_view document) {
        for (const Answer& answer : *answers) {
            if (answer.name == name && answer.document == document) return answer.result;
        }
        answers->push_back({name, std::string(document), adapt(name, document)});
        return answers->back().result;
    };
}

}  // namespace

Assembler::Assembler(const Setup& setup, std::uint64_t after)
    : setup_(setup), parts_(setup.config.feeds.size()), serial_(after) {
    for (const Source& source : sources(setup)) {
        if (source.kind != Source::Kind::feed) continue;
        const std::string name = source.name + reading(feed_options(setup, source.feed));
        parts_[source.feed].changes.emplace(ChangeJournal(source.options.store, name));
    }
}

Result<LoadedPtr> Assembler::take(const Source& source, std::string_view bytes, const Arrival& arrival) {
    const std::lock_guard lock(mutex_);
    Result<void> taken;
    switch (source.kind) {
        case Source::Kind::feed:
            taken = take_feed(source.feed, bytes, arrival);
            break;
        case Source::Kind::companion:
            taken = take_companion(source, bytes);
            break;
        case Source::Kind::annotations:
            taken = take_annotations(source, bytes);
            break;
        case Source::Kind::notices:
            return nullptr;  // see take_notices()
    }
    if (!taken) return tl::make_unexpected(taken.error());
    return whole();
}

Result<NoticesPtr> Assembler::take_notices(const Source& source, std::string_view bytes, Instant at) {
    const std::lock_guard lock(notices_mutex_);
    return notices_.take(source.name, bytes, source.options.store, at);
}

Result<NoticesPtr> Assembler::take_notices(const std::string& name, std::string_view bytes, Instant at) {
    const std::lock_guard lock(notices_mutex_);
    return notices_.take(name, bytes, cache_directory(setup_.config.cache_dir), at);
}

LoadedPtr Assembler::refresh(Instant at) {
    const std::lock_guard lock(mutex_);
    moment_ = at;
    return notices_due(at) ? whole() : nullptr;
}

bool Assembler::notices_due(Instant at) {
    const std::lock_guard lock(notices_mutex_);
    return notices_.due(at);
}

Result<void> Assembler::take_feed(std::size_t index, std::string_view bytes, const Arrival& arrival) {
    Part& part = parts_[index];
    const config::Feed& feed = setup_.config.feeds[index];
    feed::FeedOptions options = feed_options(setup_, index);
    options.adapt = run_adapters(setup_.adapters, part.with, stop_.get_token());
    if (setup_.words.size() > 1) options.adapt = asked_once(std::move(options.adapt));
    auto parsed = feed::parse(bytes, options);
    if (!parsed) {
        // It may only lack a companion that is still on its way.
        if (!part.program) part.bytes = bytes;
        return tl::make_unexpected(parsed.error());
    }
    if (parsed->program.sessions.empty() && part.account.sessions > 0) {
        return fail("the feed has no session any more; the last programme had " +
                        std::to_string(part.account.sessions),
                    {}, "look at the programme tool's export");
    }
    Program program = std::exchange(parsed->program, {});
    const auto before =
        std::exchange(part.translations, translations_of(bytes, program, index, options.adapt));
    part.account.name = net::redacted(feed.url);
    part.account.sessions = program.sessions.size();
    part.account.rooms = program.rooms.size();
    part.account.days = days_of(program, setup_.config.event_day_starts);
    part.account.zone = program.zone;
    program = part.changes->follow(std::move(program), before, arrival);
    feed::FindingLog log;
    part.program = feed::apply_rules(std::move(program), feed.rules, log);
    part.findings = std::exchange(parsed->findings, {});
    append(part.findings, log.take(), {});
    part.account.parsed = *std::move(parsed);
    if (!feed.with.empty()) part.bytes = bytes;
    return {};
}

Result<void> Assembler::take_companion(const Source& source, std::string_view bytes) {
    if (auto good = check_companion(bytes); !good) return good;
    Part& part = parts_[source.feed];
    auto before = std::exchange(part.with[source.companion], std::string(bytes));
    if (part.bytes.empty()) return {};
    const bool shown = part.program.has_value();
    const std::string feed = part.bytes;
    auto taken = take_feed(source.feed, feed, {});
    // A feed that could not be read before is not this companion's fault.
    if (taken || !shown) return {};
    part.with[source.companion] = std::move(before);
    return taken;
}

Result<void> Assembler::take_annotations(const Source& source, std::string_view bytes) {
    auto read = feed::read_annotations(bytes, setup_.annotation_words, feed::Limits());
    if (!read) return tl::make_unexpected(read.error());
    annotations_ = *std::move(read);
    annotations_name_ = source.name;
    return {};
}

std::vector<Translation> Assembler::translations_of(std::string_view bytes, const Program& first,
                                                    std::size_t index, const feed::Adapt& adapt) const {
    std::vector<Translation> translations(setup_.words.size() - 1);
    for (std::size_t i = 0; i < translations.size(); ++i) {
        feed::FeedOptions options = feed_options(setup_, index, i + 1);
        options.adapt = adapt;
        if (const auto other = feed::parse(bytes, options)) translations[i].learn(first, other->program);
    }
    return translations;
}

// Those of no feed: its times and addresses may need more than staff's do.
feed::FeedOptions Assembler::annotation_options(std::size_t language) const {
    feed::FeedOptions options = feed_options(setup_, 0, language);
    options.local_times = false;
    options.zone = setup_.config.time_zone;
    options.base_url.clear();
    return options;
}

// `bare` is the programme without annotations, which name their sessions as the first language does.
std::vector<Program> Assembler::translated(const Program& program, const Program& bare) const {
    std::vector<Program> programs;
    for (std::size_t language = 1; language < setup_.words.size(); ++language) {
        Translation known;
        if (annotations_) {
            feed::FindingLog said_already;
            known.learn(program,
                        feed::annotate(bare, *annotations_, annotation_options(language), said_already));
        }
        for (const Part& part : parts_) {
            if (!part.translations.empty()) known.learn(part.translations[language - 1]);
            if (const Translation* gone = part.changes->kept(language - 1)) known.learn(*gone);
        }
        programs.push_back(known.of(program));
    }
    return programs;
}

Instant Assembler::apply_notices(Program& program, std::vector<Program>& others, Findings& findings) {
    const std::lock_guard lock(notices_mutex_);
    notices_.apply(program, others, setup_, moment_, findings);
    return notices_.changes_at();
}

LoadedPtr Assembler::whole() {
    const bool alone = parts_.size() == 1 && setup_.config.annotations.empty() && !has_notices(setup_.config);
    std::vector<Program> programs;
    std::vector<FeedAccount> feeds;
    Findings findings;
    for (Part& part : parts_) {
        if (!part.program) continue;
        // A single feed's programme is kept once: nothing will ask for it again.
        programs.push_back(alone ? std::exchange(*part.program, {}) : *part.program);
        feeds.push_back(part.account);
        append(findings, part.findings, alone ? std::string() : part.account.name);
    }
    if (programs.empty()) return nullptr;
    feed::FindingLog log;
    Program program = feed::merge(std::move(programs), setup_.config.time_zone, log);
    append(findings, log.take(), {});
    append(findings, followed_rooms(program, setup_.config.rooms), setup_.config_name);
    const Program bare = annotations_ && setup_.words.size() > 1 ? program : Program();
    if (annotations_) {
        feed::FindingLog applied;
        program = feed::annotate(std::move(program), *annotations_, annotation_options(0), applied);
        append(findings, annotations_->findings, annotations_name_);
        append(findings, applied.take(), annotations_name_);
    }
    std::vector<Program> translations = translated(program, bare);
    const Instant overrides_change = apply_notices(program, translations, findings);
    auto loaded = std::make_shared<Loaded>(std::move(program));
    loaded->translations = std::move(translations);
    loaded->feeds = std::move(feeds);
    loaded->findings = std::move(findings);
    loaded->serial = ++serial_;
    loaded->new_findings = loaded->findings != last_findings_;
    last_findings_ = loaded->findings;
    loaded->overrides_change = overrides_change;
    loaded->annotations = annotations_ ? annotations_->rows.size() : 0;
    return loaded;
}

}  // namespace kiosk::app
