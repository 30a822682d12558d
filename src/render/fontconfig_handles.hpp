#pragma once

#include <fontconfig/fontconfig.h>

#include <memory>
#include <span>
#include <string>

namespace kiosk::render {

/// fontconfig's handles, each freed by its own function.
template <auto free>
struct FcDeleter {
    template <class T>
    void operator()(T* handle) const noexcept {
        free(handle);
    }
};
using Config = std::unique_ptr<FcConfig, FcDeleter<FcConfigDestroy>>;
using Pattern = std::unique_ptr<FcPattern, FcDeleter<FcPatternDestroy>>;
using FontSet = std::unique_ptr<FcFontSet, FcDeleter<FcFontSetDestroy>>;
using ObjectSet = std::unique_ptr<FcObjectSet, FcDeleter<FcObjectSetDestroy>>;
using CharSet = std::unique_ptr<FcCharSet, FcDeleter<FcCharSetDestroy>>;

/// The fonts of a set, which may be null.
inline std::span<FcPattern*> all(FcFontSet* set) {
    if (!set) return {};
    return {set->fonts, static_cast<std::size_t>(set->nfont)};
}

/// A pattern's first value of a name, or a default where there is none of that type.
inline std::string string(FcPattern* pattern, const char* name) {
    FcChar8* value = nullptr;
    if (FcPatternGetString(pattern, name, 0, &value) != FcResultMatch) return {};
    return reinterpret_cast<const char*>(value);
}

inline int integer(FcPattern* pattern, const char* name, int otherwise) {
    int value = 0;
    return FcPatternGetInteger(pattern, name, 0, &value) == FcResultMatch ? value : otherwise;
}

inline bool boolean(FcPattern* pattern, const char* name, bool otherwise) {
    FcBool value = FcFalse;
    return FcPatternGetBool(pattern, name, 0, &value) == FcResultMatch ? value == FcTrue : otherwise;
}

inline void add_string(FcPattern& pattern, const char* name, const std::string& value) {
    FcPatternAddString(&pattern, name, reinterpret_cast<const FcChar8*>(value.c_str()));
}

}  // namespace kiosk::render
