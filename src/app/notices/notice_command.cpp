#include <iostream>

#include "app/command/commands.hpp"
#include "app/command/exit_code.hpp"
#include "app/notices/notice_desk.hpp"
#include "app/notices/notice_file.hpp"
#include "app/sources/fetch.hpp"
#include "net/source_url.hpp"
#include "time/clock.hpp"

namespace kiosk::app {
namespace {

using Json = nlohmann::ordered_json;

struct Desk : NoticeDesk {
    std::filesystem::path file;
};

// With --file no config is needed.
Result<Desk> desk(const Options& options) {
    Desk desk;
    desk.now = std::chrono::floor<std::chrono::seconds>(SystemClock().now());
    desk.zone = Zone::of_machine();
    desk.file = options.notice.file;
    const auto setup = set_up(options);
    if (setup) {
        desk.zone = setup->config.time_zone.value_or(desk.zone);
        desk.day_starts = setup->config.event_day_starts;
    }
    if (!desk.file.empty()) return desk;
    if (!setup) return tl::make_unexpected(setup.error());
    const std::string& notices = setup->config.notices;
    if (notices.empty()) {
        return fail("the config has no \"notices\"", setup->config_name,
                    R"(write "notices": "notices.json" there, or name the file with --file)");
    }
    const auto source = net::parse_source(notices);
    if (!source || source->kind != net::SourceUrl::Kind::file) {
        return fail("the notices are not a file of this machine: " + net::redacted(notices),
                    setup->config_name, "edit them where they are, or name a file with --file");
    }
    desk.file = source->path;
    return desk;
}

Result<void> add(const NoticeOptions& options, const Desk& desk) {
    std::optional<NoticeItemWritten> added;
    const auto edited = edit_notice_file(desk.file, [&](NoticeFile& file) -> Result<void> {
        auto made = add_notice(file, options, desk);
        if (!made) return tl::make_unexpected(made.error());
        added = *std::move(made);
        return {};
    });
    if (!edited) return tl::make_unexpected(edited.error());
    std::cout << "written to " << desk.file.string() << ":\n"
              << added->item.dump(2, ' ', false, Json::error_handler_t::replace) << '\n';
    return {};
}

Result<void> clear(const NoticeOptions& options, const Desk& desk) {
    const auto edited =
        edit_notice_file(desk.file, [&](NoticeFile& file) { return clear_notices(file, options, desk); });
    if (!edited) return tl::make_unexpected(edited.error());
    return {};
}

Result<void> list(const Desk& desk) {
    const auto file = read_notice_file(desk.file);
    if (!file) return tl::make_unexpected(file.error());
    print_notices(*file, desk);
    return {};
}

}  // namespace

int notice(const Options& options) {
    auto at = desk(options);
    if (!at) return report(at.error(), exit_cannot_start);
    at->place = at->file.string();
    Result<void> done;
    switch (options.notice.action) {
        case NoticeOptions::Action::add:
            done = add(options.notice, *at);
            break;
        case NoticeOptions::Action::list:
            done = list(*at);
            break;
        case NoticeOptions::Action::clear:
            done = clear(options.notice, *at);
            break;
    }
    return done ? exit_ok : report(done.error(), exit_findings);
}

}  // namespace kiosk::app
