#include "harness.hpp"

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <string>

#include "base/text.hpp"

namespace kiosk::fuzz {
namespace {

// Of processor time, so that a busy machine finds no faults; libFuzzer's own -timeout ends what never ends.
constexpr double most_seconds = 1;

double processor_seconds() {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e9;
}

// Says at the end how long the slowest input took: libFuzzer's own figure is in whole seconds.
class Slowest {
  public:
    ~Slowest() { std::fprintf(stderr, "stat::slowest_unit_cpu_ms: %.0f\n", seconds_ * 1000); }
    void add(double seconds) {
        if (seconds > seconds_) seconds_ = seconds;
    }

  private:
    double seconds_ = 0;
};

}  // namespace

void demand(bool holds, std::string_view what, std::string_view seen) {
    if (holds) return;
    std::fprintf(stderr, "BROKEN: %.*s\n%.*s\n", static_cast<int>(what.size()), what.data(),
                 static_cast<int>(seen.size()), seen.data());
    std::abort();
}

void demand_utf8(std::string_view text, std::string_view what) {
    demand(valid_utf8(text) == text, what, text);
}

}  // namespace kiosk::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static kiosk::fuzz::Slowest slowest;
    const double began = kiosk::fuzz::processor_seconds();
    kiosk::fuzz::run({reinterpret_cast<const char*>(data), size});
    const double took = kiosk::fuzz::processor_seconds() - began;
    slowest.add(took);
    kiosk::fuzz::demand(took <= kiosk::fuzz::most_seconds, "an input took longer than a second",
                        std::to_string(took));
    return 0;
}
