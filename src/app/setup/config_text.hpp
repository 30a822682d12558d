#pragma once

#include <chrono>
#include <filesystem>
#include <functional>
#include <string>

#include "app/command/options.hpp"
#include "base/error.hpp"
#include "config/read.hpp"
#include "net/poller.hpp"

namespace kiosk::app {

/// A config as it was found, not read yet.
struct ConfigText {
    std::string text;
    std::string name;                 ///< for errors: the file's, the address without credentials
    std::filesystem::path directory;  ///< of the file, or of the one that names the address
    std::filesystem::path file;       ///< empty where there is none
    std::string url;                  ///< empty: it is no config from the web
    config::Reading reading;
};

/// Whether a config is good; called with what was fetched.
using ConfigJudge = std::function<Result<void>(const ConfigText&)>;

/// Finds the config of these options: the file or address that --config names, else the file where one is
/// looked for; and where that has nothing but "config_url", what is there. An address is asked for it, and
/// what `judge` takes is kept in the user's cache; for the commands `run`, whose screen follows the
/// address anyway (see config_polling()), and `status` that comes first, for others only where the address
/// gives nothing good.
Result<ConfigText> find_config(const Options& options, const ConfigJudge& judge);

/// How the address of a config is polled, so often where all goes well.
net::PollOptions config_polling(const std::string& url, std::chrono::seconds interval);

/// The config at an address that has given these bytes. Fails where these options name no address any more.
Result<ConfigText> fetched_config(const Options& options, std::string_view bytes);

}  // namespace kiosk::app
