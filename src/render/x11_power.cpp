#include <SDL2/SDL.h>
#include <SDL2/SDL_syswm.h>

#include "render/panel_power.hpp"

#ifdef SDL_VIDEO_DRIVER_X11
#include <X11/extensions/dpms.h>
#endif

namespace kiosk::render {

#ifdef SDL_VIDEO_DRIVER_X11

std::unique_ptr<PanelPower> x11_power(SDL_Window& window) {
    SDL_SysWMinfo info;
    SDL_VERSION(&info.version);
    if (SDL_GetWindowWMInfo(&window, &info) != SDL_TRUE || info.subsystem != SDL_SYSWM_X11) return nullptr;
    Display* const display = info.info.x11.display;
    int event = 0, error = 0;
    if (DPMSQueryExtension(display, &event, &error) == 0 || DPMSCapable(display) == 0) return nullptr;
    return dpms_power({[display]() -> std::optional<DpmsState> {
                           CARD16 level = DPMSModeOn;
                           BOOL enabled = 0;
                           if (DPMSInfo(display, &level, &enabled) == 0) return std::nullopt;
                           return DpmsState{enabled != 0, level == DPMSModeOn};
                       },
                       [display](bool enabled) {
                           enabled ? DPMSEnable(display) : DPMSDisable(display);
                           XFlush(display);
                       },
                       [display](bool on) {
                           DPMSForceLevel(display, on ? DPMSModeOn : DPMSModeOff);
                           XFlush(display);
                       }});
}

#else

std::unique_ptr<PanelPower> x11_power(SDL_Window& /*window*/) {
    return nullptr;
}

#endif

}  // namespace kiosk::render
