// The system's resolver as a library that is loaded before the real one. It knows the name programme.test for
// as long as the file that FAKE_NAMES names exists, and is out of order without it. Addresses are as ever.
#include <dlfcn.h>
#include <netdb.h>
#include <unistd.h>

#include <cstdlib>
#include <string_view>

extern "C" int getaddrinfo(const char* name, const char* service, const addrinfo* hints, addrinfo** found) {
    using Resolve = int (*)(const char*, const char*, const addrinfo*, addrinfo**);
    static const auto real = reinterpret_cast<Resolve>(dlsym(RTLD_NEXT, "getaddrinfo"));
    if (name == nullptr || std::string_view(name) != "programme.test")
        return real(name, service, hints, found);
    const char* const there = std::getenv("FAKE_NAMES");
    if (there == nullptr || access(there, F_OK) != 0) return EAI_AGAIN;
    return real("127.0.0.1", service, hints, found);
}
