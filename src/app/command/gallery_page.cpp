#include "app/command/gallery_page.hpp"

#include <string_view>

namespace kiosk::app {
namespace {

constexpr std::string_view style = R"(
:root { color-scheme: light dark; }
body { font: 1rem/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 100rem; padding: 0 1.5rem; }
h1, h2 { line-height: 1.2; }
h2 { margin-top: 3rem; }
nav ul { display: flex; flex-wrap: wrap; gap: 0.25rem 1.5rem; list-style: none; padding: 0; }
.pictures { display: flex; flex-wrap: wrap; gap: 1.5rem; align-items: flex-start; }
figure { margin: 0; }
figure.wide { width: 44rem; max-width: 100%; }
figure.upright { width: 20rem; max-width: 100%; }
img { display: block; width: 100%; height: auto; border: 1px solid; }
figcaption { margin-top: 0.35rem; }
)";

std::string escaped(std::string_view text) {
    std::string result;
    for (const char c : text) {
        if (c == '&') {
            result += "&amp;";
        } else if (c == '<') {
            result += "&lt;";
        } else if (c == '>') {
            result += "&gt;";
        } else if (c == '"') {
            result += "&quot;";
        } else {
            result += c;
        }
    }
    return result;
}

std::string figure(const GalleryFigure& figure) {
    const std::string file = escaped(figure.file);
    const std::string caption = escaped(figure.caption);
    return "<figure class=\"" + std::string(figure.size.w < figure.size.h ? "upright" : "wide") +
           "\">\n<a href=\"" + file + "\"><img src=\"" + file + "\" width=\"" +
           std::to_string(figure.size.w) + "\" height=\"" + std::to_string(figure.size.h) +
           "\" loading=\"lazy\" alt=\"" + caption + "\" lang=\"" + escaped(figure.language) +
           "\"></a>\n<figcaption>" + caption + "</figcaption>\n</figure>\n";
}

}  // namespace

std::string gallery_page(const std::string& title, const std::vector<GallerySection>& sections,
                         const std::vector<std::string>& left_out) {
    const std::string name = escaped(title);
    std::string page = "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>" +
                       name + "</title>\n<meta name=\"viewport\" content=\"width=device-width\">\n<style>" +
                       std::string(style) + "</style>\n</head>\n<body>\n<h1>" + name + "</h1>\n<nav>\n<ul>\n";
    const auto anchor = [](std::size_t i) { return "chapter-" + std::to_string(i + 1); };
    for (std::size_t i = 0; i < sections.size(); ++i)
        page += "<li><a href=\"#" + anchor(i) + "\">" + escaped(sections[i].title) + "</a></li>\n";
    page += "</ul>\n</nav>\n";
    for (std::size_t i = 0; i < sections.size(); ++i) {
        page += "<section id=\"" + anchor(i) + "\">\n<h2>" + escaped(sections[i].title) +
                "</h2>\n<div class=\"pictures\">\n";
        for (const GalleryFigure& one : sections[i].figures) page += figure(one);
        page += "</div>\n</section>\n";
    }
    if (!left_out.empty()) {
        page += "<section>\n<h2>Left out</h2>\n<ul>\n";
        for (const std::string& words : left_out) page += "<li>" + escaped(words) + "</li>\n";
        page += "</ul>\n</section>\n";
    }
    return page + "</body>\n</html>\n";
}

}  // namespace kiosk::app
