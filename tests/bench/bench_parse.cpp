// From a feed's bytes to a programme, against what the library alone needs to take the same bytes apart.

#include <cstdio>
#include <nlohmann/json.hpp>
#include <pugixml.hpp>

#include "compare.hpp"
#include "feeds.hpp"

namespace kiosk::bench {
namespace {

void parse(benchmark::State& state, const Sample& sample, const auto& bare) {
    const feed::FeedOptions options = reading();
    std::size_t sessions = 0;
    const auto ours = [&] {
        const auto parsed = feed::parse(sample.bytes, options);
        sessions = parsed ? parsed->program.sessions.size() : 0;
    };
    compare(state, ours, [&] { bare(sample.bytes); });
    state.counters["bytes"] = static_cast<double>(sample.bytes.size());
    state.counters["sessions"] = static_cast<double>(sessions);
    state.counters["real"] = sample.real ? 1 : 0;
}

void by_pugixml(const std::string& bytes) {
    pugi::xml_document document;
    benchmark::DoNotOptimize(document.load_buffer(bytes.data(), bytes.size()));
}

void by_nlohmann(const std::string& bytes) {
    const nlohmann::json document = nlohmann::json::parse(bytes);
    benchmark::DoNotOptimize(&document);
}

void add(const std::string& name, bool xml, const std::function<Sample()>& make) {
    const auto run = [xml, make](benchmark::State& state) {
        const Sample sample = make();
        if (xml)
            parse(state, sample, by_pugixml);
        else
            parse(state, sample, by_nlohmann);
    };
    benchmark::RegisterBenchmark(("parse/" + name).c_str(), run)
        ->MinTime(0.3)
        ->UseManualTime()
        ->Unit(benchmark::kMillisecond);
}

void add_collected(const std::string& name, bool xml, const std::string& path, const Shape& like) {
    add(name, xml, [=] { return collected(path, xml ? schedule_xml(like) : schedule_json(like)); });
}

void add_made_up(const std::string& name, bool xml, std::size_t sessions) {
    // So much text that the largest stays below the bound on a feed's bytes.
    const Shape shape{sessions, 50, 10, 150};
    add(name + std::to_string(sessions), xml, [=] {
        return Sample{xml ? schedule_xml(shape) : schedule_json(shape), false};
    });
}

}  // namespace
}  // namespace kiosk::bench

int main(int argc, char** argv) {
    using namespace kiosk::bench;
    add_collected("38C3.xml", true, "schedule-xml/eventfahrplan-test__schedule-38c3.xml",
                  {1007, 72, 4, 1500});
    add_collected("FOSDEM-2025.xml", true, "schedule-xml/mttcrsp-fosdem-test__2025.xml", {943, 40, 2, 1450});
    add_collected("pretalx-rC3.json", false, "schedule-json/voc-schedule__pretalx-rc3.json",
                  {48, 5, 4, 4100});
    for (const std::size_t sessions : {10'000U, 50'000U, 100'000U}) {
        add_made_up("made-up.xml/", true, sessions);
        add_made_up("made-up.json/", false, sessions);
    }
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
