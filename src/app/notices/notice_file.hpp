#pragma once

#include <filesystem>
#include <functional>
#include <nlohmann/json.hpp>
#include <string>

#include "base/error.hpp"
#include "feed/notices/notices.hpp"

namespace kiosk::app {

/// A file of notices as staff at a shell edit it.
struct NoticeFile {
    nlohmann::ordered_json document;  ///< all of it, what is not understood included
    feed::ReadNotices read;           ///< what screens make of it
};

/// The same of a text that came from elsewhere; `place` names it.
Result<NoticeFile> parse_notice_file(std::string_view text, const std::string& place);

/// The text of a document.
std::string text_of(const NoticeFile& file);

/// The file as it is; as if it were "{}" where there is none yet. A broken one is refused with the place and
/// what to do; so is one with comments, which would be lost.
Result<NoticeFile> read_notice_file(const std::filesystem::path& path);

/// Reads, changes and replaces a file: at any moment there is the whole old one or the whole new one. Others
/// who do the same at once wait for each other, some seconds at most, so that nothing is lost.
Result<NoticeFile> edit_notice_file(const std::filesystem::path& path,
                                    const std::function<Result<void>(NoticeFile&)>& change);

/// One of the lists of a document, made or put into a list where it is needed.
nlohmann::ordered_json& notice_list(nlohmann::ordered_json& document, const std::string& key);

}  // namespace kiosk::app
