#include "rich_program.hpp"

namespace kiosk::feed::test {
namespace {

using namespace std::chrono;

constexpr Instant morning = sys_days{year{2022} / 11 / 18} + 8h;

Session plain(const char* id, const char* title, minutes after) {
    Session session;
    session.id = id;
    session.title = title;
    session.room = "studion";
    session.start = morning + after;
    session.end = session.start + 45min;
    return session;
}

Session full() {
    Session session = plain("49", "Från osäkert till säkert", 0min);
    session.number = "49";
    session.subtitle = "så utvecklar vi utsatta områden";
    session.note = "Hörlurar lånas ut i foajén";
    session.plenum = true;
    session.full = true;
    session.summary = "Första stycket, med < och &amp; som text.\n\nAndra stycket:\n• en punkt";
    session.language = "sv, en";
    session.format = "Panelsamtal/föreläsning";
    session.type = "Programpunkt (60 minuter)";
    session.level = "Medel";
    session.audience = "Civilsamhälle";
    session.track = Track{"Diskriminering", Color{0x1A, 0x73, 0xE8, 255}};
    session.tags = {"boende", "trygghet"};
    session.people = {{"p1", "Markus Haile", "moderator", "", "https://example.org/p1.jpg"},
                      {"", "Fathia Mountagui", "", "", ""},
                      {"", "Fredrik Malm", "panelist", "Securus", ""}};
    session.organisers = {"Brottsofferjouren Sverige", "Sensus studieförbund"};
    session.image = "https://example.org/49.jpg";
    session.access = {{AccessKind::sign_language_interpreted, "swl"},
                      {AccessKind::captions, ""},
                      {AccessKind::spoken_interpretation, "ar"},
                      {AccessKind::spoken_interpretation, "en"}};
    session.stream = Stream{"https://www.facebook.com/events/5576613509041208", "Se direkt"};
    session.recording = Recording::yes;
    session.url = "https://example.org/49";
    return session;
}

}  // namespace

Program rich_program() {
    Program program;
    program.title = "Mänskliga Rättighetsdagarna";
    program.url = "https://example.org/";
    program.version = "7";
    program.zone = Zone::find("Europe/Stockholm").value();
    program.rooms = {
        {"studion", "Studion", "Plan 2", {{AccessKind::hearing_loop, ""}, {AccessKind::step_free, ""}}},
        {"B", "Sal B", "", {}, {"Sal 2", "Biblioteket"}}};
    program.sessions.push_back(full());

    Session cancelled = plain("50", "Inställt", 60min);
    cancelled.status = {Status::Kind::cancelled, "Sjukdom", {}, {}};
    cancelled.recording = Recording::no;
    cancelled.track = Track{"Boende", std::nullopt};
    program.sessions.push_back(cancelled);

    Session moved = plain("51", "Flyttat", 120min);
    moved.status = {Status::Kind::moved, "", "B", {}};
    moved.status.planned_start = morning + 90min;
    moved.status.until = morning + 135min;
    moved.status.planned_title = "Som det hette";
    moved.status.new_people = true;
    moved.stream = Stream{"https://example.org/live", ""};
    program.sessions.push_back(moved);

    Session delayed = plain("52", "Försenat", 180min);
    delayed.status = {Status::Kind::delayed, "Tåget", "", morning + 150min};
    delayed.stream = Stream{};
    delayed.track = Track{"Genomskinligt", Color{1, 2, 3, 4}};
    program.sessions.push_back(delayed);

    Session bare = plain("52", "Samma id, utan rum", 240min);
    bare.room.clear();
    bare.status.kind = Status::Kind::delayed;
    bare.end = bare.start + 14h;
    bare.access = {{AccessKind::sign_language_held, "ase"},
                   {AccessKind::sign_supported_speech, ""},
                   {AccessKind::audio_description, ""},
                   {AccessKind::easy_language, ""}};
    program.sessions.push_back(bare);
    return program;
}

}  // namespace kiosk::feed::test
