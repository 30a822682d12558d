#include "view/qr.hpp"

#include <algorithm>
#include <qrcodegen/qrcodegen.hpp>
#include <stdexcept>
#include <string>

namespace kiosk::view {

Block qr_card(const Context& c, std::string_view url, int side) {
    constexpr int quiet_zone = 4;  // modules, ISO/IEC 18004
    constexpr int least_module = 3;
    constexpr Color dark{0, 0, 0, 255};
    constexpr Color light{255, 255, 255, 255};
    // Longer than any code holds; spares the encoder the attempt.
    if (url.empty() || url.size() > 2000) return {};
    Block block;
    try {
        using qrcodegen::QrCode;
        const QrCode code = QrCode::encodeText(std::string(url).c_str(), QrCode::Ecc::MEDIUM);
        const int modules = code.getSize();
        const int module = side / (modules + 2 * quiet_zone);
        if (module < least_module) return {};
        const int card = module * (modules + 2 * quiet_zone);
        Matrix matrix{{module * quiet_zone, module * quiet_zone, module * modules, module * modules},
                      modules,
                      {},
                      dark,
                      light};
        matrix.dark.reserve(static_cast<std::size_t>(modules) * static_cast<std::size_t>(modules));
        for (int y = 0; y < modules; ++y) {
            for (int x = 0; x < modules; ++x) matrix.dark.push_back(code.getModule(x, y));
        }
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
