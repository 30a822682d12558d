#include <gtest/gtest.h>
#include <poll.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <filesystem>
#include <random>

#include "net/atomic_file.hpp"
#include "net/store.hpp"
#include "tests/net/temp_dir.hpp"

namespace kiosk::net {
namespace {

// A process that saves without pause, for as long as this lives.
class Hammer {
  public:
    explicit Hammer(const std::filesystem::path& directory) : out_(-1) {
        int ends[2] = {-1, -1};
        if (::pipe(ends) != 0) throw std::runtime_error("no pipe");
        process_ = ::fork();
        if (process_ == 0) {
            ::dup2(ends[1], STDOUT_FILENO);
            ::close(ends[0]);
            ::close(ends[1]);
            ::execl(KIOSK_STORE_HAMMER, KIOSK_STORE_HAMMER, directory.c_str(), static_cast<char*>(nullptr));
            ::_exit(127);
        }
        ::close(ends[1]);
        out_ = ends[0];
    }
    Hammer(const Hammer&) = delete;
    Hammer& operator=(const Hammer&) = delete;
    ~Hammer() {
        kill();
        ::close(out_);
    }

    void wait_for_saves(int count) const {
        char byte = 0;
        for (int i = 0; i < count; ++i)
            ASSERT_EQ(::read(out_, &byte, 1), 1) << "the process has ended by itself";
    }

    void wait_at_most(std::chrono::microseconds time) const {
        const timespec limit{0, std::chrono::nanoseconds(time).count()};
        ::ppoll(nullptr, 0, &limit, nullptr);
    }

    void kill() {
        if (process_ <= 0) return;
        ::kill(process_, SIGKILL);
        ::waitpid(process_, nullptr, 0);
        process_ = -1;
    }

  private:
    int out_;
    pid_t process_ = -1;
};

TEST(StoreUnderFire, LoadsOneOfTheCompleteBodiesAfterAKillAtAnyMoment) {
    const TempDir dir;
    const std::string source = "https://example.org/schedule.json";
    const Store store(dir.path(), source, 1U << 20U);
    std::mt19937 random(20221118);
    int left_behind = 0;
    // Where saving is mostly computing, few kills meet a half-written file; then there are more of them.
    for (int round = 0; round < 100 || (left_behind < 3 && round < 1000); ++round) {
        Hammer hammer(dir.path());
        hammer.wait_for_saves(1 + static_cast<int>(random() % 3));
        hammer.wait_at_most(std::chrono::microseconds{random() % 5000});
        hammer.kill();
        const auto files = std::distance(std::filesystem::directory_iterator(dir.path()), {});
        if (files > 1) ++left_behind;

        const auto record = store.load();
        ASSERT_TRUE(record) << to_string(record.error());
        ASSERT_TRUE(*record);
        const Record& read = **record;
        const bool even = read.validators.etag == "\"a\"";
        EXPECT_EQ(read.bytes, std::string(even ? 1000U : 100'000U, even ? 'a' : 'b'));
        EXPECT_EQ(read.fetched.time_since_epoch().count() % 2 == 0, even);
        EXPECT_EQ(std::distance(std::filesystem::directory_iterator(dir.path()), {}), 1);
    }
    EXPECT_GE(left_behind, 3) << "too few kills came in the middle of a save, so this showed nothing";
}

}  // namespace
}  // namespace kiosk::net
