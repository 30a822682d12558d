#include "programmes.hpp"

#include <algorithm>
#include <filesystem>

#include "adapters.hpp"
#include "corpus.hpp"

namespace kiosk::layouts {
namespace {

namespace fs = std::filesystem;

// The other files of the same export, by what Open Event calls them.
feed::test::Companions companions(const fs::path& path) {
    feed::test::Companions with;
    const std::string file = path.filename().string();
    const std::size_t at = file.find("-sessions.json");
    if (at == std::string::npos) return with;
    for (const char* name : {"speakers", "microlocations", "tracks", "event"}) {
        const fs::path beside = path.parent_path() / (file.substr(0, at) + "-" + name + ".json");
        if (fs::exists(beside)) with.emplace(name, feed::test::file_text(beside.string()));
    }
    return with;
}

std::vector<Programme> read_all() {
    const fs::path root = feed::test::corpus("");
    std::vector<fs::path> files;
    std::error_code error;
    for (fs::recursive_directory_iterator entry(root, error), end; !error && entry != end;
         entry.increment(error)) {
        if (entry->is_regular_file()) files.push_back(entry->path());
    }
    std::ranges::sort(files);
    feed::FeedOptions options;
    options.access = feed::test::shipped_table();
    options.base_url = "https://example.org/schedule";
    std::vector<Programme> found;
    for (const fs::path& path : files) {
        options.adapt = feed::test::shipped_adapters(companions(path));
        auto parsed = feed::parse(feed::test::file_text(path.string()), options);
        // What is refused, and why, is the feeds' own tests' affair.
        if (!parsed || parsed->program.sessions.empty()) continue;
        found.push_back({path.filename().string(), std::move(parsed->program)});
    }
    return found;
}

Programme read_demo() {
    auto parsed = feed::parse(feed::test::file_text(KIOSK_SOURCE_DIR "/assets/demo/program.json"), {});
    return {"demo", std::move(parsed.value().program)};
}

// More services than any programme that was collected has.
Programme demo_with_every_service() {
    Programme of = read_demo();
    of.name = "demo with every service";
    for (Session& session : of.program.sessions) {
        session.access.clear();
        for (int kind = 0; kind <= static_cast<int>(AccessKind::step_free); ++kind)
            session.access.push_back({static_cast<AccessKind>(kind), ""});
        session.access.push_back({AccessKind::captions, "en"});
        if (!session.stream) session.stream.emplace();
    }
    return of;
}

}  // namespace

const Programme& every_service() {
    static const Programme one = demo_with_every_service();
    return one;
}

const std::vector<Programme>& collected() {
    static const std::vector<Programme> all = read_all();
    return all;
}

const Programme& demo() {
    static const Programme one = read_demo();
    return one;
}

}  // namespace kiosk::layouts
