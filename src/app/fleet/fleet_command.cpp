#include <unistd.h>

#include <iostream>

#include "app/command/commands.hpp"
#include "app/command/exit_code.hpp"
#include "app/fleet/fleet_session.hpp"
#include "app/fleet/fleet_table.hpp"
#include "app/notices/notice_desk.hpp"
#include "app/sources/fetch.hpp"
#include "app/status/status_files.hpp"
#include "fleet/topics.hpp"
#include "time/clock.hpp"

namespace kiosk::app {
namespace {

using namespace std::chrono;
using namespace std::chrono_literals;

Instant now() {
    return floor<seconds>(SystemClock().now());
}

// Staff may have no feed of their own: then the options are enough.
Result<Setup> read_setup(Options options) {
    const bool broker_is_told = options.overrides.contains("mqtt.host");
    const bool any_feed = options.overrides.contains("feed") || options.overrides.contains("feeds");
    if (options.config.empty() && broker_is_told && !any_feed) options.overrides.emplace("feed", "none");
    auto setup = set_up(options);
    if (!setup) return setup;
    if (setup->config.mqtt.host.empty()) {
        return fail("the config names no broker", setup->config_name,
                    R"(write "mqtt": { "host": "broker.example.org" } there, or give --mqtt-host)");
    }
    return setup;
}

Result<fleet::Audience> audience_of(const FleetOptions& options) {
    using Kind = fleet::Audience::Kind;
    fleet::Audience audience;
    if (!options.screen.empty()) audience = {Kind::screen, options.screen};
    if (!options.group.empty()) audience = {Kind::group, options.group};
    if (audience.kind != Kind::all && !fleet::is_level(audience.name))
        return fail("\"" + audience.name + "\" is no name of a screen or a group", {},
                    "at most 64 bytes without /, + and #");
    return audience;
}

struct Staff {
    const FleetOptions& options;
    const Setup& setup;

