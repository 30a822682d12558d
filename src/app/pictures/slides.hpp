#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/finding.hpp"
#include "config/config.hpp"
#include "render/decode.hpp"
#include "view/scene.hpp"

namespace kiosk::app {

/// The pictures of a folder, for the view slides.
struct SlideList {
    std::vector<std::string>
        pictures;       ///< their addresses, as Picture::url; in the order of the files' names
    Findings findings;  ///< of a folder that is not there or empty, and of files that are no use

    bool operator==(const SlideList&) const = default;
};

/// Reads folders, and every file in them once for as long as it stays the same: what cannot be shown is told
/// and left out, so that no page stays empty. PNG and JPEG by their names, hidden files aside; at most 200
/// files of 20 MB each. Blocks on the disk.
class SlideFolders {
  public:
    SlideList list(const std::string& folder);

  private:
    struct Judged {
        std::string fault;  // empty: the picture is good
        bool seen = true;   // in the last look at its folder
    };
    std::map<std::string, std::map<std::string, Judged>> judged_;  // by folder and address
};

/// Whether an address is one of list()'s; it changes when the file does.
bool is_slide(std::string_view url);

/// Such a picture, whole and as large as it fits into `box`.
Result<render::Surface> read_slide(std::string_view url, view::Size box);

/// The folders of "pages", each once.
std::vector<std::string> slide_folders(const config::Config& config);

}  // namespace kiosk::app
