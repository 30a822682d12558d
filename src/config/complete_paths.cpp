#include "config/complete_paths.hpp"

#include "config/echo.hpp"

namespace kiosk::config {
namespace {

// A path that is no URL and does not start at the root.
bool is_relative(const std::string& text) {
    return !text.empty() && text.find("://") == std::string::npos &&
           std::filesystem::path(text).is_relative();
}

class Base {
  public:
    Base(const std::filesystem::path& directory, const std::string& url) : directory_(directory) {
        const std::string_view bare = std::string_view(url).substr(0, url.find_first_of("?#"));
        const std::size_t host = bare.find("://");
        if (host == std::string_view::npos) return;
        const std::size_t slash = bare.rfind('/');
        url_ = std::string(bare.substr(0, slash < host + 3 ? bare.size() : slash)) + '/';
    }

    void complete_address(std::string& address) const {
        if (url_.empty()) return complete_here(address);
        if (is_relative(address)) address = url_ + address;
    }
    void complete_path(std::string& path, std::string_view key) {
        if (url_.empty()) return complete_here(path);
        if (is_relative(path) && fault_.empty()) fault_ = std::string(key) + " " + quote(path);
    }
    const std::string& fault() const { return fault_; }

  private:
    void complete_here(std::string& path) const {
        if (is_relative(path) && !directory_.empty()) path = (directory_ / path).lexically_normal().string();
    }

    const std::filesystem::path& directory_;
    std::string url_;    // ends with a slash; empty: a file's
    std::string fault_;  // the first relative path of a config that has no place of its own
};

}  // namespace

Result<void> complete_paths(Config& config, const std::filesystem::path& directory, const std::string& url,
                            const std::string& name) {
    Base base(directory, url);
    for (Feed& feed : config.feeds) {
        base.complete_address(feed.url);
        for (Header& header : feed.headers) base.complete_path(header.file, "a header's file");
        for (auto& [companion, address] : feed.with) base.complete_address(address);
    }
    base.complete_address(config.annotations);
    base.complete_address(config.notices);
    base.complete_address(config.logo);
    base.complete_path(config.cache_dir, "\"cache_dir\"");
    base.complete_path(config.mqtt.ca_file, "mqtt's \"ca_file\"");
    base.complete_path(config.mqtt.password_file, "mqtt's \"password_file\"");
    if (config.status_dir != "none") base.complete_path(config.status_dir, "\"status_dir\"");
    for (PageEntry& page : config.pages) base.complete_path(page.folder, "a page's folder");
    if (base.fault().empty()) return {};
    return fail(base.fault() + " is relative, and this config is from the web", name,
                "write its whole path on the screens' machines, such as /srv/slides");
}

}  // namespace kiosk::config
