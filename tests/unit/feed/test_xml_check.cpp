#include "feed/xml/xml_check.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace kiosk::feed {
namespace {

constexpr int depth = 3;
constexpr std::size_t nodes = 20;

TEST(XmlCheck, FirstElementIsFoundBehindWhatComesBeforeIt) {
    const struct {
        const char *text, *root;
    } cases[] = {
        {"<a>", "a"},
        {"<a/>", "a"},
        {"<x:a-b.2 c='d'>", "x:a-b.2"},
        {"<\xC3\xA5>", "\xC3\xA5"},
        {" \n<?xml version='1.0'?>\n<!-- <b> --><a>", "a"},
        {"<!DOCTYPE b><a>", "a"},
        {"<!DOCTYPE b PUBLIC \"-//>//\" '>'><a>", "a"},
        {"<!DOCTYPE b [<!ENTITY c \"]>\"><!-- ]> ' --><!ELEMENT d (e)>]><a>", "a"},
        {"<schedul", "schedul"},
        {"<a\xC3(b>", "a\xEF\xBF\xBD"},
        {"", ""},
        {"text", ""},
        {"<", ""},
        {"<3", ""},
        {"<!-- <a>", ""},
        {"<?xml <a>", ""},
        {"<!DOCTYPE b [<!ENTITY c 'd'> <a>", ""},
        {"<!DOCTYPE b \"<a>", ""},
    };
    for (const auto& test : cases) EXPECT_EQ(xml_root(test.text), test.root) << test.text;
}

TEST(XmlCheck, FirstElementEndsAtItsEndTag) {
    const struct {
        std::string element, after;
    } cases[] = {
        {"<a></a>", ""},
        {"<a/>", "<b>"},
        {"<a></a>", "<a><a><a><a>"},
        {"<a><b/><b c='>' d=\"</a>\"/></a>", "<!-- made in 2 s"},
        {"<!-- </a> --><a><!-- </a> --><![CDATA[</a>]]><?b </a>?></a>", "\n"},
        {"<a ><b>x > y</b ></a\n>", " <"},
        {"<a><a><a></a></a></a>", ""},
    };
    for (const auto& test : cases) {
        const auto extent = xml_extent(test.element + test.after, depth, nodes);
        ASSERT_TRUE(extent.has_value()) << test.element << to_string(extent.error());
        EXPECT_EQ(*extent, test.element.size()) << test.element;
    }
}

TEST(XmlCheck, FaultsAreNamedWithTheirPlace) {
    const struct {
        const char *text, *error;
    } cases[] = {
        {"<a>\n<b>", "line 2, column 4: the document ends before </a>"},
        {"<a><b></b>", "line 1, column 11: the document ends before </a>"},
        {"<a><b", "line 1, column 6: the document ends before </a>"},
        {"<a><b c=\"></a>", "line 1, column 15: the document ends before </a>"},
        {"<a><!-- </a>", "line 1, column 13: the document ends before </a>"},
        {"<a><![CDATA[</a>", "line 1, column 17: the document ends before </a>"},
        {"<a", "line 1, column 3: the document ends before its first element"},
        {"", "line 1, column 1: the document ends before its first element"},
        {"<a>\n<b></a>",
         "line 2, column 4: not valid XML: </a> does not belong here, <b> of line 2, column 1 is open"},
        {"</a>", "line 1, column 1: not valid XML: </a> does not belong here, no element is open"},
        {"<a>1 < 2</a>", "line 1, column 6: not valid XML: a '<' that begins no element"},
        {"<a><3</a>", "line 1, column 4: not valid XML: a '<' that begins no element"},
        {"<a><a><a><a/></a></a></a>", nullptr},
        {"<a><a><a><a></a></a></a></a>", "line 1, column 10: nested more than 3 levels deep"},
    };
    for (const auto& test : cases) {
        const auto extent = xml_extent(test.text, depth, nodes);
        ASSERT_EQ(extent.has_value(), test.error == nullptr) << test.text;
        if (!extent) {
            EXPECT_TRUE(to_string(extent.error()).starts_with(test.error)) << to_string(extent.error());
        }
    }
}

TEST(XmlCheck, NamesAreQuotedShortAndInWholeCharacters) {
    const std::string odd = std::string(56, 'b') + "\xC3\xA5\xC3\xA5\xC3\xA5";
    EXPECT_EQ(xml_root("<" + odd + ">"), std::string(56, 'b') + "…");
    const auto extent = xml_extent("<a></" + odd + "\xFF>", depth, nodes);
    ASSERT_FALSE(extent.has_value());
    EXPECT_THAT(extent.error().message, testing::HasSubstr(" </" + std::string(56, 'b') + "…> does not"));
}

TEST(XmlCheck, EverythingThatIsBuiltIsCounted) {
    for (const std::string part : {"<b/>", "<b></b>", "<![CDATA[x]]>", "<!-- -->x", "<b c=''/>", "<?b?>x"}) {
        std::string some;
        for (int i = 0; i < 5; ++i) some += part;
        std::string many = some;
        for (int i = 0; i < 20; ++i) many += part;
        EXPECT_TRUE(xml_extent("<a>" + some + "</a>", depth, nodes).has_value()) << part;
        const auto refused = xml_extent("<a>" + many + "</a>", depth, nodes);
        ASSERT_FALSE(refused.has_value()) << part;
        EXPECT_EQ(refused.error().message, "more than 20 elements");
    }
}

}  // namespace
}  // namespace kiosk::feed
