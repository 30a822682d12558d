#pragma once

#include <string>
#include <vector>

#include "view/scene.hpp"

namespace kiosk::app {

/// A picture as the page of a gallery shows it.
struct GalleryFigure {
    std::string file;  ///< beside the page
    std::string caption;
    std::string language;  ///< of the words in the picture
    view::Size size;
};

struct GallerySection {
    std::string title;
    std::vector<GalleryFigure> figures;
};

/// The page of a gallery: HTML with its style in it and nothing from elsewhere. Text is escaped.
std::string gallery_page(const std::string& title, const std::vector<GallerySection>& sections,
                         const std::vector<std::string>& left_out);

}  // namespace kiosk::app