    const std::string& prefix() const { return setup.config.mqtt.prefix; }
    auto open(const std::string& topic) const {
        return FleetSession::open(setup.config.mqtt, setup.screen, {topic});
    }
};

// What the broker has kept is there when it has answered; a little more time for one that says it later.
Result<void> status(const Staff& staff) {
    const auto session = staff.open(staff.prefix() + "/screens/+/status");
    if (!session) return tl::make_unexpected(session.error());
    const bool once = staff.options.once || staff.options.json;
    FleetStatuses statuses;
    // How long a screen has been silent is news, too.
    constexpr auto longest = 10s;
    auto printed = std::chrono::steady_clock::time_point();
    std::string lost_words;
    for (bool first = true; !once || first;) {
        bool news = first || std::chrono::steady_clock::now() - printed >= longest;
        auto pause = once ? milliseconds{500} : milliseconds{1000};
        // Where many screens have much to tell it is never quiet.
        const auto until = std::chrono::steady_clock::now() + (once ? seconds{5} : seconds{1});
        while (std::chrono::steady_clock::now() < until) {
            const auto message = (*session)->next(pause);
            if (!message) break;
            const auto heard = message->retained ? std::nullopt : std::optional(now());
            const auto address = fleet::parse_topic(staff.prefix(), message->topic);
            if (address) take_status(statuses, address->audience.name, message->payload, heard);
            news = true;
            if (!once) pause = milliseconds{50};
        }
        const auto lost = (*session)->lost();
        if (lost && once) return tl::make_unexpected(*lost);
        const std::string words = lost ? "THE BROKER IS LOST: " + to_string(*lost) + "\n" : std::string();
        if (!news && words == lost_words) continue;
        lost_words = words;
        if (!once && ::isatty(STDOUT_FILENO) == 1) std::cout << "\x1b[H\x1b[2J\x1b[3J";
        std::cout << (staff.options.json ? fleet_json(statuses) : fleet_table(statuses, now())) << words
                  << std::flush;
        first = false;
        printed = std::chrono::steady_clock::now();
        if (!std::cout) return fail("standard output cannot be written", {}, "is the disk full?");
    }
    if (!statuses.empty()) return {};
    return fail("no screen has told its status yet", staff.prefix() + "/screens",
                "look at the broker of the screens' config, and at \"mqtt.prefix\"");
}

// What a document becomes by an action of staff.
struct Edited {
    std::string text;
    std::string added;
};

Result<Edited> edited(const std::string& document, const NoticeOptions& options, const NoticeDesk& desk) {
    auto file = parse_notice_file(document.empty() ? "{}" : document, desk.place);
    if (!file) return tl::make_unexpected(file.error());
    Edited made;
    if (options.action == NoticeOptions::Action::add) {
        const auto item = add_notice(*file, options, desk);
        if (!item) return tl::make_unexpected(item.error());
        made.added = item->item.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
    } else if (const auto cleared = clear_notices(*file, options, desk); !cleared) {
        return tl::make_unexpected(cleared.error());
    }
    // What is said must be what screens can read.
    made.text = text_of(*file);
    if (const auto read = feed::read_notices(made.text); !read) return tl::make_unexpected(read.error());
    return made;
}

// The document that the broker has kept is changed as a file would be.
Result<void> notice(const Staff& staff) {
    const auto audience = audience_of(staff.options);
    if (!audience) return tl::make_unexpected(audience.error());
    const std::string topic = fleet::topic_of(staff.prefix(), *audience, fleet::notices_topic);
    const auto session = staff.open(topic);
    if (!session) return tl::make_unexpected(session.error());
    const config::Config& config = staff.setup.config;
    const NoticeDesk desk{topic, config.time_zone.value_or(Zone::of_machine()), config.event_day_starts,
                          now()};
    const NoticeOptions& options = staff.options.notice;
    // A broker that has none is silent, and so is one that is slow.
    constexpr auto patience = 2s;
    auto kept = (*session)->next(patience);
    if (options.action == NoticeOptions::Action::list) {
        const auto file = parse_notice_file(kept && !kept->payload.empty() ? kept->payload : "{}", topic);
        if (!file) return tl::make_unexpected(file.error());
        print_notices(*file, desk);
        return {};
    }
    // What turns up meanwhile is a document that holds something, maybe an emergency: the same is done to
    // that.
    constexpr int most_attempts = 5;
    for (int attempt = 0; attempt < most_attempts; ++attempt) {
        while (auto newer = (*session)->next(0ms)) kept = std::move(newer);
        const auto made = edited(kept ? kept->payload : std::string(), options, desk);
        if (!made) return tl::make_unexpected(made.error());
        constexpr bool retain = true;
        auto before = (*session)->say({topic, made->text, retain});
        if (!before) return tl::make_unexpected(before.error());
        if (!*before) {
            if (!made->added.empty()) std::cout << "told to " << topic << ":\n" << made->added;
            return {};
        }
        kept = *std::move(before);
        // Its numbers are others.
        if (options.action == NoticeOptions::Action::clear &&
            options.numbers != std::vector{std::string("all")}) {
            if (auto restored = (*session)->say({topic, kept->payload, retain}); !restored)
                return tl::make_unexpected(restored.error());
            break;
        }
    }
    return fail("others have changed the notices meanwhile", topic, "list them, and try again");
}

Result<void> picture(const Staff& staff) {
    const auto audience = audience_of(staff.options);
    if (!audience) return tl::make_unexpected(audience.error());
    const auto session = staff.open(fleet::topic_of(staff.prefix(), *audience, "+"));
    if (!session) return tl::make_unexpected(session.error());
    constexpr bool retain = false;
    const std::string asked = fleet::topic_of(staff.prefix(), *audience, fleet::ask_picture_topic);
    if (const auto said = (*session)->say({asked, {}, retain}); !said)
        return tl::make_unexpected(said.error());
    const std::string answer = fleet::topic_of(staff.prefix(), *audience, fleet::picture_topic);
    const auto until = std::chrono::steady_clock::now() + 10s;
    while (std::chrono::steady_clock::now() < until) {
        const auto message = (*session)->next(ceil<milliseconds>(until - std::chrono::steady_clock::now()));
        if (!message || message->topic != answer) continue;
        if (!message->payload.starts_with("\x89PNG"))
            return fail("what the screen has sent is no picture", answer, "look at the screen's version");
        constexpr unsigned as_any_file = 0644;
        if (auto written = write_status_file(staff.options.output, message->payload, as_any_file); !written)
            return fail(written.error().message, staff.options.output,
                        "is the folder there, writable and not full?");
        std::cout << staff.options.output << '\n';
        return {};
    }
    return fail("the screen has not answered within 10 s", staff.options.screen,
                "look whether it is online: venue-kiosk fleet status --once");
}

Result<void> identify(const Staff& staff) {
    const auto audience = audience_of(staff.options);
    if (!audience) return tl::make_unexpected(audience.error());
    const std::string topic = fleet::topic_of(staff.prefix(), *audience, fleet::identify_topic);
    const auto session = staff.open(topic);
    if (!session) return tl::make_unexpected(session.error());
    constexpr bool retain = false;
    const auto said = (*session)->say({topic, std::to_string(staff.options.seconds), retain});
    if (!said) return tl::make_unexpected(said.error());
    return {};
}

}  // namespace

int fleet(const Options& options) {
    const auto setup = read_setup(options);
    if (!setup) return report(setup.error(), exit_cannot_start);
    const Staff staff{options.fleet, *setup};
    Result<void> done;
    switch (options.fleet.action) {
        case FleetOptions::Action::status:
            done = status(staff);
            break;
        case FleetOptions::Action::notice:
            done = notice(staff);
            break;
        case FleetOptions::Action::picture:
            done = picture(staff);
            break;
        case FleetOptions::Action::identify:
            done = identify(staff);
            break;
    }
    return done ? exit_ok : report(done.error(), exit_findings);
}

}  // namespace kiosk::app
