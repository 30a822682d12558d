#include "feeds.hpp"

#include <array>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <random>
#include <stdexcept>
#include <vector>

#include "time/iso8601.hpp"

namespace kiosk::bench {
namespace {

using namespace std::chrono;

constexpr std::size_t sessions_a_day = 20;

// Numbers that are the same on every machine, unlike what the library's distributions make of them.
class Dice {
  public:
    std::size_t below(std::size_t limit) { return engine_() % limit; }

  private:
    std::minstd_rand engine_{20221118};
};

constexpr std::array words{"rättigheter", "the",     "conference", "människor", "about",    "network",
                           "samtal",      "and",     "protocol",   "öppna",     "privacy",  "with",
                           "workshop",    "machine", "für",        "alle",      "research", "in"};

// Prose with what parsers have to look at: letters of several bytes, line breaks, addresses, an ampersand.
std::string prose(Dice& dice, std::size_t bytes, const std::string& ampersand) {
    std::string text;
    while (text.size() < bytes) {
        text += words.at(dice.below(words.size()));
        const std::size_t next = dice.below(100);
        text += next == 0   ? ".\\n"
                : next == 1 ? " " + ampersand + " "
                : next == 2 ? " https://example.org/talk "
                : next < 12 ? ", "
                            : " ";
    }
    return text;
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
    return text;
}

// One session's place in a shape.
struct Slot {
    std::size_t number, day, room, hour, minute;
};

// Gives each room of each day its sessions, in the order in which feeds list them.
template <class OpenDay, class OpenRoom, class Event, class CloseRoom, class CloseDay>
void walk(const Shape& shape, OpenDay open_day, OpenRoom open_room, Event event, CloseRoom close_room,
          CloseDay close_day) {
    std::size_t number = 0;
    for (std::size_t day = 0; day < shape.days; ++day) {
        open_day(day);
        for (std::size_t room = 0; room < shape.rooms; ++room) {
            open_room(room);
            const std::size_t places = shape.days * shape.rooms, place = day * shape.rooms + room;
            const std::size_t until = shape.sessions * (place + 1) / places;
            for (std::size_t i = 0; number < until; ++i, ++number)
                event(Slot{number, day, room, 8 + i / 4 % 15, i % 4 * 15}, i == 0);
            close_room();
        }
        close_day();
    }
}

std::string date(std::size_t day) {
    const year_month_day found{sys_days{year{2022} / 11 / 18} + days{day}};
    std::array<char, 16> text{};
    std::snprintf(text.data(), text.size(), "%04d-%02u-%02u", int{found.year()}, unsigned{found.month()},
                  unsigned{found.day()});
    return text.data();
}

std::string clock(const Slot& slot) {
    std::array<char, 8> text{};
    std::snprintf(text.data(), text.size(), "%02zu:%02zu", slot.hour, slot.minute);
    return text.data();
}

std::string title(Dice& dice, const Slot& slot) {
    std::string text = "Session " + std::to_string(slot.number) + ":";
    for (int word = 0; word < 4; ++word) text.append(" ").append(words.at(dice.below(words.size())));
    return text;
}

}  // namespace

std::string schedule_xml(const Shape& shape) {
    Dice dice;
    std::string xml =
        "<?xml version='1.0' encoding='utf-8'?>\n<schedule>\n<generator name=\"pretalx\" version=\"2024\"/>\n"
        "<version>1</version><conference><title>Made up</title><acronym>made-up</acronym>"
        "<time_zone_name>Europe/Stockholm</time_zone_name></conference>\n";
    walk(
        shape,
        [&](std::size_t day) {
            xml += "<day index='" + std::to_string(day + 1) + "' date='" + date(day) + "' start='" +
                   date(day) + "T04:00:00+01:00' end='" + date(day + 1) + "T03:59:00+01:00'>\n";
        },
        [&](std::size_t room) { xml += "<room name='Room " + std::to_string(room) + "'>\n"; },
        [&](const Slot& slot, bool) {
            const std::string number = std::to_string(slot.number);
            xml += "<event guid='00000000-" + number + "' id='" + number + "'><date>" + date(slot.day) + "T" +
                   clock(slot) + ":00+01:00</date><start>" + clock(slot) +
                   "</start><duration>00:15</duration><room>Room " + std::to_string(slot.room) +
                   "</room><title>" + title(dice, slot) +
                   "</title><type>Talk</type><language>en</language><track>Main</track>" + "<description>" +
                   replaced(prose(dice, shape.text_bytes, "&amp;"), "\\n", "\n") +
                   "</description><persons><person id='" + number + "'>Person " + number +
                   "</person></persons></event>\n";
        },
        [&] { xml += "</room>\n"; }, [&] { xml += "</day>\n"; });
    return xml + "</schedule>\n";
}

std::string schedule_json(const Shape& shape) {
    Dice dice;
    std::string json =
        R"({"schedule": {"version": "1", "conference": {"title": "Made up", "time_zone_name": "Europe/Stockholm", "days": [)";
    walk(
        shape,
        [&](std::size_t day) {
            json += (day == 0 ? R"({"index": )" : R"(,{"index": )") + std::to_string(day + 1) +
                    R"(, "date": ")" + date(day) + R"(", "rooms": {)";
        },
        [&](std::size_t room) {
            json += (room == 0 ? "\"Room " : ",\n\"Room ") + std::to_string(room) + "\": [";
        },
        [&](const Slot& slot, bool first) {
            const std::string number = std::to_string(slot.number);
            json += std::string(first ? "\n{" : ",\n{") + R"("id": )" + number + R"(, "guid": "00000000-)" +
                    number + R"(", "date": ")" + date(slot.day) + "T" + clock(slot) +
                    R"(:00+01:00", "start": ")" + clock(slot) + R"(", "duration": "00:15", "room": "Room )" +
                    std::to_string(slot.room) + R"(", "title": ")" + title(dice, slot) +
                    R"(", "type": "Talk", "language": "en", "track": "Main",)" + R"( "description": ")" +
                    prose(dice, shape.text_bytes, "&") + R"(", "persons": [{"id": )" + number +
                    R"(, "public_name": "Person )" + number + R"("}]})";
        },
        [&] { json += "]"; }, [&] { json += "}}"; });
    return json + "]}}}\n";
}

Sample collected(const std::string& path, const std::string& instead) {
    const char* shared = std::getenv("KIOSK_SHARED");
    const std::filesystem::path root = shared == nullptr ? KIOSK_SOURCE_DIR "/../shared" : shared;
    std::ifstream file(root / "feeds" / path, std::ios::binary);
    if (!file) return {instead, false};
    return {{std::istreambuf_iterator<char>(file), {}}, true};
}

std::string asset(const std::string& path) {
    std::ifstream file(std::filesystem::path(KIOSK_SOURCE_DIR) / "assets" / path, std::ios::binary);
    if (!file) throw std::runtime_error("cannot read assets/" + path);
    return {std::istreambuf_iterator<char>(file), {}};
}

feed::FeedOptions reading() {
    feed::FeedOptions options;
    options.access =
        std::make_shared<const feed::AccessTable>(feed::AccessTable::read(asset("access.json")).value());
    options.base_url = "https://example.org/schedule";
    return options;
}

Program crowd(std::size_t rooms, std::size_t sessions) {
    Program program;
    program.title = "A crowd";
    program.zone = Zone::find("Europe/Stockholm").value();
    for (std::size_t room = 0; room < rooms; ++room)
        program.rooms.push_back({"r" + std::to_string(room), "Room " + std::to_string(room), "", {}});
    const Instant first = resolve(parse_timestamp("2022-11-18T08:00:00+01:00").value(), program.zone);
    for (std::size_t i = 0; i < sessions; ++i) {
        const std::size_t in_room = i / rooms;
        Session session;
        session.id = std::to_string(i);
        session.title = "Session " + session.id;
        session.room = program.rooms[i % rooms].id;
        session.start = first + days{in_room / sessions_a_day} + minutes{30} * (in_room % sessions_a_day);
        session.end = session.start + minutes{30};
        program.sessions.push_back(std::move(session));
    }
    return program;
}

Program demo() {
    return feed::parse(asset("demo/program.json"), {}).value().program;
}

}  // namespace kiosk::bench
