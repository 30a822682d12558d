// Saves two bodies in turn, as fast as it can, until it is killed. Says one byte after every save.
#include <unistd.h>

#include <string>

#include "net/store.hpp"

int main(int count, char** arguments) {
    if (count != 2) return 2;
    const std::string source = "https://example.org/schedule.json";
    const kiosk::net::Store store(arguments[1], source, 1U << 20U);
    for (long i = 0;; ++i) {
        const bool even = i % 2 == 0;
        const std::string bytes(even ? 1000U : 100'000U, even ? 'a' : 'b');
        const kiosk::Instant fetched{std::chrono::seconds{i}};
        if (!store.save({source, source, fetched, {even ? "\"a\"" : "\"b\"", ""}, bytes})) return 1;
        if (::write(STDOUT_FILENO, ".", 1) != 1) return 1;
    }
}
