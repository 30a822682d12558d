// X11's DPMS extension as a library that is loaded before the real one: Xvfb and the other servers without a
// monitor have none. Keeps to the specification: a level can be forced only while DPMS is enabled. Each
// request is a line in the file that FAKE_DPMS_LOG names.
#include <X11/Xlib.h>
#include <X11/extensions/dpms.h>

#include <cstdio>
#include <cstdlib>
#include <memory>

namespace {

struct Server {
    CARD16 level = DPMSModeOn;
    BOOL enabled = False;  // as on a machine where somebody has run "xset -dpms"
};

Server& server() {
    static Server one;
    return one;
}

void tell(const char* what) {
    struct Close {
        void operator()(std::FILE* file) const { std::fclose(file); }
    };
    const char* const path = std::getenv("FAKE_DPMS_LOG");
    const std::unique_ptr<std::FILE, Close> log(path == nullptr ? nullptr : std::fopen(path, "a"));
    if (log) std::fprintf(log.get(), "%s\n", what);
}

}  // namespace

extern "C" {

Bool DPMSQueryExtension(Display* /*display*/, int* event, int* error) {
    *event = *error = 0;
    return True;
}

Bool DPMSCapable(Display* /*display*/) {
    return True;
}

Status DPMSInfo(Display* /*display*/, CARD16* level, BOOL* enabled) {
    *level = server().level;
    *enabled = server().enabled;
    return True;
}

Status DPMSEnable(Display* /*display*/) {
    server().enabled = True;
    tell("enabled");
    return True;
}

Status DPMSDisable(Display* /*display*/) {
    server() = {};
    tell("disabled");
    return True;
}

Status DPMSForceLevel(Display* /*display*/, CARD16 level) {
    if (server().enabled == False) {
        tell("BadMatch");
        return False;
    }
    server().level = level;
    tell(level == DPMSModeOn ? "on" : "off");
    return True;
}
}
