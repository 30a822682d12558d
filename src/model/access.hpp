#pragma once

#include <compare>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk {

/// How a session can be followed by people who do not hear, see or understand it as it is held.
/// In the order in which a screen shows them.
enum class AccessKind {
    sign_language_interpreted,  ///< an interpreter signs; not the same as held in sign language
    sign_language_held,         ///< the session itself is held in sign language
    sign_supported_speech,      ///< spoken language supported by signs (Swedish: TSS)
    captions,                   ///< live captions (Swedish: skrivtolkning)
    hearing_loop,
    spoken_interpretation,
    audio_description,
    easy_language,
    step_free,
};

/// One service, with the language it is given in where that is known: a BCP 47 tag such as "swl" (Swedish
/// sign language) or "en"; empty where unknown or without meaning.
struct AccessService {
    AccessKind kind{};
    std::string language;

    auto operator<=>(const AccessService&) const = default;
};

/// The services of a session or a room, sorted and each once; see add().
using Access = std::vector<AccessService>;

/// Inserts in order. A service without language gives way to the same one with a language, and is not added
/// beside one.
void add(Access& access, AccessService service);

/// Both, each once: what a visitor finds in a session that is held in a room.
Access merged(Access of_session, const Access& of_room);

bool has(const Access& access, AccessKind kind);

std::span<const AccessKind> all_access_kinds();

/// "sign-language-interpreted", "captions", …: the names in the programme's own format and in locale keys.
std::string_view name(AccessKind kind);
std::optional<AccessKind> access_kind(std::string_view name);

}  // namespace kiosk
