#pragma once

#include <functional>
#include <memory>
#include <mutex>
#include <string>

#include "app/command/options.hpp"
#include "app/setup/file_watch.hpp"
#include "app/setup/setup.hpp"
#include "net/poller.hpp"

namespace kiosk::app {

using SetupPtr = std::shared_ptr<const Setup>;

/// Everything has been read again because a file of it has changed.
struct SetupRead {
    SetupPtr setup;     ///< null: there is a fault in it, and the last good one goes on
    std::string error;  ///< that fault, for staff; empty, without a setup: there is none any more
};

/// What is on disk of what a screen shows.
struct OnDisk {
    FileWatch::Paths settings;          ///< config, themes, texts, tables, adapters
    FileWatch::Paths files;             ///< feeds, annotations and the like, and the folders of slides
    std::filesystem::path status = {};  ///< the status directory, through which pictures are asked for
};
OnDisk on_disk(const Setup& setup);

/// Whether two setups read their sources alike, so that polling may go on: they differ in nothing but what
/// is made of the programme. The files behind them (texts, tables, adapters) are taken to be the same.
bool read_alike(const Setup& one, const Setup& other);

/// Watches what a screen is set up from, and the machine's clock, on a thread of its own; a config at an
/// address on another.
class SetupWatch {
  public:
    /// All are called on the watch's thread.
    struct Calls {
        std::function<void(SetupRead)> settings;
        std::function<void()> files;  ///< sources or slides
        std::function<void()> clock_set;
        std::function<void()> asked = [] {};  ///< for a picture, through the status directory
    };

    /// Starts from `setup`, which was read by `options`.
    SetupWatch(Options options, SetupPtr setup, Calls calls);

    ~SetupWatch();

    /// Merges other patches into the config from now on. Fails where they cannot be used, and changes nothing
    /// then. Any thread.
    Result<void> patch(std::vector<config::Patch> patches);

    /// Asks the network thread of a config at an address; see net::Poller::ask_pulse(). Any thread.
    void ask_pulse();

    /// Whether it has answered; true where there is none. Any thread.
    bool answered() const;

    SetupWatch(const SetupWatch&) = delete;
    SetupWatch& operator=(const SetupWatch&) = delete;

  private:
    void changed(const FileWatch::Paths& which);
    Result<void> fetched(const net::Body& body);
    void use(SetupPtr setup);
    void watch(const OnDisk& files);
    void poll(const Setup& setup);

    Options options() const;

    Calls calls_;
    std::mutex reading_;        // one reads at a time, so that nobody uses what is older than what is in use
    mutable std::mutex mutex_;  // guards all up to the watch
    Options options_;
    OnDisk files_;
    std::string url_;                      // of the config that is polled; empty: it is a file's
    std::unique_ptr<net::Poller> poller_;  // of the config
    bool ended_ = false;
    FileWatch watch_;  // last: its thread uses all of the above
};

}  // namespace kiosk::app
