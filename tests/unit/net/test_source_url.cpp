#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "net/source_url.hpp"

namespace kiosk::net {
namespace {

using Kind = SourceUrl::Kind;
using testing::HasSubstr;
using testing::Not;

TEST(SourceUrl, TakesWhatCanBeFetched) {
    struct Case {
        const char* text;
        Kind kind;
        const char* url;
    };
    const Case cases[] = {
        {"http://example.org/a.json", Kind::http, "http://example.org/a.json"},
        {"HTTPS://Example.org/a?b=c", Kind::https, "https://Example.org/a?b=c"},
        {"  https://example.org/a \n", Kind::https, "https://example.org/a"},
        {"https://[::1]:8080/a", Kind::https, "https://[::1]:8080/a"},
        {"https://example.org/a b", Kind::https, "https://example.org/a%20b"},
        {"https://example.org/a#part", Kind::https, "https://example.org/a"},
        {"file:///srv/a.json", Kind::file, "/srv/a.json"},
        {"file://localhost/srv/a%20b.json", Kind::file, "/srv/a b.json"},
        {"/srv/a.json", Kind::file, "/srv/a.json"},
        {"a.json", Kind::file, "a.json"},
        {"./a:b.json", Kind::file, "./a:b.json"},
    };
    for (const Case& c : cases) {
        const auto source = parse_source(c.text);
        ASSERT_TRUE(source) << c.text << ": " << to_string(source.error());
        EXPECT_EQ(source->kind, c.kind) << c.text;
        EXPECT_EQ(source->url, c.url) << c.text;
        EXPECT_EQ(source->path, c.kind == Kind::file ? c.url : "") << c.text;
    }
}

TEST(SourceUrl, RefusesTheRestWithARemedy) {
    for (const std::string text :
         {"", "   ", "ftp://example.org/a", "gopher://example.org/", "data:text/plain,x",
          "javascript:alert(1)", "webcal://example.org/a.ics", "http://", "https://exa mple.org/",
          "http://example.org:port/", "file://server/a.json", "dict://example.org/", "scp://example.org/a",
          "http://example.org/\x01"}) {
        const auto source = parse_source(text);
        ASSERT_FALSE(source) << text;
        EXPECT_NE(source.error().message, "") << text;
        EXPECT_NE(source.error().remedy, "") << text;
    }
    EXPECT_FALSE(parse_source("https://example.org/" + std::string(8000, 'a')));
    EXPECT_FALSE(parse_source(std::string("/srv/a\0b", 8)));
}

TEST(SourceUrl, SetsCredentialsApart) {
    const auto source = parse_source("https://us%40er:se%3Acret@example.org/a");
    ASSERT_TRUE(source);
    EXPECT_EQ(source->url, "https://example.org/a");
    EXPECT_EQ(source->user, "us@er");
    EXPECT_EQ(source->password, "se:cret");
}

TEST(SourceUrl, RedactsCredentialsAndNothingElse) {
    const std::pair<const char*, const char*> cases[] = {
        {"https://user:secret@example.org/a?b#c", "https://example.org/a?b#c"},
        {"https://secret@example.org/a", "https://example.org/a"},
        {"https://a:b@c:secret@example.org/", "https://example.org/"},
        {"https://user:sec/ret@example.org/a", "https://example.org/a"},
        {"ftp://user:secret@example.org/a", "ftp://example.org/a"},
        {"user:secret@example.org/a", "example.org/a"},
        {"http:user:secret@example.org/a", "example.org/a"},
        {"https://example.org/@someone", "https://example.org/@someone"},
        {"https://example.org/?mail=a@b", "https://example.org/?mail=a@b"},
        {"https://example.org/a?day=1&api_key=abc&x=2#c", "https://example.org/a?day=1&api_key=…&x=2#c"},
        {"https://u:p@example.org/a?Token=abc", "https://example.org/a?Token=…"},
        {"https://example.org/a?room.tags=voc", "https://example.org/a?room.tags=voc"},
        {"/srv/a@b.json", "/srv/a@b.json"},
        {"", ""},
    };
    for (const auto& [text, expected] : cases) EXPECT_EQ(redacted(text), expected) << text;
}

TEST(SourceUrl, LeaksNoSecretInAnyRefusal) {
    for (const std::string text : {"ftp://user:secret@example.org/a", "https://user:sec ret@exa mple.org/",
                                   "http://user:secret@:99999/", "file://user:secret@server/a",
                                   "http:user:secret@example.org", "https://user:se/secret@example.org:x/"}) {
        const auto source = parse_source(text);
        ASSERT_FALSE(source) << text;
        EXPECT_THAT(to_string(source.error()), Not(HasSubstr("cret"))) << text;
    }
}

TEST(SourceUrl, KnowsHttpsWhateverItsCase) {
    EXPECT_TRUE(is_https("HTTPS://example.org/"));
    EXPECT_FALSE(is_https("http://https/"));
    EXPECT_FALSE(is_https("httpsx://example.org/"));
    EXPECT_FALSE(is_https(""));
}

}  // namespace
}  // namespace kiosk::net
