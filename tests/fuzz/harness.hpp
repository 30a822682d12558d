#pragma once

#include <string_view>

// What all fuzz targets share. libFuzzer calls into harness.cpp, which calls the target's run().
namespace kiosk::fuzz {

/// One input, of any bytes. Each target defines it; it ends the process by demand() where something is wrong.
void run(std::string_view bytes);

/// Ends the process, saying what was broken, unless `holds`. libFuzzer then keeps the input.
void demand(bool holds, std::string_view what, std::string_view seen = {});

/// Demands that a text is valid UTF-8.
void demand_utf8(std::string_view text, std::string_view what);

}  // namespace kiosk::fuzz
