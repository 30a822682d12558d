#include "time/server_time.hpp"

#include <algorithm>
#include <vector>

namespace kiosk {

using namespace std::chrono;

void ServerTime::heard(Instant date, milliseconds steady) {
    constexpr std::size_t most = 8;
    // Dates are cut to whole seconds: half a one is lost, on average.
    zeros_.push_back(date.time_since_epoch() + milliseconds{500} - steady);
    if (zeros_.size() > most) zeros_.pop_front();
}

std::optional<seconds> ServerTime::ahead_of(PreciseInstant wall, milliseconds steady,
                                            std::size_t answers) const {
    if (zeros_.size() < answers || answers == 0) return std::nullopt;
    std::vector<milliseconds> last(zeros_.end() - static_cast<std::ptrdiff_t>(answers), zeros_.end());
    std::ranges::sort(last);
    if (last.back() - last.front() > seconds{10}) return std::nullopt;
    return round<seconds>(last[last.size() / 2] + steady - wall.time_since_epoch());
}

ClockVerdict judge(PreciseInstant wall, milliseconds steady, const ServerTime& heard, Instant made,
                   bool synchronised) {
    using Kind = ClockVerdict::Kind;
    constexpr seconds nothing{30};
    const bool impossible = wall < made;
    const auto ahead = heard.ahead_of(wall, steady, impossible ? 1 : 3);
    // A server that says it is before then is no better.
    if (!ahead || wall + *ahead < made) return {impossible ? Kind::wrong : Kind::good, seconds{0}};
    if (abs(*ahead) <= nothing)
        return {impossible ? Kind::corrected : Kind::good, impossible ? *ahead : seconds{0}};
    return {impossible || !synchronised ? Kind::corrected : Kind::disputed, *ahead};
}

}  // namespace kiosk
