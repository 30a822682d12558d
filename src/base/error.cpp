#include "base/error.hpp"

namespace kiosk {

std::string to_string(const Error& error) {
    std::string text;
    if (!error.place.empty()) text += error.place + ": ";
    text += error.message;
    if (!error.remedy.empty()) text += "; " + error.remedy;
    return text;
}

tl::unexpected<Error> fail(std::string message, std::string place, std::string remedy) {
    return tl::make_unexpected(Error{std::move(message), std::move(place), std::move(remedy)});
}

}  // namespace kiosk
