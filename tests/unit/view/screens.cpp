#include "screens.hpp"

#include <fstream>
#include <iterator>
#include <numeric>
#include <stdexcept>

#include "config/locale_file.hpp"
#include "config/theme_file.hpp"
#include "time/iso8601.hpp"
#include "view/emergency.hpp"
#include "view/foot.hpp"
#include "view/identify.hpp"

namespace kiosk::view {
namespace {

std::string asset(const std::string& path) {
    std::ifstream in(KIOSK_SOURCE_DIR "/assets/" + path);
    if (!in) throw std::runtime_error("cannot read assets/" + path);
    return {std::istreambuf_iterator<char>(in), {}};
}

i18n::Messages words_of(const std::string& language) {
    return config::read_locale(asset("locale/" + language + ".json"), language, language).value();
}

Theme theme_of(const std::string& name) {
    return config::read_theme(asset("themes/" + name + ".json"), name).value();
}

std::vector<schedule::RoomIndex> all_rooms(const Program& program) {
    std::vector<schedule::RoomIndex> rooms(program.rooms.size());
    std::iota(rooms.begin(), rooms.end(), schedule::RoomIndex{0});
    return rooms;
}

}  // namespace

Screen::Screen(std::string_view language, std::string_view theme_name)
    : words(words_of(std::string(language))), theme(theme_of(std::string(theme_name))) {
    program.title = "Mänskliga Rättighetsdagarna 2022";
    program.zone = Zone::find("Europe/Stockholm").value();
}

Instant Screen::at(std::string_view time) const {
    const std::string text = time.size() > 8 ? std::string(time) : "2022-11-18T" + std::string(time);
    return resolve(parse_timestamp(text).value(), program.zone);
}

Session& Screen::add(std::string title, std::string_view start, std::string_view end, std::string room) {
    if (find_room(program, room) == nullptr) program.rooms.push_back({room, room, "Plan 2", {}});
    Session session;
    session.id = title + std::string(start);
    session.title = std::move(title);
    session.room = std::move(room);
    session.start = at(start);
    session.end = at(end);
    return program.sessions.emplace_back(std::move(session));
}

template <class Use>
auto Screen::with_context(Instant when, const std::vector<schedule::RoomIndex>& rooms, Use use) const {
    const schedule::Board board = schedule::pick(program, schedule::Timetable(program), when, rooms);
    Context context{
        program, board, words, theme, measure, size, margin, program.title, std::chrono::hours{4}};
    context.directions = directions;
    context.viewing = viewing;
    context.claims = claims;
    context.as_of = as_of;
    return use(with_foot(context, foot));
}

std::vector<Page> Screen::pages(const std::vector<Show>& shows, std::string_view when) const {
    return with_context(at(when), all_rooms(program),
                        [&](const Context& context) { return view::pages(context, shows); });
}

std::vector<Scene> Screen::scenes(const std::vector<Show>& shows, Instant when) const {
    return with_context(when, all_rooms(program), [&](const Context& context) {
        std::vector<Scene> found;
        for (const Page& page : view::pages(context, shows)) found.push_back(layout(context, page));
        return found;
    });
}

std::vector<Scene> Screen::scenes(ViewKind kind, Instant when) const {
    Show show;
    show.kind = kind;
    return scenes(std::vector{show}, when);
}

Scene Screen::door(std::string_view when, std::string_view room) const {
    const Room* found = find_room(program, room);
    std::vector<schedule::RoomIndex> rooms;
    if (found != nullptr) rooms.push_back(static_cast<schedule::RoomIndex>(found - program.rooms.data()));
    return with_context(at(when), rooms, [](const Context& context) {
        return layout(context, view::pages(context, ViewKind::door).front());
    });
}

Scene Screen::foyer(std::string_view when) const {
    return scenes(ViewKind::foyer, at(when)).front();
}

Scene Screen::emergency(const Emergency& one, const std::vector<std::string>& languages) const {
    std::vector<i18n::Messages> all;
    for (const std::string& language : languages) all.push_back(words_of(language));
    return with_context(at("09:12"), all_rooms(program),
                        [&](const Context& context) { return view::emergency(context, one, all); });
}

Scene Screen::identify(const std::string& name, const std::vector<std::string>& rooms) const {
    return with_context(at("09:12"), all_rooms(program),
                        [&](const Context& context) { return view::identify(context, name, rooms); });
}

void add_conference(Screen& s) {
    Session& first =
        s.add("Från osäkert till säkert - så utvecklar vi utsatta områden", "09:00", "10:00", "Studion");
    first.number = "49";
    first.language = "sv";
    first.format = "Panelsamtal/föreläsning";
    first.type = "Programpunkt (60 minuter)";
    first.level = "Medel";
    first.audience = "Civilsamhälle";
    first.track = Track{"Diskriminering", std::nullopt};
    first.people = {{"", "Markus Haile", "moderator", "", ""},
                    {"", "Fathia Mountagui", "panelist", "", ""},
                    {"", "Fredrik Malm", "panelist", "Securus", ""},
                    {"", "Ingolfur Tryggvason", "panelist", "Partnerskap Örebro", ""},
                    {"", "Jonas Forssén", "panelist", "Områdespolis Norrköping", ""},
                    {"", "Marco Briones", "panelist", "Hyresbostäder i Norrköping AB", ""}};
    first.organisers = {"Brottsofferjouren Sverige", "Sensus studieförbund"};
    first.access = {{AccessKind::sign_language_interpreted, "swl"}};
    first.stream = Stream{"https://www.facebook.com/events/5576613509041208", ""};
    s.add("Rätten till ett tryggt boende i hela landet", "10:15", "11:00", "Studion").access = {
        {AccessKind::captions, "sv"}};
    s.add("Barns rättigheter i praktiken", "11:15", "12:00", "Studion").stream = Stream{"", ""};
    Session& opening = s.add("Invigning: rättigheter i en orolig tid", "08:30", "09:45", "Kongressen");
    opening.people = {{"", "Anna Lind", "speaker", "Ett institut", ""}};
    opening.summary = "En kort text om vad som sägs. Och en mening till, som gör den längre.";
    s.add("Samtal om civilsamhällets roll", "10:00", "11:00", "Kongressen");
    Session& moved = s.add("Digital utsatthet och barns integritet", "10:15", "11:00", "Galleriet");
    moved.status = {Status::Kind::moved, "", "Verkstan", std::nullopt};
    moved.access = {{AccessKind::hearing_loop, ""}};
    Session& cancelled = s.add("Workshop: att anmäla diskriminering", "09:00", "10:30", "Verkstan");
    cancelled.status = {Status::Kind::cancelled, "Föreläsaren är sjuk", "", std::nullopt};
    Session& late = s.add("Så arbetar kommuner med minoriteters rättigheter", "11:10", "12:00", "Verkstan");
    late.status = {Status::Kind::delayed, "", "", s.at("11:00")};
    s.add("Öppen scen", "08:45", "09:30", "Scenen");
    s.add("Fika", "09:30", "10:15", "Scenen");
    s.add("Avslutning", "2022-11-19T15:00", "2022-11-19T16:00", "Kongressen");
}

void add_plenum(Screen& s) {
    Session& opening = s.add("Invigning: rättigheter i en orolig tid", "09:00", "10:00", "Stora salen");
    opening.plenum = true;
    opening.note = "Hörlurar för tolkning lånas ut i foajén";
    opening.people = {{"", "Anna Lind", "speaker", "Ett institut", ""}};
    opening.access = {{AccessKind::sign_language_interpreted, "swl"}};
    opening.summary = "En kort text om vad som sägs. Och en mening till, som gör den längre.";
    s.add("Samtal om civilsamhällets roll", "10:15", "11:00", "Stora salen");
    Session& talk = s.add("Barns rättigheter i praktiken", "10:15", "11:00", "Studion");
    talk.note = "Tag plats senast 10:10";
    s.add("Lunch", "11:00", "12:00", "").plenum = true;
    s.program.rooms.pop_back();  // the one without a name, for lunch
    s.add("Utställning", "08:00", "12:00", "Galleriet");
}

void add_unkind(Screen& s) {
    Session& crowd = s.add(
        "Funktionsrättskonventionens tillgänglighetsbestämmelser i "
        "arbetsmarknadsförvaltningens upphandlingsprocesser och kvalitetsuppföljningssystem",
        "09:00", "12:00", "Bibliotekets stora hörsal på entréplanet i hus B");
    for (int i = 0; i < 14; ++i) {
        crowd.people.push_back({"", "Konstantina-Alexandra von Papadopoulos-Lindqvist " + std::to_string(i),
                                "panelist",
                                "Myndigheten för delaktighetsfrågor och tillgänglighetsutveckling", ""});
    }
    for (const AccessKind kind : all_access_kinds()) crowd.access.push_back({kind, "sv"});
    crowd.stream = Stream{"https://example.org/" + std::string(150, 'a'), ""};
    crowd.subtitle = std::string("En underrubrik som aldrig riktigt vill ta slut och därför ") +
                     "måste brytas på flera rader innan den äntligen gör det";
    crowd.summary = crowd.title + ". " + crowd.subtitle + ". " + crowd.title + ".";
    crowd.language = "sv, en, ar";
    crowd.format = crowd.level = crowd.audience = crowd.type =
        "Panelsamtal/föreläsning med efterföljande diskussion";
    crowd.organisers = {std::string(60, 'O'), "Förbundet för fler förbund", "Sensus"};
    s.add(std::string(300, 'X'), "09:30", "11:00", crowd.room);
    s.add("حقوق الإنسان في زمن مضطرب", "09:00", "10:00", "قاعة");
    s.add("人权与数字时代的隐私保护问题研究报告会议", "10:00", "11:00", "قاعة");
    s.add("Kort", "09:00", "09:05", "R");
    s.add(std::string(2000, 'w'), "09:05", "09:06", "R");
    s.program.rooms.push_back({"tom", "Tomma rummet", "", {}});
    Session& gone = s.add(
        std::string("Flyttad programpunkt med en lång titel som inte ") + "får plats på en rad i foajén",
        "10:00", "11:00", "R");
    gone.status = {Status::Kind::moved,
                   "Av en anledning som det tar lång tid att förklara för alla som undrar", "tom",
                   std::nullopt};
}

std::string unkind_message() {
    return "# Lunch i **foajén**\n## Arbetsmarknadsförvaltningens tillgänglighetsbestämmelser\n\nServeras "
           "**från 12:00**, "
           "för alla med biljett. حقوق **الإنسان** في زمن مضطرب\n- Vegetariskt\n- Med **allergi**: fråga "
           "personalen, som "
           "gärna hjälper till\n1. Först\n22. Sist\n\n" +
           std::string(60, 'w') + "\n" + std::string(40, 'W') + " **" + std::string(40, 'W') + "**";
}

Screen conference(std::string_view language, Size size, std::string_view theme) {
    Screen screen(language, theme);
    screen.size = size;
    add_conference(screen);
    return screen;
}

bool shows(const Scene& scene, std::string_view words) {
    return std::ranges::any_of(scene.items, [&](const Item& item) {
        const Text* text = std::get_if<Text>(&item);
        return text != nullptr && text->text.find(words) != std::string::npos;
    });
}

}  // namespace kiosk::view
