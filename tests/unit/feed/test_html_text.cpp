#include "feed/text/html_text.hpp"

#include <gtest/gtest.h>

#include <random>

#include "feed/text/text_clean.hpp"

namespace kiosk::feed {
namespace {

std::string text_of(const std::string& html) {
    return clean_paragraphs(html_to_text(html));
}

TEST(HtmlText, MarkupBecomesText) {
    const struct {
        const char *html, *expected;
    } cases[] = {
        {"<p>One</p><p>Two &amp; three</p>", "One\n\nTwo & three"},
        {"a<br>b<br/><br />c", "a\nb\n\nc"},
        {"<ul><li>a</li><li>b</li></ul>after", "• a\n• b\n\nafter"},
        {"<b>bold</b> and <i>italic</i>\nnext line", "bold and italic\nnext line"},
        {"<p>one\nline</p>", "one line"},
        {"<pre>two\nlines</pre>", "two\nlines"},
        {"a<script>alert('x')</script>b<style>p{}</style>", "ab"},
        {"AT&amp;T &lt;3 &#8211; &#x1F600;", "AT&T <3 – 😀"},
        {"<!-- hidden -->shown", "shown"},
        {"<P ALIGN=\"left\">Upper</P>", "Upper"},
        {"<p>unclosed<p>twice", "unclosed\n\ntwice"},
        {"Ends the line.<p>\nNext", "Ends the line.\n\nNext"},
        {"Ends the line.<p>\r\nNext", "Ends the line.\n\nNext"},
        {"the <p> element, a <p>", "the <p> element, a <p>"},
        {"<div><div>deep</div></div>", "deep"},
        {"<a href=\"https://a.org\">A</a>", "A"},
        {"x &nbsp; y", "x y"},
        {"<h2>Head</h2>Text", "Head\n\nText"},
        {"<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>", "a b\nc"},
    };
    for (const auto& test : cases) EXPECT_EQ(text_of(test.html), test.expected) << test.html;
}

TEST(HtmlText, WhatOnlyLooksLikeMarkupStays) {
    for (const char* text : {"a < b", "C++ <3", "if a<b then c>d", "std::vector<int> in <algorithm>",
                             "The <video> element", "Avoid <script>", "R&D", "?a=1&copy=2", "<3", "<", "a <",
                             "<>", "x </p> y", "Tom & Jerry; more", "<T> and </T>"}) {
        EXPECT_EQ(text_of(text), text);
    }
}

TEST(HtmlText, WhatComesOutOfEntitiesIsNoMarkup) {
    EXPECT_EQ(text_of("&lt;b&gt;not bold&lt;/b&gt;"), "<b>not bold</b>");
    EXPECT_EQ(text_of("a&#x202E;b&#0;c"), "abc");
    EXPECT_EQ(text_of("1 &lt; 2 <b>and</b> 3 < 4"), "1 < 2 and 3 < 4");
}

TEST(HtmlText, MarkdownLinksAreUnwrapped) {
    EXPECT_EQ(text_of("see [the page](https://a.org/x), **bold**"), "see the page, **bold**");
    EXPECT_EQ(text_of("![pic](https://a.org/x.png)after"), "after");
    EXPECT_EQ(text_of("[a](http b"), "[a](http b");
    EXPECT_EQ(text_of("](https://a.org)"), "](https://a.org)");
    EXPECT_EQ(html_to_text("[Live](https://a.org)", Links::keep), "Live https://a.org");
    EXPECT_EQ(clean_line(html_to_text("<a href='https://a.org'>Live</a>", Links::keep)),
              "Live https://a.org");
    EXPECT_EQ(clean_line(html_to_text("<a href='https://a.org'>https://a.org</a>", Links::keep)),
              "https://a.org");
}

TEST(HtmlText, MayHoldLinksWhereverLinksMakeADifference) {
    const std::string pieces[] = {"[",
                                  "Live",
                                  "]",
                                  "&#93;",
                                  "(",
                                  "&#40;",
                                  "https://a.org",
                                  ")",
                                  "<b>",
                                  "</b>",
                                  "<a href='https://b.org'>",
                                  "</a>",
                                  "<A HREF=https://c.org>",
                                  "&amp;",
                                  " "};
    std::mt19937 random(7);
    int differences = 0;
    for (int i = 0; i < 3000; ++i) {
        std::string text = i % 3 == 0 ? "[Live" : "";
        for (int length = 0; length < 6; ++length) text += pieces[random() % std::size(pieces)];
        const bool differs = html_to_text(text, Links::keep) != html_to_text(text, Links::drop);
        EXPECT_TRUE(!differs || may_hold_links(text)) << text;
        differences += differs ? 1 : 0;
    }
    EXPECT_GT(differences, 100);
    EXPECT_TRUE(may_hold_links("Stream: [Live]&#40;https://a.org)"));
    EXPECT_FALSE(may_hold_links("Q&A <b>live</b>, see https://a.org"));
}

TEST(HtmlText, HostileNestingEndsInText) {
    std::string deep;
    for (int i = 0; i < 20'000; ++i) deep += "<div>";
    deep += "core";
    for (int i = 0; i < 20'000; ++i) deep += "</div>";
    EXPECT_NO_FATAL_FAILURE(text_of(deep));
    EXPECT_LT(text_of(deep).size(), 10U);
    EXPECT_EQ(text_of(std::string(100'000, '<')).size(), 100'000U);
    EXPECT_EQ(text_of("<p " + std::string(100'000, 'a')), "<p " + std::string(100'000, 'a'));
}

}  // namespace
}  // namespace kiosk::feed
