#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <thread>
#include <vector>

#include "base/error.hpp"
#include "render/painter.hpp"

namespace kiosk::app {

/// Answers those who ask for a picture of the screen through its status directory: an empty file in
/// picture/requests is answered by one of the same name, with .png behind it, in picture/answers. Main thread
/// only; the picture is packed and written on a thread of its own.
class PictureDesk {
  public:
    /// Takes the requests that wait in a status directory, at most eight at once; any other file there is
    /// taken away.
    static std::vector<std::string> requests(const std::filesystem::path& directory);

    /// Answers them with a picture, or, in a file with .error behind its name, with why there is none. Waits
    /// for the answers before.
    void answer(const std::filesystem::path& directory, std::vector<std::string> requests,
                Result<render::Surface> picture);

    /// Packs a picture for whoever takes it, on the desk's thread. Waits for the answers before.
    void pack(Result<render::Surface> picture, std::function<void(const Result<std::string>& png)> take);

  private:
    std::jthread worker_;
};

/// Asks for a picture and waits for it: a PNG. Fails, with what to do, where nobody may ask or none comes.
Result<std::string> ask_for_picture(const std::filesystem::path& directory);

}  // namespace kiosk::app
