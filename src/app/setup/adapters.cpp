#include "app/setup/adapters.hpp"

#include <algorithm>

#include "adapter/run.hpp"
#include "app/setup/files.hpp"
#include "base/nearest.hpp"

namespace kiosk::app {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_bytes = 1U << 20U;

void add_names(const fs::path& folder, std::vector<std::string>& names) {
    std::error_code error;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
        if (entry->path().extension() == ".jq") names.push_back(entry->path().stem().string());
    }
}

Error unknown(const AdapterFolders& folders, const std::string& name) {
    std::vector<std::string> names;
    for (const feed::Format format :
         {feed::Format::program, feed::Format::schedule_json, feed::Format::schedule_xml, feed::Format::xcal,
          feed::Format::icalendar}) {
        names.emplace_back(feed::name(format));
    }
    add_names(folders.shipped, names);
    add_names(folders.own, names);
    std::ranges::sort(names);
    std::string all;
    for (const std::string& known : names) all += (all.empty() ? "" : ", ") + known;
    const std::string near = did_you_mean(name, names);
    return {"there is no format \"" + name + "\" and no adapter " + name + ".jq",
            {},
            (near.empty() ? "" : near + " ") + "there are: " + all +
                "; an adapter of your own belongs into " +
                (folders.own.empty() ? "adapters/ beside the config" : folders.own.string())};
}

}  // namespace

Result<fs::path> find_adapter(const AdapterFolders& folders, const std::string& name) {
    const bool plain = name.find('/') == std::string::npos && !name.starts_with('.');
    for (const fs::path& folder : {folders.own, folders.shipped}) {
        std::error_code error;
        const fs::path file = folder / (name + ".jq");
        if (plain && !folder.empty() && fs::is_regular_file(file, error)) return file;
    }
    return tl::make_unexpected(unknown(folders, name));
}

feed::Adapt run_adapters(const AdapterFolders& folders, std::map<std::string, std::string> with,
                         std::stop_token stop) {
    return [folders, with = std::move(with), stop = std::move(stop)](
               const std::string& name, std::string_view document) -> Result<std::string> {
        const auto file = find_adapter(folders, name);
        if (!file) return tl::make_unexpected(file.error());
        auto program = read_file(*file, most_bytes);
        if (!program) return tl::make_unexpected(program.error());
        return adapter::run(folders.program,
                            {file->string(), *std::move(program), std::string(document), with}, stop);
    };
}

}  // namespace kiosk::app
