#pragma once

#include <string>

#include "view/scene.hpp"

namespace kiosk::view {

/// Compares a page as text with tests/scenes/<name>.txt. KIOSK_UPDATE_SCENES=1 writes it anew; read the
/// difference before you keep it.
void expect_scene(const std::string& name, const Scene& scene);

}  // namespace kiosk::view
