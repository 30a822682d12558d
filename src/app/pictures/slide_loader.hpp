#pragma once

#include <condition_variable>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "app/pictures/slides.hpp"
#include "app/screen/state.hpp"

namespace kiosk::app {

/// Reads the folders of "pages" and decodes their pictures on a thread of its own, so that the screen never
/// waits for a disk. Three pictures are kept, at the size of the screen: the one that is shown, the one
/// before it while they fade, and the next. All but the work itself happens on the main thread.
class SlideLoader {
  public:
    /// `post` is called on the loader's thread when a folder holds other pictures than before, `wake` when a
    /// picture has arrived.
    SlideLoader(std::vector<std::string> folders, std::function<void(SlidesListed)> post,
                std::function<void()> wake);
    ~SlideLoader();  ///< after the picture that is being decoded
    SlideLoader(const SlideLoader&) = delete;
    SlideLoader& operator=(const SlideLoader&) = delete;

    /// Asks for the folders to be read again, and forgets which pictures could not be read.
    void look();

    /// Other folders from now on.
    void use(std::vector<std::string> folders);

    /// What pictures have to fit into; those of another size are forgotten.
    void fit_into(view::Size box);

    /// The picture, or null while (or when) there is none; then it is asked for.
    SDL_Surface* get(std::string_view url);

    /// Takes over what has arrived since the last call, and says whether that was anything to show.
    bool collect();

  private:
    struct Entry {
        render::Surface picture;
        std::uint64_t used = 0;
        bool failed = false;
    };
    struct Wish {
        std::string url;
        view::Size box;
    };
    struct Arrival {
        Wish wish;
        render::Surface picture;
    };

    void work(const std::stop_token& stop);
    void list_folders();

    bool any_ = false;
    std::function<void(SlidesListed)> post_;
    std::function<void()> wake_;
    view::Size box_;
    std::map<std::string, Entry, std::less<>> pictures_;
    std::uint64_t uses_ = 0;

    SlideFolders reader_;                     // of the thread
    std::map<std::string, SlideList> known_;  // of the thread

    std::mutex mutex_;  // guards the four below
    std::vector<std::string> folders_;
    bool look_ = false;
    std::vector<Wish> wishes_;
    std::vector<Arrival> arrived_;
    std::condition_variable_any changed_;
    std::jthread thread_;  // last: it uses all of the above
};

}  // namespace kiosk::app
