#include "model/access.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace kiosk {
namespace {

using testing::ElementsAre;
using enum AccessKind;

Access of(std::initializer_list<AccessService> services) {
    Access access;
    for (const AccessService& service : services) add(access, service);
    return access;
}

TEST(Access, IsSortedAndHoldsEachServiceOnce) {
    EXPECT_THAT(of({{hearing_loop, ""}, {captions, "sv"}, {hearing_loop, ""}, {captions, "sv"}}),
                ElementsAre(AccessService{captions, "sv"}, AccessService{hearing_loop, ""}));
    EXPECT_THAT(of({{step_free, ""}, {sign_language_held, ""}, {sign_language_interpreted, ""}}),
                ElementsAre(AccessService{sign_language_interpreted, ""},
                            AccessService{sign_language_held, ""}, AccessService{step_free, ""}));
}

TEST(Access, PrefersAServiceThatNamesItsLanguage) {
    const Access named = of({{sign_language_interpreted, "swl"}});
    EXPECT_EQ(of({{sign_language_interpreted, ""}, {sign_language_interpreted, "swl"}}), named);
    EXPECT_EQ(of({{sign_language_interpreted, "swl"}, {sign_language_interpreted, ""}}), named);
}

TEST(Access, KeepsSeveralLanguagesOfOneService) {
    EXPECT_THAT(
        of({{spoken_interpretation, "sv"}, {spoken_interpretation, ""}, {spoken_interpretation, "en"}}),
        ElementsAre(AccessService{spoken_interpretation, "en"}, AccessService{spoken_interpretation, "sv"}));
}

TEST(Access, OfSessionAndRoomAreMerged) {
    const Access session = of({{captions, ""}, {sign_language_interpreted, "swl"}});
    const Access room = of({{hearing_loop, ""}, {captions, "sv"}, {sign_language_interpreted, ""}});
    EXPECT_THAT(merged(session, room),
                ElementsAre(AccessService{sign_language_interpreted, "swl"}, AccessService{captions, "sv"},
                            AccessService{hearing_loop, ""}));
    EXPECT_EQ(merged({}, room), room);
    EXPECT_EQ(merged(session, {}), session);
    EXPECT_EQ(merged({}, {}), Access{});
}

TEST(Access, TellsAServiceFromItsNeighbours) {
    const Access held = of({{sign_language_held, "swl"}});
    EXPECT_TRUE(has(held, sign_language_held));
    EXPECT_FALSE(has(held, sign_language_interpreted));
    EXPECT_FALSE(has({}, sign_language_held));
}

TEST(AccessKind, IsReadFromItsNameAndNothingElse) {
    EXPECT_EQ(all_access_kinds().size(), 9U);
    EXPECT_TRUE(std::ranges::is_sorted(all_access_kinds()));
    for (const AccessKind kind : all_access_kinds()) {
        EXPECT_NE(name(kind), "");
        EXPECT_EQ(access_kind(name(kind)), kind);
    }
    EXPECT_EQ(name(sign_language_held), "sign-language-held");
    for (const char* text : {"", "captions ", "Captions", "sign_language_held"})
        EXPECT_FALSE(access_kind(text)) << text;
}

}  // namespace
}  // namespace kiosk
