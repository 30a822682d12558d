#include "app/sources/change_journal.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "app/setup/files.hpp"
#include "app/setup/seal.hpp"
#include "base/text.hpp"
#include "feed/finding_log.hpp"
#include "feed/json/json.hpp"
#include "feed/program/program_json.hpp"
#include "net/atomic_file.hpp"
#include "net/body_hash.hpp"

namespace kiosk::app {
namespace {

using Json = nlohmann::ordered_json;
using schedule::Change;
using schedule::ChangeRecord;

constexpr const char* marker = "venue-kiosk-changes";
constexpr int version = 1;
constexpr const char* remedy =
    "changes that were told before are forgotten; it is written anew with the next one";

// Two sessions a change, in the format that programmes are written in.
Program program_of(const std::vector<Change>& changes) {
    Program program;
    for (const Change& change : changes) {
        for (const Room& room : change.rooms) {
            if (find_room_by_id(program, room.id) == nullptr) program.rooms.push_back(room);
        }
        program.sessions.push_back(change.planned);
        program.sessions.push_back(change.last);
    }
    return program;
}

std::string written(const ChangeRecord& record, const std::string& source) {
    Json gone = Json::array();
    for (const Change& change : record.changes) gone.push_back(change.gone);
    Json rooms = Json::array();
    for (const schedule::RenamedRoom& room : record.rooms)
        rooms.push_back({{"id", room.id}, {"former_name", room.former_name}});
    const Json whole = {{marker, version},
                        {"source", source},
                        {"gone", std::move(gone)},
                        {"renamed_rooms", std::move(rooms)},
                        {"programme", Json::parse(feed::write(program_of(record.changes)))}};
    return sealed(whole.dump(1, ' ', false, Json::error_handler_t::replace) + '\n');
}

std::vector<schedule::RenamedRoom> renamed_rooms(const feed::Value& list) {
    std::vector<schedule::RenamedRoom> rooms;
    if (list.array() == nullptr) return rooms;
    for (const feed::Value& item : *list.array()) {
        const std::string *id = item["id"].string(), *name = item["former_name"].string();
        if (id == nullptr || name == nullptr || rooms.size() == ChangeRecord::most_rooms) continue;
        rooms.push_back({*id, *name});
    }
    return rooms;
}

Result<ChangeRecord> read(const std::string& bytes, const std::string& source) {
    const auto whole = unsealed(bytes);
    if (!whole) return tl::make_unexpected(whole.error());
    const auto root = feed::read_json(valid_utf8(*whole), feed::Limits().depth);
    if (!root) return tl::make_unexpected(root.error());
    const std::string* of = (*root)["source"].string();
    if ((*root)[marker].number() != version || of == nullptr || *of != source)
        return fail("these are no changes of this feed");
    feed::FindingLog log;
    auto parsed = feed::read_program_json((*root)["programme"], {}, log);
    if (!parsed) return tl::make_unexpected(parsed.error());
    const feed::Value::Array* gone = (*root)["gone"].array();
    auto& sessions = parsed->program.sessions;
    if (gone == nullptr || gone->size() * 2 != sessions.size() || gone->size() > ChangeRecord::most_changes)
        return fail("its sessions do not belong together");
    ChangeRecord record;
    for (std::size_t i = 0; i < gone->size(); ++i) {
        Change change{std::move(sessions[2 * i]),
                      std::move(sessions[2 * i + 1]),
                      (*gone)[i].boolean().value_or(false),
                      {}};
        for (const Room& room : parsed->program.rooms) {
            if (room.id == change.planned.room || room.id == change.last.room) change.rooms.push_back(room);
        }
        record.changes.push_back(std::move(change));
    }
    record.rooms = renamed_rooms((*root)["renamed_rooms"]);
    return record;
}

}  // namespace

ChangeJournal::ChangeJournal(const std::filesystem::path& directory, std::string source)
    : directory_(directory),
      source_(std::move(source)),
      name_(net::hex(net::body_hash(source_)) + ".changes.json") {}

Result<ChangeRecord> ChangeJournal::load() const {
    std::error_code error;
    if (directory_.empty() || !std::filesystem::exists(file(), error)) return ChangeRecord();
    const auto bytes = read_file(file(), most_bytes);
    if (!bytes) return fail(bytes.error().message, file().string(), remedy);
    auto record = read(*bytes, source_);
    if (!record) return fail(record.error().message, file().string(), remedy);
    return record;
}

Result<void> ChangeJournal::save(ChangeRecord record) const {
    if (directory_.empty()) return {};
    std::string bytes = written(record, source_);
    if (bytes.size() > most_bytes) {
        for (Change& change : record.changes) change.last.summary.clear();
        bytes = written(record, source_);
    }
    while (bytes.size() > most_bytes && !record.changes.empty()) {
        record.changes.resize(record.changes.size() / 2);
        bytes = written(record, source_);
    }
    return net::replace_file(directory_, name_, {bytes});
}

}  // namespace kiosk::app
