#include "feed/annotations/json.hpp"

#include <algorithm>
#include <array>

#include "base/nearest.hpp"
#include "base/text.hpp"
#include "feed/annotations/keys.hpp"
#include "feed/annotations/values.hpp"
#include "feed/json/json.hpp"
#include "feed/text/text_reader.hpp"

namespace kiosk::feed {
namespace {

using Keys = std::vector<std::string>;

// A value of a row in memory takes some hundred bytes; a table of all rows with twenty values each is below.
constexpr std::size_t most_values = 3'000'000;

class RowReader {
  public:
    RowReader(const Value& row, std::string where, const AnnotationKeys& keys, FindingLog& log)
        : row_(row), where_(std::move(where)), keys_(keys), log_(log) {}

    std::optional<Annotation> read() {
        if (row_.object() == nullptr)
            return refused("is " + std::string(row_.kind()) + ", not an annotation");
        known_members(row_, keys_.row, where_);
        Annotation row;
        row.where = where_;
        for (const auto& [key, text] : {std::pair{"session", &row.session},
                                        {"title", &row.title},
                                        {"start", &row.start},
                                        {"from", &row.from},
                                        {"to", &row.to},
                                        {"room", &row.room}}) {
            *text = name(key);
        }
        if (row.session.empty() && row.title.empty() && row.room.empty())
            return refused("names no session and no room; give \"session\", \"title\" or \"room\"");
        if (const Value& every = row_["every"]; !every.is_null()) {
            if (!every.boolean())
                warn("every is " + std::string(every.kind()) + ", not true or false; left out");
            row.every = every.boolean().value_or(false);
        }
        row.set = object("set", keys_.set);
        row.remove = object("remove", keys_.lists);
        row.add = object("add", keys_.lists);
        read_roles(row);
        if (row.set.empty() && row.add.empty() && row.remove.empty() && row.roles.empty())
            return refused("tells nothing; give \"set\", \"add\", \"remove\" or \"roles\"");
        return row;
    }

  private:
    void warn(std::string what) { log_.warn(where_, std::move(what)); }

    std::optional<Annotation> refused(std::string what) {
        warn(std::move(what) + "; left out");
        return std::nullopt;
    }

    std::string name(const std::string& key) {
        const Value& value = row_[key];
        const auto text = value.scalar();
        if (!text && !value.is_null())
            warn(key + " is " + std::string(value.kind()) + ", not a text; left out");
        if (text && text->size() > most_annotation_cell) {
            warn(key + " is longer than " + std::to_string(most_annotation_cell) + " bytes; left out");
            return {};
        }
        return text ? trim(*text) : std::string();
    }

    // The members of an object that are known; the others are findings.
    std::vector<const Member*> known_members(const Value& object, const Keys& keys,
                                             const std::string& where) {
        std::vector<const Member*> known;
        for (const Member& member : *object.object()) {
            if (std::ranges::find(keys, member.key) == keys.end()) {
                const std::string near = log_.full() ? std::string() : did_you_mean(member.key, keys);
                log_.warn(where,
                          "unknown key " + feed::in_quotes(member.key) + (near.empty() ? near : "; " + near));
            } else if (std::ranges::any_of(known,
                                           [&](const Member* other) { return other->key == member.key; })) {
                log_.warn(where,
                          "the key " + feed::in_quotes(member.key) + " comes twice; the first one holds");
            } else {
                known.push_back(&member);
            }
        }
        return known;
    }

    bool is_object(const std::string& key) {
        const Value& value = row_[key];
        if (value.object() != nullptr) return true;
        if (!value.is_null()) warn(key + " is " + std::string(value.kind()) + ", not an object; left out");
        return false;
    }

    std::string object(const std::string& key, const Keys& keys) {
        if (!is_object(key)) return {};
        AnnotationJson json = AnnotationJson::object();
        for (const Member* member : known_members(row_[key], keys, where_ + ", " + key))
            json[member->key] = json_of(member->value);
        return json.empty() ? std::string() : text_of(json);
    }

    void read_roles(Annotation& row) {
        if (!is_object("roles")) return;
        for (const Member& member : *row_["roles"].object()) {
            const std::string* role = member.value.string();
            const std::string person = trim(member.key);
            if (person.empty() || (role == nullptr && !member.value.is_null())) {
                log_.warn(where_ + ", roles", "the role of " + feed::in_quotes(member.key) + " is " +
                                                  std::string(member.value.kind()) +
                                                  ", not a text; left out");
            } else {
                row.roles.emplace(person, role == nullptr ? std::string() : trim(*role));
            }
        }
    }

    const Value& row_;
    std::string where_;
    const AnnotationKeys& keys_;
    FindingLog& log_;
};

}  // namespace

Result<Annotations> read_annotations_json(std::string_view utf8, const Limits& limits) {
    const auto root = read_json(utf8, limits.depth, most_values);
    if (!root) return tl::unexpected(root.error());
    const Value::Array* rows = (*root)["annotations"].array();
    if (rows == nullptr) {
        return fail("these annotations have no list \"annotations\"", {},
                    "write {\"annotations\": [ … ]}; see config/annotations.schema.json");
    }
    const AnnotationKeys keys;
    Annotations annotations;
    FindingLog log;
    for (const Member& member : *root->object()) {
        if (std::ranges::find(keys.root, member.key) != keys.root.end()) continue;
        const std::string near = did_you_mean(member.key, keys.root);
        log.warn({}, "unknown key " + feed::in_quotes(member.key) + (near.empty() ? near : "; " + near));
    }
    for (std::size_t i = 0; i < rows->size(); ++i) {
        if (i == most_annotations) {
            log.warn({}, "more than " + std::to_string(i) + " annotations; the last " +
                             std::to_string(rows->size() - i) + " are left out");
            break;
        }
        RowReader reader((*rows)[i], "annotation " + std::to_string(i + 1), keys, log);
        if (auto row = reader.read()) annotations.rows.push_back(std::move(*row));
    }
    annotations.findings = log.take();
    return annotations;
}

}  // namespace kiosk::feed
