#include <CLI/CLI.hpp>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <iterator>

#include "app/command/options.hpp"
#include "app/version.hpp"
#include "manual/bash_completion.hpp"
#include "manual/command_tree.hpp"
#include "manual/manual_page.hpp"

namespace {

int complain(const kiosk::Error& error) {
    std::cerr << to_string(error) << '\n';
    return EXIT_FAILURE;
}

kiosk::Result<std::string> read(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    std::string text(std::istreambuf_iterator<char>(in), {});
    if (!in) return kiosk::fail("the file cannot be read", path, "name the frame of the manual page");
    return text;
}

kiosk::Result<void> write(const std::string& path, const std::string& text) {
    std::ofstream out(path, std::ios::binary | std::ios::trunc);
    out << text << std::flush;
    if (!out)
        return kiosk::fail("the file cannot be written", path,
                           "is there such a folder, and room on the disk?");
    return {};
}

}  // namespace

// Runs while the package is built: FRAME is the manual page without its lists.
int main(int argc, char** argv) {
    if (argc != 4) {
        std::cerr << "usage: venue-kiosk-manual FRAME MANUAL_PAGE BASH_COMPLETION\n";
        return EXIT_FAILURE;
    }
    kiosk::manual::CommandEntry program;
    kiosk::app::with_command_line([&](const CLI::App& app) { program = kiosk::manual::command_tree(app); });
    const auto frame = read(argv[1]);
    if (!frame) return complain(frame.error());
    const auto page = kiosk::manual::manual_page(program, *frame, kiosk::app::version);
    if (!page) return complain(page.error());
    if (const auto written = write(argv[2], *page); !written) return complain(written.error());
    if (const auto written = write(argv[3], kiosk::manual::bash_completion(program)); !written)
        return complain(written.error());
    return EXIT_SUCCESS;
}
