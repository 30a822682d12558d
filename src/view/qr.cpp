#include "view/qr.hpp"

#include <algorithm>
#include <cmath>
#include <qrcodegen/qrcodegen.hpp>
#include <stdexcept>
#include <string>
#include <vector>

#include "base/lru.hpp"

namespace kiosk::view {

namespace {

constexpr double modules_a_distance = 500;

// The size of a pixel of the wall.
double pixel_mm(Size picture, const Viewing& viewing) {
    constexpr double inch_mm = 25.4;
    return viewing.inches * inch_mm / std::max(1.0, std::hypot(picture.w, picture.h));
}

struct Modules {
    int side = 0;
    std::vector<bool> dark;  // row by row
};

Modules encoded(const std::string& url) {
    using qrcodegen::QrCode;
    const QrCode code = QrCode::encodeText(url.c_str(), QrCode::Ecc::MEDIUM);
    Modules modules{code.getSize(), {}};
    modules.dark.reserve(static_cast<std::size_t>(modules.side) * static_cast<std::size_t>(modules.side));
    for (int y = 0; y < modules.side; ++y) {
        for (int x = 0; x < modules.side; ++x) modules.dark.push_back(code.getModule(x, y));
    }
    return modules;
}

// The last ones are kept: a page is laid out anew every minute, and the best of eight masks is looked for
// each time.
const Modules& modules_of(const std::string& url) {
    constexpr std::size_t most = 32;
    thread_local Lru<std::string, Modules> known(most);
    if (const Modules* const found = known.find(url)) return *found;
    return known.put(url, encoded(url));
}

}  // namespace

double reading_distance_m(const Matrix& code, Size picture, const Viewing& viewing) {
    const double module = static_cast<double>(code.rect.w) / std::max(1, code.side);
    return module * pixel_mm(picture, viewing) * modules_a_distance / 1000;
}

Block qr_card(const Context& c, std::string_view url, int most) {
    constexpr int quiet_zone = 4;  // modules, ISO/IEC 18004
    constexpr int least_module = 3;
    constexpr Color dark{0, 0, 0, 255};
    constexpr Color light{255, 255, 255, 255};
    // Longer than any code holds; spares the encoder the attempt.
    if (url.empty() || url.size() > 2000) return {};
    Block block;
    try {
        const Modules& code = modules_of(std::string(url));
        const int modules = code.side;
        const double wanted =
            std::ceil(c.viewing.qr_distance_m * 1000 / modules_a_distance / pixel_mm(c.size, c.viewing));
        const int largest = most / (modules + 2 * quiet_zone);
        const int module =
            static_cast<int>(std::clamp<double>(wanted, least_module, std::max(least_module, largest)));
        if (largest < least_module) return {};
        const int card = module * (modules + 2 * quiet_zone);
        Matrix matrix{{module * quiet_zone, module * quiet_zone, module * modules, module * modules},
                      modules,
                      code.dark,
                      dark,
                      light};
        block.items.emplace_back(
            Box{{0, 0, card, card}, light, c.px(1.0), c.theme.line, std::max(1, c.px(0.2))});
        block.items.emplace_back(std::move(matrix));
        block.w = block.h = block.baseline = card;
    } catch (const std::length_error&) {  // qrcodegen::data_too_long
        return {};
    }
    return block;
}

}  // namespace kiosk::view
