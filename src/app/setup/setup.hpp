#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "app/command/options.hpp"
#include "app/setup/adapters.hpp"
#include "app/setup/config_text.hpp"
#include "app/setup/themes.hpp"
#include "base/error.hpp"
#include "config/config.hpp"
#include "feed/annotations/words.hpp"
#include "feed/feed.hpp"
#include "i18n/messages.hpp"
#include "net/poller.hpp"
#include "view/hyphenator.hpp"

namespace kiosk::app {

/// Everything that is read before a screen or a command can begin.
struct Setup {
    config::Config config;
    std::string config_name;            ///< the file that was read, or "command line"
    std::vector<i18n::Messages> words;  ///< of Config::languages, in that order
    Themes themes;
    std::shared_ptr<const feed::AccessTable> access;
    feed::AnnotationWords annotation_words;
    AdapterFolders adapters;
    Zone machine_zone;
    std::shared_ptr<const view::Hyphenator> hyphens = {};  ///< none: words stay whole
    std::filesystem::path config_file = {};                ///< empty where there is none
    std::filesystem::path assets = {};
    std::string read_by = {};     ///< changes with the tables and adapters by which feeds are read
    std::string config_url = {};  ///< that the config is fetched from; empty: it is a file's
    std::string screen = {};      ///< the name of this screen: of its host, or what it was told
    PreciseInstant read_at{};     ///< before any of it was read, by the machine's clock
};

/// Finds and reads config, texts, themes and word table. Any failure is one that keeps the program from
/// starting, and says where and what to do.
Result<Setup> set_up(const Options& options);

/// The same of a config that was found.
Result<Setup> set_up(const Options& options, const ConfigText& found);

/// What staff should know of a screen that stands not among the "screens" of its config; empty where it does,
/// and where none are listed.
std::string unlisted_screen(const Setup& setup);

/// How the feed at a place in Config::feeds is read, adapters aside: its texts in the language at a place in
/// Config::languages, else in the others.
feed::FeedOptions feed_options(const Setup& setup, std::size_t feed, std::size_t language = 0);

/// How anything is fetched, from the first feed's address where no other is put in.
net::PollOptions poll_options(const Setup& setup);

}  // namespace kiosk::app
