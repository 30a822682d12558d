#include "app/sources/feed_receiver.hpp"

#include <gtest/gtest.h>

#include "setup_of.hpp"

namespace kiosk::app {
namespace {

const std::string one_session =
    R"({"venue-kiosk": 1, "title": "E", "time_zone": "UTC", "rooms": [{"id": "a", "name": "A"}],
    "sessions": [{"id": "1", "title": "S", "room": "a", "start": "2022-11-18T09:00:00Z", "end": "2022-11-18T10:00:00Z"}]})";
const std::string no_session =
    R"({"venue-kiosk": 1, "title": "E", "time_zone": "UTC", "rooms": [], "sessions": []})";

struct FeedReceiverTest : testing::Test {
    app::Setup setup = setup_of(R"({"feed": "http://localhost/"})");
    Mailbox<Event> mail{[] {}};
    FeedReceiver receiver{std::make_shared<Assembler>(setup), sources(setup).at(0), 0, mail};

    Result<void> accept(std::string_view bytes) {
        return receiver.accept({bytes, "http://localhost/", false, Instant{}});
    }
};

TEST_F(FeedReceiverTest, PostsAGoodProgramme) {
    ASSERT_TRUE(accept(one_session));
    const auto posted = mail.take();
    ASSERT_EQ(posted.size(), 1U);
    EXPECT_EQ(std::get<FeedArrived>(posted[0]).programme->program().sessions.size(), 1U);
}

TEST_F(FeedReceiverTest, AnEmptyExportDoesNotReplaceAProgrammeThatHadSessions) {
    ASSERT_TRUE(accept(no_session)) << "before the programme is published, empty is right";
    ASSERT_TRUE(accept(one_session));
    mail.take();
    const auto result = accept(no_session);
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().message, "the feed has no session any more; the last programme had 1");
    EXPECT_TRUE(mail.take().empty());
}

TEST_F(FeedReceiverTest, AnErrorPageIsRefusedInWords) {
    const auto result = accept("<!DOCTYPE html><html><body>502 Bad Gateway</body></html>");
    ASSERT_FALSE(result);
    EXPECT_NE(result.error().message.find("HTML"), std::string::npos) << result.error().message;
    EXPECT_TRUE(mail.take().empty());
}

TEST_F(FeedReceiverTest, PostsEveryReport) {
    receiver.report({});
    EXPECT_TRUE(std::holds_alternative<PollEnded>(mail.take().at(0)));
}

}  // namespace
}  // namespace kiosk::app
