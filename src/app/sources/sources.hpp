#pragma once

#include <string>
#include <vector>

#include "app/setup/setup.hpp"
#include "net/poller.hpp"

namespace kiosk::app {

/// Something that is fetched for the programme.
struct Source {
    enum class Kind { companion, feed, annotations, notices };

    Kind kind = Kind::feed;
    std::size_t feed = 0;      ///< the place in Config::feeds; of a companion: that of its feed
    std::string companion;     ///< its name among the companions
    std::string name;          ///< the address, without credentials
    net::PollOptions options;  ///< complete but for the wall clock
};

/// Whether the programme is made of it: a feed, or a companion of one.
bool is_of_programme(Source::Kind kind);

/// Whether it is asked for over a network, rather than read from a file of this machine.
bool is_from_web(const Source& source);

/// An error of what a source gave, with the source in its place.
Error placed(const Source& source, Error error);

/// Whether notices can come from anywhere: they are polled for, or a fleet tells them.
bool has_notices(const config::Config& config);

/// All sources of a config: the companions of a feed before the feed, annotations and notices last.
std::vector<Source> sources(const Setup& setup);

}  // namespace kiosk::app
