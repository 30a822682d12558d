#include "app/screen/event_wait.hpp"

#include <SDL.h>
#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <fstream>
#include <set>
#include <thread>

namespace kiosk::app {
namespace {

using namespace std::chrono_literals;
namespace fs = std::filesystem;
using std::chrono::steady_clock;

// How often this thread has gone to sleep.
long sleeps() {
    rusage usage{};
    getrusage(RUSAGE_THREAD, &usage);
    return usage.ru_nvcsw;
}

// SDL's driver without a screen looks for events just as that for KMS/DRM does.
class EventWaits : public testing::Test {
  protected:
    EventWaits() {
        SDL_SetHint(SDL_HINT_VIDEODRIVER, "dummy");
        EXPECT_EQ(SDL_InitSubSystem(SDL_INIT_VIDEO), 0) << SDL_GetError();
        SDL_FlushEvents(SDL_FIRSTEVENT, SDL_LASTEVENT);
        folder_ = fs::path(testing::TempDir()) / ("kiosk-input-" + std::to_string(getpid()));
        fs::remove_all(folder_);
        fs::create_directory(folder_);
    }
    ~EventWaits() override {
        fs::remove_all(folder_);
        SDL_QuitSubSystem(SDL_INIT_VIDEO);
    }

    // A pipe says that it has something just as an input device does.
    Descriptor plug_in(const std::string& name) const {
        EXPECT_EQ(mkfifo((folder_ / name).c_str(), 0600), 0);
        return Descriptor(::open((folder_ / name).c_str(), O_RDWR | O_NONBLOCK));
    }

    static void type_on(const Descriptor& device) { EXPECT_EQ(::write(device.number(), "key", 3), 3); }

    // Whether SDL was asked at once: what it has for us comes only when it is asked.
    static bool asked_at_once(EventWait& events, const std::function<void()>& cause) {
        bool asked = false;
        SDL_EventFilter filter = [](void* flag, SDL_Event*) {
            *static_cast<bool*>(flag) = true;
            return 1;
        };
        SDL_SetEventFilter(filter, &asked);
        std::thread other([&] {
            std::this_thread::sleep_for(50ms);
            cause();
        });
        SDL_Event event;
        const auto began = steady_clock::now();
        const bool woken = events.wait(event, 10s);
        other.join();
        SDL_SetEventFilter(nullptr, nullptr);
        return woken && asked && steady_clock::now() - began < 5s;
    }

