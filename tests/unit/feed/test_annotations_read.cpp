#include <nlohmann/json.hpp>
#include <set>

#include "annotations_helpers.hpp"
#include "base/text.hpp"
#include "feed/annotations/keys.hpp"

namespace kiosk::feed {
namespace {

TEST(AnnotationRead, WhatIsNeitherJsonNorATableIsRefusedWithTheRemedy) {
    const struct {
        std::string bytes;
        const char *error, *remedy;
    } cases[] = {
        {"", "the annotations are empty", "export them again"},
        {" \r\n\t", "the annotations are empty", ""},
        {"<!DOCTYPE html><title>Sign in</title>", "this is an HTML page", "needs a login"},
        {"\xEF\xBB\xBF  <html><body>", "this is an HTML page", "publish it to the web as CSV"},
        {"<?xml version=\"1.0\"?><a/>", "this is XML", "CSV"},
        {std::string("PK\x03\x04\0\0", 6), "a spreadsheet's own file", "export it as CSV"},
        {"\x1F\x8B\x08", "this is a compressed file", ""},
        {"%PDF-1.7", "this is a PDF", ""},
        {"[]", "these annotations have no list \"annotations\"", "write {\"annotations\""},
        {R"({"annotation": []})", "these annotations have no list \"annotations\"", ""},
        {R"({"annotations": {}})", "these annotations have no list \"annotations\"", ""},
        {"{\"annotations\": [\n  {\"room\" \"x\"}]}", "line 2", ""},
        {R"({"annotations": [)", "the document breaks off before its end", ""},
        {"Just some text\nand more", "this table has no column that names a session",
         "the first row has to hold headings"},
        {"Tittel;Notis\n", "", ""},
        {"Tittle,Note\nA,B\n", "this table has no column that names a session", "did you mean"},
        {"ID,Note\n49,\"never closed\n50,x\n", "a quotation mark is not closed", ""},
    };
    for (const auto& test : cases) {
        if (*test.error == '\0') {
            EXPECT_TRUE(test::read(test.bytes).rows.empty());
            continue;
        }
        const Error error = test::refused(test.bytes);
        EXPECT_NE(to_string(error).find(test.error), std::string::npos) << to_string(error);
        EXPECT_NE(error.remedy.find(test.remedy), std::string::npos) << to_string(error);
    }
    EXPECT_EQ(test::refused("ID,Note\n48,a\n49,\"never closed\n50,x\n").place, "line 3");
    EXPECT_EQ(test::refused("\n\nA,B\n").place, "line 3");
}

TEST(AnnotationRead, BoundsAreKept) {
    Limits limits;
    limits.bytes = 10;
    EXPECT_EQ(test::refused("ID,Note\n49,a\n", limits).message, "the annotations are larger than 0 MiB");
    EXPECT_NE(test::refused(R"({"annotations": )" + test::repeated("[", 100'000)).message.find("levels deep"),
              std::string::npos);
    const Annotations rows = test::read("ID,Note\n" + test::repeated("1,a\n", most_annotations + 3));
    EXPECT_EQ(rows.rows.size(), most_annotations);
    EXPECT_TRUE(
        test::mentions(rows.findings, "more than 100000 rows; this one and those after it are left out"));
    const Annotations columns =
        test::read("ID,Note" + test::repeated(",", 500) + "Note\n1,a" + test::repeated(",", 500) + "b\n");
    EXPECT_EQ(columns.rows.at(0).set, R"({"note":"a"})");
    EXPECT_TRUE(test::mentions(columns.findings, "more than 200 columns; the others are left out"));
    const Annotations cells =
        test::read("ID,Note\n1," + std::string(most_annotation_cell + 1, 'x') + "\n2,a\n");
    EXPECT_EQ(cells.rows.size(), 1U);
    EXPECT_TRUE(test::mentions(cells.findings, "is longer than 20000 bytes; left out"));
}

TEST(AnnotationRead, JsonMayHaveCommentsAndWhatIsUnknownInItIsAFinding) {
    const Annotations annotations = test::read(R"(// staff
        {"$schema": "x", "anotations": 1, /* here */ "annotations": [
          {"session": 49, "set": {"note": "n"}, "sett": {}},
          7, {"set": {"note": "n"}}, {"session": "1"}, {"session": "1", "set": []}, {"session": ["1"], "room": "A", "set": {"note": null}},
          {"room": "A", "every": 1, "roles": {"A": 1, "B": null, " ": "x"}}, {"session": "", "title": " ", "add": {"tags": ["a"]}},
          {"session": "1", "set": {"note": "a", "note": "b"}}]})");
    ASSERT_EQ(annotations.rows.size(), 4U) << test::all(annotations.findings);
    EXPECT_EQ(annotations.kind, Annotations::Kind::json);
    EXPECT_EQ(annotations.rows[0].session, "49");
    EXPECT_EQ(annotations.rows[0].where, "annotation 1");
    EXPECT_EQ(annotations.rows[1].set, R"({"note":null})");
    EXPECT_EQ(annotations.rows[2].roles, (std::map<std::string, std::string>{{"B", ""}}));
    EXPECT_EQ(annotations.rows[3].set, R"({"note":"a"})");
    for (const char* finding :
         {"unknown key \"anotations\"; did you mean \"annotations\"?",
          "unknown key \"sett\"; did you mean \"set\"?", "is a number, not an annotation; left out",
          "annotation 3: names no session and no room", "annotation 4: tells nothing",
          "set is a list, not an object; left out", "session is a list, not a text",
          "every is a number, not true or false", "the role of \"A\" is a number, not a text; left out",
          "annotation 8: names no session and no room",
          "the key \"note\" comes twice; the first one holds"}) {
        EXPECT_NE(test::all(annotations.findings).find(finding), std::string::npos)
            << finding << '\n'
            << test::all(annotations.findings);
    }
}

TEST(AnnotationRead, AnyBytesGiveAnAnswer) {
    const std::string bytes = std::string("ID;Teckenspråk\n49;ja\0;;\"\"\"\n", 28);
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        for (const char c : {'\0', '"', '\n', '\xFF', '{', ','}) {
            std::string changed = bytes;
            changed[i] = c;
            const auto read = read_annotations(changed, test::shipped_words(), Limits());
            if (!read) {
                EXPECT_FALSE(read.error().message.empty());
                continue;
            }
            FindingLog log;
            EXPECT_EQ(annotate(test::two_days(), *read, FeedOptions(), log).sessions.size(), 5U);
        }
    }
}

TEST(AnnotationRead, SchemaHasExactlyTheKeysThatTheReaderKnows) {
    const auto schema =
        nlohmann::json::parse(test::file_text(KIOSK_SOURCE_DIR "/config/annotations.schema.json"));
    const AnnotationKeys keys;
    const std::pair<nlohmann::json, std::vector<std::string>> objects[] = {
        {schema, keys.root},
        {schema["$defs"]["annotation"], keys.row},
        {schema["$defs"]["set"], keys.set},
        {schema["$defs"]["lists"], keys.lists},
    };
    for (const auto& [object, known] : objects) {
        std::set<std::string> described;
        for (const auto& property : object["properties"].items()) described.insert(property.key());
        EXPECT_EQ(described, std::set<std::string>(known.begin(), known.end()));
        EXPECT_EQ(object["additionalProperties"], false);
    }
}

TEST(AnnotationWords, TableIsReadAndFaultsAreNamed) {
    const struct {
        const char *json, *error;
    } cases[] = {
        {"[]", "is a list, not an object"},
        {R"({"colums": {}})", "unknown key \"colums\"; did you mean \"columns\"?"},
        {R"({"columns": []})", "columns: is a list, not an object"},
        {R"({"columns": {"titel": ["x"]}})", "columns: unknown key \"titel\"; did you mean \"title\"?"},
        {R"({"services": {"caption": ["x"]}})", "did you mean \"captions\"?"},
        {R"({"services": {"captions": "x"}})", "services.captions: is a text, not a list of words"},
        {R"({"roles": {"hosts": ["x"]}})", "did you mean \"host\"?"},
        {R"({"status": {"cancelled": [""]}})", "status.cancelled[0]: is not a word"},
        {R"({"yes": [1]})", "yes[0]: is not a word"},
        {"{", "breaks off"},
    };
    for (const auto& test : cases) {
        const auto words = AnnotationWords::read(test.json, nullptr);
        ASSERT_FALSE(words.has_value()) << test.json;
        EXPECT_NE(to_string(words.error()).find(test.error), std::string::npos) << to_string(words.error());
    }
}

TEST(AnnotationWords, NoWordOfTheShippedTableMeansTwoThings) {
    const auto json = nlohmann::json::parse(test::file_text(KIOSK_SOURCE_DIR "/assets/annotations.json"),
                                            nullptr, true, true);
    const auto all_once = [](std::initializer_list<nlohmann::json> groups) {
        std::map<std::string, std::string> seen;
        for (const auto& group : groups) {
            for (const auto& meaning : group.items()) {
                for (const std::string word : meaning.value()) {
                    const auto [other, fresh] = seen.emplace(fold(word), meaning.key());
                    EXPECT_TRUE(fresh || other->second == meaning.key())
                        << word << ": " << other->second << " and " << meaning.key();
                }
            }
        }
    };
    all_once({json["columns"], json["services"], json["roles"]});
    all_once({json["status"]});
    all_once({{{"yes", json["yes"]}, {"no", json["no"]}}});
}

}  // namespace
}  // namespace kiosk::feed
