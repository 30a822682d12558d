#pragma once

#include <memory>
#include <string>

#include "app/adapters.hpp"
#include "app/options.hpp"
#include "base/error.hpp"
#include "config/config.hpp"
#include "feed/annotations/words.hpp"
#include "feed/feed.hpp"
#include "i18n/messages.hpp"
#include "net/poller.hpp"
#include "view/page.hpp"
#include "view/theme.hpp"

namespace kiosk::app {

/// Everything that is read before a screen or a command can begin.
struct Setup {
    config::Config config;
    std::string config_name;  ///< the file that was read, or "command line"
    i18n::Messages words;
    view::Theme theme;
    std::shared_ptr<const feed::AccessTable> access;
    feed::AnnotationWords annotation_words;
    AdapterFolders adapters;
    Zone machine_zone;
};

/// Finds and reads config, texts, theme and word table. Any failure is one that keeps the program from
/// starting, and says where and what to do.
Result<Setup> set_up(const Options& options);

/// How the feed at a place in Config::feeds is read; adapters aside.
feed::FeedOptions feed_options(const Setup& setup, std::size_t feed);

/// How anything is fetched, from the first feed's address where no other is put in.
net::PollOptions poll_options(const Setup& setup);
view::ViewKind view_kind(const config::Config& config);

}  // namespace kiosk::app