    fs::path folder_;
};

TEST_F(EventWaits, SleepThroughWhereSdlWouldLookAThousandTimesASecond) {
    EventWait events(folder_);
    SDL_Event event;
    long before = sleeps();
    EXPECT_FALSE(events.wait(event, 200ms));
    const long in_sdls_way = sleeps() - before;
    EXPECT_GT(in_sdls_way, 20) << "then this SDL sleeps well, and we need not";

    events.use("KMSDRM");
    before = sleeps();
    const auto began = steady_clock::now();
    EXPECT_FALSE(events.wait(event, 200ms));
    EXPECT_GE(steady_clock::now() - began, 200ms);
    EXPECT_LE(sleeps() - before, 5);
}

TEST_F(EventWaits, AreLeftToSdlOnX11AndWayland) {
    for (const char* driver : {"x11", "wayland"}) {
        EventWait events(folder_);
        events.use(driver);
        const Descriptor keyboard = plug_in(std::string("event-") + driver);
        SDL_Event event;
        const long before = sleeps();
        EXPECT_FALSE(events.wait(event, 100ms));
        EXPECT_GT(sleeps() - before, 10) << driver;
    }
}

TEST_F(EventWaits, EndWhenAnotherThreadPushes) {
    EventWait events(folder_);
    events.use("KMSDRM");
    EXPECT_TRUE(asked_at_once(events, [&] { events.push(SDL_USEREVENT); }));
}

TEST_F(EventWaits, GiveWhatWasPushedBefore) {
    EventWait events(folder_);
    events.push(SDL_USEREVENT);
    events.use("KMSDRM");
    SDL_Event event;
    ASSERT_TRUE(events.wait(event, 10s));
    EXPECT_EQ(event.type, static_cast<std::uint32_t>(SDL_USEREVENT));
    EXPECT_FALSE(events.wait(event, 1ms));
}

TEST_F(EventWaits, GiveWhatWasPushedBeforeSdlHadAQueueOnce) {
    SDL_QuitSubSystem(SDL_INIT_VIDEO);
    EventWait events(folder_);
    for (const int type : {SDL_USEREVENT, SDL_QUIT, SDL_USEREVENT})
        events.push(static_cast<std::uint32_t>(type));
    ASSERT_EQ(SDL_InitSubSystem(SDL_INIT_VIDEO), 0) << SDL_GetError();
    SDL_FlushEvents(SDL_FIRSTEVENT, SDL_LASTEVENT);
    events.use("KMSDRM");
    std::multiset<std::uint32_t> types;
    for (SDL_Event event; events.wait(event, 1ms);) types.insert(event.type);
    EXPECT_EQ(types, (std::multiset<std::uint32_t>{SDL_QUIT, SDL_USEREVENT}));
}

// The thread sanitizer looks on.
TEST_F(EventWaits, MayBePushedWhileSdlBeginsAndEnds) {
    SDL_QuitSubSystem(SDL_INIT_VIDEO);
    EventWait events(folder_);
    std::atomic<int> pushed = 0;
    std::jthread other([&](const std::stop_token& stop) {
        for (; !stop.stop_requested(); ++pushed) events.push(SDL_USEREVENT);
    });
    const auto wait_for_more = [&] {
        for (const int before = pushed; pushed < before + 100;) std::this_thread::yield();
    };
    wait_for_more();
    ASSERT_EQ(SDL_InitSubSystem(SDL_INIT_VIDEO), 0) << SDL_GetError();
    events.use("x11");
    wait_for_more();
    SDL_Event event;
    EXPECT_TRUE(events.wait(event, 10s));
    events.end();
    SDL_QuitSubSystem(SDL_INIT_VIDEO);
    wait_for_more();
    other = {};
    ASSERT_EQ(SDL_InitSubSystem(SDL_INIT_VIDEO), 0) << SDL_GetError();
}

// The event is in SDL's queue, but nobody has told us: only the device wakes us, as a keyboard's does.
TEST_F(EventWaits, EndWhenADeviceHasSomething) {
    const Descriptor keyboard = plug_in("event0");
    EventWait events(folder_);
    events.use("KMSDRM");
    const auto press = [&] {
        SDL_Event key{};
        key.type = SDL_KEYDOWN;
        SDL_PushEvent(&key);
        type_on(keyboard);
    };
    EXPECT_TRUE(asked_at_once(events, press));
    // What it said is read, so that the next wait sleeps again.
    SDL_Event event;
    const long before = sleeps();
    EXPECT_FALSE(events.wait(event, 200ms));
    EXPECT_LE(sleeps() - before, 5);
}

TEST_F(EventWaits, EndWhenADeviceThatWasPluggedInLaterHasSomething) {
    EventWait events(folder_);
    events.use("KMSDRM");
    const Descriptor keyboard = plug_in("event7");
    SDL_Event event;
    const long before = sleeps();
    EXPECT_FALSE(events.wait(event, 1s));
    EXPECT_GE(sleeps() - before, 5) << "SDL itself learns of a device a moment later";
    EXPECT_LE(sleeps() - before, 30);
    const auto press = [&] {
        SDL_Event key{};
        key.type = SDL_KEYDOWN;
        SDL_PushEvent(&key);
        type_on(keyboard);
    };
    EXPECT_TRUE(asked_at_once(events, press));
}

TEST_F(EventWaits, GoOnSleepingWhenADeviceIsGone) {
    EventWait events(folder_);
    {
        // Without a reader and writer of its own a pipe hangs up with its last writer, as a device does.
        ASSERT_EQ(mkfifo((folder_ / "event0").c_str(), 0600), 0);
        std::thread opening([&] { events.use("KMSDRM"); });
        opening.join();
        const Descriptor keyboard(::open((folder_ / "event0").c_str(), O_WRONLY | O_NONBLOCK));
        ASSERT_TRUE(keyboard.valid());
        type_on(keyboard);
    }
    SDL_Event event;
    EXPECT_FALSE(events.wait(event, 20ms));
    const long before = sleeps();
    EXPECT_FALSE(events.wait(event, 200ms));
    EXPECT_LE(sleeps() - before, 5);
}

TEST_F(EventWaits, DoWithoutAFolderOfDevices) {
    EventWait events(folder_ / "none");
    events.use("KMSDRM");
    SDL_Event event;
    const long before = sleeps();
    EXPECT_FALSE(events.wait(event, 100ms));
    EXPECT_LE(sleeps() - before, 5);
    EXPECT_TRUE(asked_at_once(events, [&] { events.push(SDL_USEREVENT); }));
}

}  // namespace
}  // namespace kiosk::app
