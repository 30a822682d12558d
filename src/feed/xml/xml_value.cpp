#include "feed/xml/xml_value.hpp"

namespace kiosk::feed {
namespace {

std::string_view trimmed(std::string_view text) {
    constexpr const char* spaces = " \t\r\n";
    const std::size_t first = text.find_first_not_of(spaces);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(spaces) - first + 1);
}

class Printer : public pugi::xml_writer {
  public:
    void write(const void* data, std::size_t size) override {
        text_.append(static_cast<const char*>(data), size);
    }
    std::string take() { return std::move(text_); }

  private:
    std::string text_;
};

}  // namespace

std::string text_of(pugi::xml_node element) {
    std::string text = element.value();
    bool markup = false;
    for (const pugi::xml_node child : element.children()) {
        markup = markup || child.type() == pugi::node_element;
        text += child.value();
    }
    if (markup) {
        Printer printer;
        for (const pugi::xml_node child : element.children()) child.print(printer, "", pugi::format_raw);
        text = element.value() + printer.take();
    }
    return std::string(trimmed(text));
}

std::string_view local_name(pugi::xml_node element) {
    const std::string_view name = element.name();
    const std::size_t colon = name.rfind(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

void put(Value::Object& object, std::string_view key, std::string_view text) {
    text = trimmed(text);
    if (!text.empty()) object.push_back({std::string(key), Value(std::string(text))});
}

void put_text(Value::Object& object, std::string_view key, pugi::xml_node element) {
    // Most elements hold one piece of text, which is the element's own.
    if (!element.first_child()) return put(object, key, element.value());
    put(object, key, text_of(element));
}

void put_own(Value::Object& object, std::string_view key, pugi::xml_node element, const char* name) {
    const pugi::xml_node child = element.child(name);
    if (child) return put_text(object, key, child);
    put(object, key, element.attribute(name).value());
}

}  // namespace kiosk::feed
