#include "feed/text/url.hpp"

#include <gtest/gtest.h>

namespace kiosk::feed {
namespace {

TEST(Url, IsCompletedFromTheAddressOfTheDocument) {
    const std::string base = "https://example.org/democon/schedule/export.json?x=1";
    const struct {
        const char *reference, *expected;
    } cases[] = {
        {"https://a.org/x", "https://a.org/x"},
        {"HTTP://a.org/X", "http://a.org/X"},
        {"  https://a.org/x\n", "https://a.org/x"},
        {"/media/a b.png", "https://example.org/media/a%20b.png"},
        {"logo.png", "https://example.org/democon/schedule/logo.png"},
        {"?page=2", "https://example.org/democon/schedule/export.json?page=2"},
        {"//cdn.org/x", "https://cdn.org/x"},
        {"https://a.org/\"onload=", "https://a.org/%22onload="},
    };
    for (const auto& test : cases)
        EXPECT_EQ(resolve_url(test.reference, base), test.expected) << test.reference;
    EXPECT_EQ(resolve_url("x.png", "https://example.org"), "https://example.org/x.png");
    EXPECT_EQ(resolve_url("x.png", "file:///srv/feed/a.json"), "file:///srv/feed/x.png");
    EXPECT_EQ(resolve_url("x.png", "HTTPS://example.org/a"), "https://example.org/x.png");
}

TEST(Url, OfAnotherSchemeIsNone) {
    for (const char* reference : {"", "  ", "javascript:alert(1)", "data:text/html,x", "file:///etc/passwd",
                                  "mailto:a@b.c", "https://", "https:///x", "ftp://a.org/", "https://?x",
                                  "http://#", "//", "///x", "////x", "//?x"}) {
        EXPECT_EQ(resolve_url(reference, "https://example.org/"), "") << reference;
    }
    EXPECT_EQ(resolve_url("x.png", ""), "");
    EXPECT_EQ(resolve_url("//host/x", "file:///srv/a.json"), "");
    EXPECT_EQ(resolve_url("https://a.org/" + std::string(5000, 'x'), ""), "");
}

TEST(Url, IsFoundInAText) {
    EXPECT_EQ(find_url("see https://a.org/x."), "https://a.org/x");
    EXPECT_EQ(find_url("(https://a.org/x)"), "https://a.org/x");
    EXPECT_EQ(find_url("hhttp://a.org"), "http://a.org");
    EXPECT_EQ(find_url("<https://a.org/x> and https://b.org"), "https://a.org/x");
    EXPECT_EQ(find_url("http, https:// and nothing"), "");
    EXPECT_EQ(find_url(""), "");
}

}  // namespace
}  // namespace kiosk::feed
