#include "model/access.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace kiosk {
namespace {

constexpr std::array kinds{
    AccessKind::sign_language_interpreted,
    AccessKind::sign_language_held,
    AccessKind::sign_supported_speech,
    AccessKind::captions,
    AccessKind::hearing_loop,
    AccessKind::spoken_interpretation,
    AccessKind::audio_description,
    AccessKind::easy_language,
    AccessKind::step_free,
};

}  // namespace

void add(Access& access, AccessService service) {
    const auto same_kind = [&](const AccessService& other) { return other.kind == service.kind; };
    if (service.language.empty()) {
        if (std::ranges::any_of(access, same_kind)) return;
    } else {
        std::erase_if(access,
                      [&](const AccessService& other) { return same_kind(other) && other.language.empty(); });
    }
    const auto place = std::ranges::lower_bound(access, service);
    if (place == access.end() || *place != service) access.insert(place, std::move(service));
}

Access merged(Access of_session, const Access& of_room) {
    for (const AccessService& service : of_room) add(of_session, service);
    return of_session;
}

bool has(const Access& access, AccessKind kind) {
    return std::ranges::any_of(access, [&](const AccessService& service) { return service.kind == kind; });
}

std::span<const AccessKind> all_access_kinds() {
    return kinds;
}

std::string_view name(AccessKind kind) {
    switch (kind) {
        case AccessKind::sign_language_interpreted:
            return "sign-language-interpreted";
        case AccessKind::sign_language_held:
            return "sign-language-held";
        case AccessKind::sign_supported_speech:
            return "sign-supported-speech";
        case AccessKind::captions:
            return "captions";
        case AccessKind::hearing_loop:
            return "hearing-loop";
        case AccessKind::spoken_interpretation:
            return "spoken-interpretation";
        case AccessKind::audio_description:
            return "audio-description";
        case AccessKind::easy_language:
            return "easy-language";
        case AccessKind::step_free:
            return "step-free";
    }
    return {};
}

std::optional<AccessKind> access_kind(std::string_view text) {
    for (const AccessKind kind : kinds) {
        if (name(kind) == text) return kind;
    }
    return std::nullopt;
}

}  // namespace kiosk
