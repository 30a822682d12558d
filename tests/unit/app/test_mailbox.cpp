#include "app/screen/mailbox.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <thread>

namespace kiosk::app {
namespace {

TEST(Mailbox, HandsOverEverythingInOrderAndWakesForEach) {
    std::atomic<int> woken = 0;
    Mailbox<int> mail([&] { ++woken; });
    std::thread sender([&] {
        for (int i = 0; i < 1000; ++i) mail.post(i);
    });
    std::vector<int> got;
    while (got.size() < 1000) {
        for (const int value : mail.take()) got.push_back(value);
        std::this_thread::yield();
    }
    sender.join();
    for (int i = 0; i < 1000; ++i) ASSERT_EQ(got[static_cast<std::size_t>(i)], i);
    EXPECT_EQ(woken, 1000);
    EXPECT_TRUE(mail.take().empty());
}

}  // namespace
}  // namespace kiosk::app
