#pragma once

#include "render/fonts.hpp"
#include "view/scene.hpp"

namespace kiosk::render {

/// The largest size in a picture's own proportions that lies in `box`, at most so many times the picture's
/// own.
view::Size contained(view::Size picture, view::Size box, double most = 1.0);

/// A picture without anything to see through: laid on white, or where what there is to see is light itself,
/// on near-black. One without see-through parts stays as it is. Null when out of memory.
Surface flattened(Surface picture);

/// The whole picture as large as it lies in `box`, at most twice its own size, and flattened. Any thread.
Surface fitted(Surface picture, view::Size box);

}  // namespace kiosk::render
