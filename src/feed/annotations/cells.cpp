#include "feed/annotations/cells.hpp"

#include <algorithm>

#include "base/nearest.hpp"
#include "base/text.hpp"
#include "feed/annotations/when.hpp"
#include "feed/program/program_details.hpp"
#include "feed/text/text_reader.hpp"
#include "feed/text/url.hpp"

namespace kiosk::feed {
namespace {

using Json = AnnotationJson;

std::vector<std::string> pieces(std::string_view text, std::string_view marks) {
    std::vector<std::string> result;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find_first_of(marks), text.size());
        std::string piece = trim(text.substr(0, end));
        if (!piece.empty()) result.push_back(std::move(piece));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return result;
}

template <class Map>
std::vector<std::string> keys_of(const Map& map) {
    std::vector<std::string> keys;
    for (const auto& [key, value] : map) keys.push_back(key);
    return keys;
}

}  // namespace

bool CellReader::says_yes(const std::string& cell) const {
    return words_.yes.contains(fold(cell));
}

bool CellReader::says_no(const std::string& cell) const {
    return words_.no.contains(fold(cell));
}

void CellReader::unreadable(const std::string& text, const std::string& what,
                            const std::vector<std::string>& candidates) {
    const std::string near = log_.full() ? std::string() : did_you_mean(text, candidates);
    log_.warn(where_,
              feed::in_quotes(text) + " is " + what + "; left out" + (near.empty() ? near : "; " + near));
}

std::optional<Annotation> CellReader::read(const TableRow& table_row) {
    Annotation row;
    row.where = "line " + std::to_string(table_row.line);
    Change change;
    for (std::size_t i = 0; i < table_row.cells.size(); ++i) {
        const std::string& cell = table_row.cells[i];
        if (cell.empty()) continue;
        if (i >= columns_.size()) {
            log_.warn(row.where, "has more cells than there are headings; " + feed::in_quotes(cell) +
                                     " and what follows is left out");
            break;
        }
        const TableColumn& column = columns_[i];
        where_ = row.where + ", column " + column.heading;
        if (cell.size() > most_annotation_cell) {
            log_.warn(where_, "is longer than " + std::to_string(most_annotation_cell) + " bytes; left out");
        } else if (const auto* field = std::get_if<AnnotationColumn>(&column.holds)) {
            read_field(*field, cell, row, change);
        } else if (const auto* role = std::get_if<RoleColumn>(&column.holds)) {
            read_people(*role, cell, change);
        } else if (const auto* service = std::get_if<ServiceColumn>(&column.holds)) {
            heading_ = fold(column.heading);
            read_service(*service, cell, change);
        }
    }
    for (const auto& [text, json] :
         {std::pair{&row.set, &change.set}, {&row.remove, &change.remove}, {&row.add, &change.add}}) {
        if (!json->empty()) *text = text_of(*json);
    }
    if (row.set.empty() && row.remove.empty() && row.add.empty()) return std::nullopt;
    if (row.session.empty() && row.title.empty() && row.room.empty()) {
        log_.warn(row.where, "names no session and no room; left out");
        return std::nullopt;
    }
    // In a table with a column for the end, a row without id and title means what lies between the two.
    if (row.session.empty() && row.title.empty() && !row.to.empty())
        std::swap(row.from, row.start);
    else
        row.to.clear();
    return row;
}

void CellReader::read_field(AnnotationColumn field, const std::string& cell, Annotation& row,
                            Change& change) {
    switch (field) {
        case AnnotationColumn::session:
            row.session = cell;
            break;
        case AnnotationColumn::title:
            row.title = cell;
            break;
        case AnnotationColumn::date:
            row.date = cell;
            break;
        case AnnotationColumn::start: {
            auto [from, to] = split_range(cell);
            row.start = std::move(from);
            if (!to.empty()) row.to = std::move(to);
            break;
        }
        case AnnotationColumn::end:
            row.to = cell;
            break;
        case AnnotationColumn::room:
            row.room = cell;
            break;
        case AnnotationColumn::every:
            if (says_yes(cell))
                row.every = true;
            else if (!says_no(cell))
                unreadable(cell, "neither yes nor no", {});
            break;
        case AnnotationColumn::stream:
            read_stream(cell, change);
            break;
        case AnnotationColumn::note:
            if (cell == "-" || cell == "–" || cell == "—")
                change.set["note"] = nullptr;
            else
                change.set["note"] = cell;
            break;
        case AnnotationColumn::status:
            read_status(cell, change);
            break;
        case AnnotationColumn::reason:
            change.set["status"]["reason"] = cell;
            break;
        case AnnotationColumn::cancelled:
            if (says_yes(cell))
                change.set["status"]["kind"] = "cancelled";
            else if (says_no(cell))
                change.set["status"]["kind"] = "scheduled";
            else
                unreadable(cell, "neither yes nor no", {});
            break;
    }
}

void CellReader::read_stream(const std::string& cell, Change& change) {
    const std::string url = find_url(cell);
    if (!url.empty())
        change.add["stream"] = url;
    else if (says_yes(cell))
        change.add["stream"] = true;
    else if (says_no(cell))
        change.set["stream"] = nullptr;
    else
        unreadable(cell, "neither an address with https:// nor yes or no", {});
}

void CellReader::read_status(const std::string& cell, Change& change) {
    // "Inställd: sjukdom" brings its reason along.
    const std::size_t mark = cell.find_first_of(":;,(");
    auto status = words_.statuses.find(fold(cell));
    std::string reason;
    if (status == words_.statuses.end() && mark != std::string::npos) {
        status = words_.statuses.find(fold(cell.substr(0, mark)));
        reason = trim(cell.substr(mark + 1));
        if (cell[mark] == '(' && reason.ends_with(')')) reason.pop_back();
    }
    if (status == words_.statuses.end()) return unreadable(cell, "no status", keys_of(words_.statuses));
    change.set["status"]["kind"] = std::string(name(status->second));
    if (!reason.empty()) change.set["status"]["reason"] = reason;
}

void CellReader::read_people(const RoleColumn& column, const std::string& cell, Change& change) {
    if (says_no(cell)) return;
    for (std::string& name : pieces(cell, ";\n\r")) {
        if (says_yes(name) || says_no(name)) {
            unreadable(name, "nobody's name", {});
            continue;
        }
        Json person = Json::object();
        const std::size_t open = name.find('(');
        if (name.back() == ')' && open != std::string::npos && open > 0) {
            person["organisation"] = trim(name.substr(open + 1, name.size() - open - 2));
            name = trim(name.substr(0, open));
        }
        person["name"] = name;
        person["role"] = column.role;
        change.add["people"].push_back(std::move(person));
    }
}

}  // namespace kiosk::feed
