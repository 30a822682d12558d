#include "wall.hpp"

#include <fstream>
#include <nlohmann/json.hpp>

#include "app/command/now_json.hpp"
#include "app/sources/rooms_chosen.hpp"
#include "app/version.hpp"
#include "tests/unit/view/fixed_measure.hpp"

namespace kiosk::day {
namespace {

using namespace std::chrono;

app::Setup set_up(const net::WebServer& server, const std::filesystem::path& folder) {
    std::ofstream(folder / "kiosk.json")
        << R"({"feed": ")" << server.url("/feed.json") << R"(", "notices": ")" << server.url("/notices.json")
        << R"(", "cache_dir": "cache",
        "language": "en", "pixel_shift": false})";
    app::Options options;
    options.config = (folder / "kiosk.json").string();
    return app::set_up(options).value();
}

// As HTTP writes it (RFC 9110, 5.6.7).
std::string http_date(Instant t) {
    const std::time_t seconds = t.time_since_epoch().count();
    std::tm parts{};
    gmtime_r(&seconds, &parts);
    char text[40];
    strftime(text, sizeof text, "%a, %d %b %Y %H:%M:%S GMT", &parts);
    return text;
}

}  // namespace

Wall::Wall(Venue& venue, Instant begin)
    : venue_(venue),
      now_(begin),
      machine_(begin),
      clock_(machine_),
      server_([this](const net::WebRequest& request) { return answer(request); }),
      setup_(set_up(server_, folder_.path())),
      assembler_(std::make_shared<app::Assembler>(setup_)),
      mail_([] {}) {
    for (const app::Source& source : app::sources(setup_)) {
        net::PollOptions options = source.options;
        options.wall_clock = [this] { return floor<seconds>(clock_.now()); };
        options.random = [] { return 0.5; };
        auto receiver = std::make_shared<app::FeedReceiver>(assembler_, source, polling_.size(), mail_);
        auto cycle = std::make_unique<net::PollCycle>(
            std::move(options), [receiver](const net::Body& body) { return receiver->accept(body); });
        cycle->begin();
        polling_.push_back({source, receiver, std::move(cycle)});
    }
}

net::WebReply Wall::answer(const net::WebRequest& request) const {
    net::WebReply reply;
    reply.headers = {{"Date", http_date(now_)}};
    reply.body = request.path == "/feed.json" ? venue_.feed() : venue_.notices();
    if (!venue_.answers()) reply = {500, "", {}, {}};
    return reply;
}

void Wall::take_mail() {
    for (const app::Event& event : mail_.take()) {
        state_ = app::update(std::move(state_), event);
        const auto* poll = std::get_if<app::PollEnded>(&event);
        if (poll != nullptr && poll->report.server_date)
            heard_.heard(*poll->report.server_date, machine_.since_start());
    }
    // The days lie before the program was made.
    constexpr Instant made{days{365}};
    const ClockVerdict verdict = judge(machine_.now(), machine_.since_start(), heard_, made, false);
    if (verdict.kind == state_.clock.kind && abs(verdict.ahead - state_.clock.ahead) <= 5s) return;
    clock_.correct(verdict.kind == ClockVerdict::Kind::corrected ? verdict.ahead : 0s);
    state_ = app::update(std::move(state_), app::ClockJudged{verdict, made});
}

Wall::Polled Wall::poll(Instant t) {
    now_ = t;
    machine_.set(t);
    Polled polled;
    for (Polling& one : polling_) {
        const auto report = one.cycle->poll({});
        if (!report) continue;
        one.receiver->report(*report);
        using Outcome = net::PollReport::Outcome;
        const bool good = report->outcome == Outcome::fresh || report->outcome == Outcome::unchanged;
        (one.source.kind == app::Source::Kind::feed ? polled.feed : polled.notices) = good;
        take_mail();
    }
    return polled;
}

app::Frame Wall::frame(const std::string& room, Instant t) {
    static const view::FixedMeasure measure;
    machine_.set(t);
    setup_.config.rooms.clear();
    if (!room.empty()) setup_.config.rooms.push_back(room);
    state_ = app::update(std::move(state_), app::Tick{floor<seconds>(clock_.now())});
    return app::compose(state_, setup_, measure, {1920, 1080}, clock_.now());
}

std::string Wall::now_json(Instant t) const {
    if (!state_.programme) return {};
    const Program& program = state_.programme->program();
    const auto board =
        schedule::pick(program, state_.programme->timetable, t, app::choose_rooms(program, {}).rooms, {});
    const auto all = nlohmann::ordered_json::parse(app::now_json(program, board));
    std::string lines = "  changes at " + all["changes_at"].get<std::string>() + '\n';
    for (const auto& room : all["rooms"]) lines += "  " + room.dump() + '\n';
    return lines;
}

}  // namespace kiosk::day
