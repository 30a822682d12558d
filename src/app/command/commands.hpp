#pragma once

#include "app/command/options.hpp"
#include "app/setup/setup.hpp"

namespace kiosk::app {

/// The commands. Each returns an ExitCode.
int run(const Options& options, const Setup& setup);
int check(const Options& options, const Setup& setup);
int now(const Options& options, const Setup& setup);
int program(const Options& options, const Setup& setup);
int rooms(const Options& options, const Setup& setup);
int snapshot(const Options& options, const Setup& setup);
int gallery(const Options& options, const Setup& setup);
/// Looks at the configs of all screens, good or not.
int screens(const Options& options);
/// Works without a config where it is told the file.
int notice(const Options& options);
/// Works with nothing but the broker of a config.
int fleet(const Options& options);
/// Works without a config, too.
int status(const Options& options);

}  // namespace kiosk::app
