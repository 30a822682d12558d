#include "model/notices.hpp"

namespace kiosk {

const std::string& in_language(const NoticeText& text, const std::string& locale) {
    static const std::string nothing;
    for (const std::string& tag : {locale, locale.substr(0, locale.find('-')), std::string()}) {
        if (const auto found = text.find(tag); found != text.end()) return found->second;
    }
    return text.empty() ? nothing : text.begin()->second;
}

std::string_view name(Emergency::Kind kind) {
    switch (kind) {
        case Emergency::Kind::evacuate:
            return "evacuate";
        case Emergency::Kind::fire:
            return "fire";
        case Emergency::Kind::shelter:
            return "shelter";
        case Emergency::Kind::custom:
            break;
    }
    return "custom";
}

std::string_view name(Emergency::Mode mode) {
    switch (mode) {
        case Emergency::Mode::test:
            return "test";
        case Emergency::Mode::lifted:
            return "lifted";
        case Emergency::Mode::real:
            break;
    }
    return "real";
}

}  // namespace kiosk
