#include <spdlog/spdlog.h>

#include <exception>
#include <iostream>
#include <string>
#include <string_view>

#include "adapter/child.hpp"
#include "app/command/commands.hpp"
#include "app/command/exit_code.hpp"
#include "app/screen/log.hpp"
#include "app/sources/fetch.hpp"

namespace {

int dispatch(const kiosk::app::Options& options, const kiosk::app::Setup& setup) {
    using kiosk::app::Command;
    switch (options.command) {
        case Command::run:
            return kiosk::app::run(options, setup);
        case Command::check:
            return kiosk::app::check(options, setup);
        case Command::now:
            return kiosk::app::now(options, setup);
        case Command::program:
            return kiosk::app::program(options, setup);
        case Command::rooms:
            return kiosk::app::rooms(options, setup);
        case Command::snapshot:
            return kiosk::app::snapshot(options, setup);
        case Command::gallery:
            return kiosk::app::gallery(options, setup);
        case Command::notice:
        case Command::screens:
        case Command::status:
        case Command::fleet:
            break;
    }
    return kiosk::app::exit_cannot_start;
}

int guarded_main(int argc, char** argv) {
    spdlog::set_default_logger(kiosk::app::make_log());
    const auto options = kiosk::app::read_options(argc, argv);
    if (const int* code = std::get_if<int>(&options)) return *code;
    const auto& wanted = std::get<kiosk::app::Options>(options);
    if (wanted.command == kiosk::app::Command::notice) return kiosk::app::notice(wanted);
    if (wanted.command == kiosk::app::Command::screens) return kiosk::app::screens(wanted);
    if (wanted.command == kiosk::app::Command::status) return kiosk::app::status(wanted);
    if (wanted.command == kiosk::app::Command::fleet) return kiosk::app::fleet(wanted);
    const auto setup = kiosk::app::set_up(wanted);
    if (!setup) return kiosk::app::report(setup.error(), kiosk::app::exit_cannot_start);
    const int code = dispatch(wanted, *setup);
    std::cout.flush();
    if (!std::cout)
        return kiosk::app::report({"standard output cannot be written", {}, "is the disk full?"},
                                  kiosk::app::exit_findings);
    return code;
}

}  // namespace

int main(int argc, char** argv) {
    try {
        if (argc == 2 && std::string_view(argv[1]) == kiosk::adapter::child_argument)
            kiosk::adapter::run_child();
        return guarded_main(argc, argv);
    } catch (const std::exception& error) {
        // Out of memory, and what no library tells beforehand.
        return kiosk::app::report({std::string("stopped: ") + error.what(), {}, {}},
                                  kiosk::app::exit_cannot_start);
    }
}
