#include "app/setup/file_watch.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <condition_variable>
#include <fstream>
#include <set>
#include <sstream>
#include <string>
#include <thread>

#include "../../net/temp_dir.hpp"

namespace kiosk::app {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

// What a watch has told, waited for on its own clock only when it fails to come.
class Told {
  public:
    FileWatch::Calls calls() {
        return {[this](const FileWatch::Paths& which) {
            const std::scoped_lock lock(mutex_);
            ++times_;
            paths_.insert(which.begin(), which.end());
            changed_.notify_all();
        }};
    }

    /// Whether this path is told within a long time; then it is forgotten.
    bool of(const fs::path& path) {
        std::unique_lock lock(mutex_);
        const bool told = changed_.wait_for(lock, 20s, [&] { return paths_.contains(path); });
        paths_.clear();
        return told;
    }

    int times() {
        const std::scoped_lock lock(mutex_);
        return times_;
    }

    /// All paths that are told until this one is.
    std::set<fs::path> until(const fs::path& path) {
        std::unique_lock lock(mutex_);
        changed_.wait_for(lock, 20s, [&] { return paths_.contains(path); });
        return paths_;
    }

  private:
    std::mutex mutex_;
    std::condition_variable changed_;
    std::set<fs::path> paths_;
    int times_ = 0;
};

// Whether the other threads of this process wait for something.
bool others_wait() {
    for (const auto& task : fs::directory_iterator("/proc/self/task")) {
        if (task.path().filename() == std::to_string(getpid())) continue;
        std::string stat;
        std::getline(std::ifstream(task.path() / "stat"), stat);
        if (stat.substr(stat.rfind(')') + 1, 2) != " S") return false;
    }
    return true;
}

// Whether inotify looks at a folder, by what the kernel tells of this process's descriptors.
bool is_watched(const fs::path& folder) {
    struct stat info {};
    stat(folder.c_str(), &info);
    std::ostringstream words;
    words << " ino:" << std::hex << info.st_ino << ' ';
    for (const auto& descriptor : fs::directory_iterator("/proc/self/fdinfo")) {
        std::stringstream text;
        text << std::ifstream(descriptor.path()).rdbuf();
        if (text.str().find("inotify") != std::string::npos &&
            text.str().find(words.str()) != std::string::npos)
            return true;
    }
    return false;
}

class Watch : public testing::Test {
  protected:
    void write(const fs::path& path, const std::string& text) const { std::ofstream(path) << text; }

    net::TempDir folder_;
    Told told_;
    FileWatch watch_{told_.calls()};
    fs::path file_ = folder_.path() / "kiosk.json";
};

TEST_F(Watch, TellsOfAFileThatIsWrittenReplacedRemovedAndMadeAgain) {
    write(file_, "one");
    watch_.watch({file_});
    write(file_, "two");
    EXPECT_TRUE(told_.of(file_)) << "written";
    write(folder_.path() / "draft", "three");
    fs::rename(folder_.path() / "draft", file_);
    EXPECT_TRUE(told_.of(file_)) << "replaced";
    fs::remove(file_);
    EXPECT_TRUE(told_.of(file_)) << "removed";
    write(file_, "four");
    EXPECT_TRUE(told_.of(file_)) << "made again";
}

TEST_F(Watch, TellsNothingOfItsNeighbours) {
    const fs::path fence = folder_.path() / "fence";
    for (const fs::path& path : {file_, fence}) write(path, "one");
    watch_.watch({file_, fence});
    while (!is_watched(folder_.path())) std::this_thread::yield();
    for (int i = 0; i < 20; ++i) write(folder_.path() / "other", "x");
    write(fence, "two");
    EXPECT_THAT(told_.until(fence), testing::ElementsAre(fence));
    EXPECT_EQ(told_.times(), 1);
    write(file_, "two");
    EXPECT_TRUE(told_.of(file_));
}

TEST_F(Watch, TellsOfAnythingInAFolder) {
    const fs::path slides = folder_.path() / "slides";
    fs::create_directory(slides);
    watch_.watch({slides, file_});
    write(slides / "1.png", "one");
    EXPECT_TRUE(told_.of(slides));
    fs::remove(slides / "1.png");
    EXPECT_TRUE(told_.of(slides));
}

TEST_F(Watch, FollowsALinkToWhereTheFileIs) {
    const fs::path there = folder_.path() / "there";
    fs::create_directory(there);
    write(there / "real.json", "one");
    fs::create_symlink(there / "real.json", file_);
    watch_.watch({file_});
    write(there / "real.json", "two");
    EXPECT_TRUE(told_.of(file_));
    write(there / "new.json", "three");
    fs::create_symlink(there / "new.json", folder_.path() / "link");
    fs::rename(folder_.path() / "link", file_);
    EXPECT_TRUE(told_.of(file_)) << "the link leads elsewhere";
    write(there / "new.json", "four");
    EXPECT_TRUE(told_.of(file_));
}

TEST_F(Watch, SeesAFileWhoseFolderWasReplaced) {
    const fs::path folder = folder_.path() / "settings";
    fs::create_directory(folder);
    write(folder / "a.json", "one");
    watch_.watch({folder, folder / "a.json"});
    fs::rename(folder, folder_.path() / "old");
    EXPECT_TRUE(told_.of(folder));
    fs::create_directory(folder);
    EXPECT_TRUE(told_.of(folder));
    write(folder / "a.json", "two");
    EXPECT_TRUE(told_.of(folder / "a.json"));
}

TEST_F(Watch, SeesAFolderThatIsMadeLater) {
    const fs::path folder = folder_.path() / "slides";
    watch_.watch({folder});
    // Once it waits, only the news of the folder itself can wake it.
    while (!is_watched(folder_.path()) || !others_wait()) std::this_thread::yield();
    fs::create_directory(folder);
    EXPECT_TRUE(told_.of(folder));
}

TEST_F(Watch, EndsAtOnceAlsoWithNothingToWatch) {
    const FileWatch idle(told_.calls());
    SUCCEED();
}

}  // namespace
}  // namespace kiosk::app
