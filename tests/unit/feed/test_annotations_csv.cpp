#include "annotations_helpers.hpp"

namespace kiosk::feed {
namespace {

using enum AccessKind;

std::string text_of(const Access& access) {
    std::string text;
    for (const AccessService& service : access) {
        text += (text.empty() ? "" : " ") + std::string(name(service.kind));
        if (!service.language.empty()) text += ":" + service.language;
    }
    return text;
}

// One cell for session 49, which has interpretation into English.
test::Annotated cell(const std::string& heading, const std::string& text) {
    return test::annotated("ID\t" + heading + "\n49\t" + text + '\n');
}

TEST(AnnotationTable, FormsThatSpreadsheetsWriteAreRead) {
    const struct {
        const char* name;
        std::string bytes;
    } cases[] = {
        {"comma", "ID,Notis\n49,n\n"},
        {"semicolon", "ID;Notis\n49;n\n"},
        {"tab", "ID\tNotis\n49\tn\n"},
        {"CR LF and no last line end", "ID;Notis\r\n49;n"},
        {"CR alone", "ID;Notis\r49;n\r"},
        {"byte order mark", "\xEF\xBB\xBFID;Notis\n49;n\n"},
        {"quotation marks", "\"ID\",\"Notis\"\n\"49\",\"n\"\n"},
        {"empty lines and rows", "\n\nID;Notis\n;\n\n49;n\n;;;\n"},
        {"sep=", "sep=;\r\nID;Notis\r\n49;n\r\n"},
        {"short and long rows", "ID;Notis\n1\n49;n;;;\n"},
        {"space around", " ID ; Notis \n 49 ; n \n"},
        {"upper case and hyphens", "ID;NOTIS\n49;n\n"},
        {"delimiter of another kind in a heading", "\"ID, nummer\";ID;Notis\n;49;n\n"},
        {"order and unknown columns", "Notis;Kontakt;ID\nn;x;49\n"},
        {"UTF-16", std::string("\xFF\xFEI\0D\0\t\0N\0o\0t\0e\0\r\0\n\0"
                               "4\0"
                               "9\0\t\0n\0\r\0\n\0",
                               32)},
    };
    for (const auto& test : cases)
        EXPECT_EQ(test::noted(test::annotated(test.bytes).program), "a") << test.name;
}

TEST(AnnotationTable, CellsKeepCommasQuotesAndLineBreaks) {
    const auto result = test::annotated(
        "ID,Notis,Moderator\n49,\"Ta \"\"hörlurar\"\", tack\nlångt\",\"A\r\nB; C (Sensus)\"\n50,x\n");
    EXPECT_EQ(result["a"].note, "Ta \"hörlurar\", tack långt");
    ASSERT_EQ(result["a"].people.size(), 5U);
    EXPECT_EQ(result["a"].people[2], (Person{"", "C", "moderator", "Sensus", ""}));
    EXPECT_EQ(result["b"].note, "x");
}

TEST(AnnotationTable, LinesAreCountedOverLineBreaksInCells) {
    const auto result = test::annotated("ID;Notis\n\n49;\"a\nb\nc\"\n99;x\r\n\r\n98;\"y\r\nz\"\n97;x");
    for (const char* line : {"line 6 (\"99\")", "line 8 (\"98\")", "line 10 (\"97\")"})
        EXPECT_TRUE(test::mentions(result.findings, line)) << line << '\n' << test::all(result.findings);
}

TEST(AnnotationTable, OldSwedishTablesAreDecoded) {
    const auto result = test::annotated("Titel;Teckenspr\xE5k\nFr\xE5n os\xE4kert till s\xE4kert;ja\n");
    EXPECT_TRUE(has(result["a"].access, sign_language_interpreted));
    EXPECT_TRUE(test::mentions(result.findings, "the file is not UTF-8; it is read as windows-1252"));
}

TEST(AnnotationTable, UnknownColumnsAndExcessCellsAreFindings) {
    const auto result = test::annotated("ID;Tekenspråk;ID;Teckenspråk\n49;ja;50;ja;extra\n");
    EXPECT_TRUE(test::mentions(
        result.findings, "the column \"Tekenspråk\" is not known; left out; did you mean \"teckenspråk\""))
        << test::all(result.findings);
    EXPECT_TRUE(test::mentions(result.findings, "the column \"ID\" says the same as one before it"));
    EXPECT_TRUE(test::mentions(result.findings, "has more cells than there are headings; \"extra\""));
    EXPECT_TRUE(has(result["a"].access, sign_language_interpreted));
    EXPECT_TRUE(result["b"].access.empty());
    EXPECT_TRUE(
        test::mentions(test::read("ID;Titel\n49;x\n").findings, "no column tells anything about sessions"));
}

TEST(AnnotationCells, ServicesAreAddedTakenAwayAndGivenLanguages) {
    const struct {
        const char *heading, *text, *access;
    } cases[] = {
        {"Hörslinga", "ja", "hearing-loop spoken-interpretation:en"},
        {"Hearing loop", "✓", "hearing-loop spoken-interpretation:en"},
        {"TSS", "x", "sign-supported-speech spoken-interpretation:en"},
        {"Skrivtolkning", "TRUE", "captions spoken-interpretation:en"},
        {"Tillgängligt för rullstol", "1", "spoken-interpretation:en step-free"},
        {"Syntolkning", "oui", "spoken-interpretation:en audio-description"},
        {"Lättläst", "kyllä", "spoken-interpretation:en easy-language"},
        {"Hörslinga", "nej", "spoken-interpretation:en"},
        {"Tolkning", "nej", ""},
        {"Tolkning", "–", ""},
        {"Tolkning", "FALSKT", ""},
        {"Tolkning", "", "spoken-interpretation:en"},
        {"Tolkning", "ja", "spoken-interpretation:en"},
        {"Interpretation", "engelska, arabiska", "spoken-interpretation:ar spoken-interpretation:en"},
        {"Tolkning", "arabiska", "spoken-interpretation:ar"},
        {"Tolkning", "Arabic and Finnish", "spoken-interpretation:ar spoken-interpretation:fi"},
        {"Tolkning", "ti", "spoken-interpretation:ti"},
        {"Tolkning", "simultantolkas till ryska", "spoken-interpretation:ru"},
        {"Tolkning", "svenskt teckenspråk, tyska", "sign-language-interpreted:swl spoken-interpretation:de"},
        {"Teckenspråk", "ja", "sign-language-interpreted spoken-interpretation:en"},
        {"Sign language", "BSL", "sign-language-interpreted:bfi spoken-interpretation:en"},
        {"Teckenspråk", "svenskt teckenspråk", "sign-language-interpreted:swl spoken-interpretation:en"},
        {"Teckenspråk", "svenskt", "sign-language-interpreted:swl spoken-interpretation:en"},
        {"Teckenspråk", "swl", "sign-language-interpreted:swl spoken-interpretation:en"},
        {"BSL", "ja", "sign-language-interpreted:bfi spoken-interpretation:en"},
        {"Gebärdensprache", "DGS", "sign-language-interpreted:gsg spoken-interpretation:en"},
        {"Tegnspråk", "ja", "sign-language-interpreted spoken-interpretation:en"},
        {"Viittomakieli", "x", "sign-language-interpreted spoken-interpretation:en"},
        {"Langue des signes", "oui", "sign-language-interpreted spoken-interpretation:en"},
        {"Tegnsprog", "ja", "sign-language-interpreted spoken-interpretation:en"},
        {"Captions", "sv", "captions:sv spoken-interpretation:en"},
        {"Tillgänglighet", "hörslinga, teckenspråkstolkas",
         "sign-language-interpreted:swl hearing-loop spoken-interpretation:en"},
    };
    for (const auto& test : cases) {
        const auto result = cell(test.heading, test.text);
        EXPECT_EQ(text_of(result["a"].access), test.access) << test.heading << ": " << test.text;
        EXPECT_EQ(test::all(result.findings), "") << test.heading << ": " << test.text;
    }
}

TEST(AnnotationCells, OtherFieldsAreSet) {
    EXPECT_EQ(cell("Livestream", "https://a.org/x")["a"].stream, (Stream{"https://a.org/x", ""}));
    EXPECT_EQ(cell("Stream", "ja")["a"].stream, (Stream{"https://example.org/live", ""}));
    EXPECT_FALSE(cell("Stream", "nej")["a"].stream.has_value());
    EXPECT_EQ(test::annotated("ID;Stream\n50;x\n")["b"].stream, Stream());
    EXPECT_EQ(cell("Anmärkning", "–")["a"].note, "");
    EXPECT_EQ(cell("Status", "Inställd")["a"].status, (Status{Status::Kind::cancelled, "", {}, {}}));
    EXPECT_EQ(cell("Status", "inställt: sjukdom")["a"].status,
              (Status{Status::Kind::cancelled, "sjukdom", {}, {}}));
    EXPECT_EQ(cell("Status", "Cancelled (snow)")["a"].status,
              (Status{Status::Kind::cancelled, "snow", {}, {}}));
    EXPECT_EQ(cell("Status\tOrsak", "försenad\ttåg")["a"].status,
              (Status{Status::Kind::delayed, "tåg", {}, {}}));
    EXPECT_EQ(cell("Inställt", "ja")["a"].status.kind, Status::Kind::cancelled);
    EXPECT_EQ(test::annotated("ID;Status\n53;enligt plan\n")["e"].status, Status());
    EXPECT_EQ(test::annotated("ID;Reason\n53;snö\n")["e"].status.reason, "snö");
}

TEST(AnnotationCells, PeopleGetTheirRolesAndOthersAreAdded) {
    const auto result = cell("Moderator\tTolk\tPanel", "markus haile\tLena Ek; Ali Noor\t–");
    EXPECT_EQ(result["a"].people, (std::vector<Person>{{"", "Markus Haile", "moderator", "", ""},
                                                       {"", "Fathia Mountagui", "", "", ""},
                                                       {"", "Lena Ek", "interpreter", "", ""},
                                                       {"", "Ali Noor", "interpreter", "", ""}}));
    EXPECT_EQ(test::all(result.findings), "");
    EXPECT_TRUE(
        test::mentions(cell("Värd", "Markus Hale").findings, "\"Markus Hale\" is added; did you mean"));
}

TEST(AnnotationCells, UnreadableCellsAreFindingsWithLineAndColumn) {
    const struct {
        const char *heading, *text, *finding;
    } cases[] = {
        {"Tolkning", "engleska",
         "\"engleska\" is neither yes, no nor a language, such as \"en\"; left out; did you mean "
         "\"engelska\""},
        {"Teckenspråk", "kanske", "\"kanske\" is neither yes, no nor a language"},
        {"Tillgänglighet", "ja", "\"ja\" is no service; left out"},
        {"Livestream", "www.a.org",
         "\"www.a.org\" is neither an address with https:// nor yes or no; left out"},
        {"Status", "instald", "\"instald\" is no status; left out; did you mean \"inställd\""},
        {"Inställd", "kanske", "\"kanske\" is neither yes nor no; left out"},
        {"Moderator", "ja", "\"ja\" is nobody's name; left out"},
    };
    for (const auto& test : cases) {
        const auto result = cell(test.heading, test.text);
        EXPECT_EQ(result.program, test::two_days()) << test.text;
        EXPECT_TRUE(test::mentions(result.findings, test.finding)) << test.text << '\n'
                                                                   << test::all(result.findings);
        EXPECT_TRUE(test::mentions(result.findings, "line 2, column \"" + std::string(test.heading) + '"'));
    }
}

TEST(AnnotationCells, RowsNameSessionsByAllColumns) {
    const struct {
        const char *table, *sessions;
    } cases[] = {
        {"Titel;Notis\nFika;n\n", ""},
        {"Titel;Datum;Notis\nFika;2022-11-19;n\n", "d"},
        {"Titel;Datum;Tid;Notis\nFika;19.11.2022;9.45;n\n", "d"},
        {"Titel;Sal;Notis\nFika;Studion;n\n", "b"},
        {"Rum;Start;Notis\nStudion;2022-11-18 09:00;n\n", "a"},
        {"Rum;Datum;Tid;Notis\nStudion;2022-11-18;09:00–09:45;n\n", "a"},
        {"Rum;Datum;Start;Slut;Notis\nStudion;2022-11-18;09:00;10:15;n\n", ""},
        {"Rum;Datum;Start;Slut;Alla;Notis\nStudion;2022-11-18;09:00;10:15;ja;n\n", "ab"},
        {"Rum;Start;Slut;Titel;Notis\nStudion;09:00;12:00;Avslutning;n\n", "e"},
        {"Room;Note\nStudion;n\n", "abe"},
        {"Nr;Titel;Start;Slut;Rum;Notis\n52;Fika;2022-11-19 09:45;2022-11-19 10:15;Galleriet;n\n", "d"},
    };
    for (const auto& test : cases)
        EXPECT_EQ(test::noted(test::annotated(test.table).program), test.sessions) << test.table;
    const auto whole = test::annotated("Rum;Hörslinga;Notis\nStudion;ja;n\n;ja;\n");
    EXPECT_EQ(text_of(whole.program.rooms[0].access), "hearing-loop");
    EXPECT_TRUE(test::mentions(whole.findings, "names no session, so it holds for all 3 in the room"));
    EXPECT_TRUE(test::mentions(whole.findings, "line 3"));
    EXPECT_EQ(text_of(test::annotated("Rum;Tolkning\nStudion;nej\n")["a"].access), "");
}

}  // namespace
}  // namespace kiosk::feed
