#include "app/status/status_metrics.hpp"

#include <string_view>
#include <utility>

namespace kiosk::app {
namespace {

// A backslash, a quote and a line end cannot stand in a label's value as they are.
std::string escaped(std::string_view text) {
    std::string value;
    for (const char c : text) {
        if (c == '\\' || c == '"') value += '\\';
        value += c == '\n' ? std::string("\\n") : std::string(1, c);
    }
    return value;
}

class Metrics {
  public:
    explicit Metrics(std::string screen) : screen_(std::move(screen)) {}

    using Labels = std::vector<std::pair<std::string_view, std::string>>;

    void family(std::string_view name, std::string_view type, std::string_view help) {
        name_ = "venue_kiosk_" + std::string(name);
        text_ += "# HELP " + name_ + ' ' + std::string(help) + "\n# TYPE " + name_ + ' ' + std::string(type) +
                 '\n';
    }

    void sample(const std::string& value, const Labels& labels = {}) {
        text_ += name_ + "{screen=\"" + escaped(screen_) + '"';
        for (const auto& [label, of] : labels) text_ += ',' + std::string(label) + "=\"" + escaped(of) + '"';
        text_ += "} " + value + '\n';
    }

    void gauge(std::string_view name, std::string_view help, const std::string& value,
               const Labels& labels = {}) {
        family(name, "gauge", help);
        sample(value, labels);
    }

    std::string take() { return std::move(text_); }

  private:
    std::string screen_, name_, text_;
};

template <class T>
std::string number(T value) {
    return std::to_string(value);
}

std::string number(Instant at) {
    return std::to_string(at.time_since_epoch().count());
}

void add_page(Metrics& metrics, const Shown& shown) {
    metrics.gauge("page", "The page that is shown, counted from 1.", number(shown.page),
                  {{"view", shown.view}, {"language", shown.language}});
    metrics.gauge("claims_now",
                  "Whether the screen says what runs: 0 where it only shows a plan, or no time.",
                  shown.claims == view::Claims::now ? "1" : "0");
    const bool emergency = !shown.emergency_kind.empty();
    metrics.gauge("emergency", "Whether an emergency has the screen, a drill and a lifted one too.",
                  emergency ? "1" : "0", {{"mode", shown.emergency_mode}});
}

void add_programme(Metrics& metrics, const ScreenStatus& status) {
    metrics.gauge("programme_sessions", "Sessions of the programme that is shown.",
                  number(status.programme ? status.programme->sessions : 0));
    if (!status.programme || !status.programme->as_of) return;
    metrics.gauge("programme_age_seconds", "Since the web last confirmed the programme.",
                  number((status.at - *status.programme->as_of).count()));
}

// Two addresses may be alike without their secrets: the place tells them apart.
void add_sources(Metrics& metrics, const ScreenStatus& status) {
    const auto each = [&](const auto& add) {
        std::size_t place = 0;
        for (const SourceStatus& one : status.sources) {
            add(one, Metrics::Labels{
                         {"source", std::to_string(++place)}, {"kind", one.kind}, {"address", one.name}});
        }
    };
    metrics.family("source_up", "gauge", "Whether a source gave good bytes at the last time.");
    each([&](const SourceStatus& one, const Metrics::Labels& labels) {
        metrics.sample(one.outcome == "fresh" || one.outcome == "unchanged" ? "1" : "0", labels);
    });
    metrics.family("source_failures", "gauge", "Failures of a source in a row.");
    each([&](const SourceStatus& one, const Metrics::Labels& labels) {
        metrics.sample(number(one.failures), labels);
    });
    metrics.family("source_last_success_timestamp_seconds", "gauge", "When a source last gave good bytes.");
    each([&](const SourceStatus& one, const Metrics::Labels& labels) {
        if (one.last_success) metrics.sample(number(*one.last_success), labels);
    });
}

}  // namespace

std::string status_metrics(const ScreenStatus& status) {
    const Figures& figures = status.figures;
    Metrics metrics(figures.screen);
    metrics.gauge("info", "The program that runs.", "1",
                  {{"version", status.version}, {"drawn_by", figures.backend}});
    metrics.gauge("written_timestamp_seconds", "When this was written, by the machine's clock.",
                  number(figures.written));
    metrics.gauge("uptime_seconds", "Since the program was started.", number(figures.uptime.count()));
    metrics.family("frames_total", "counter", "Pictures drawn since the program was started.");
    metrics.sample(number(figures.frames));
    metrics.gauge("memory_pss_bytes", "Memory of the program, shared pages divided by those who share them.",
                  number(figures.memory.pss));
    metrics.gauge("memory_rss_bytes", "All pages of the program that are in memory.",
                  number(figures.memory.rss));
    metrics.gauge("textures", "Pictures of texts and portraits that are kept to be drawn again.",
                  number(figures.textures.count));
    metrics.gauge("texture_bytes", "Memory of these pictures, which is bounded.",
                  number(figures.textures.bytes));
    metrics.gauge("clock_behind_seconds",
                  "What the feed's servers say the time is, minus the machine's clock.",
                  number(status.clock.ahead.count()));
    metrics.gauge("errors", "What is wrong with clock, settings and sources.", number(status.errors.size()));
    add_page(metrics, status.shown);
    add_programme(metrics, status);
    add_sources(metrics, status);
    return metrics.take();
}

}  // namespace kiosk::app
