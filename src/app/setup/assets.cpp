#include "app/setup/assets.hpp"

#include <algorithm>
#include <system_error>

#include "app/setup/files.hpp"
#include "base/nearest.hpp"

namespace kiosk::app {

namespace fs = std::filesystem;

std::vector<std::string> asset_names(const fs::path& assets, const std::string& kind) {
    std::vector<std::string> names;
    std::error_code error;
    for (fs::directory_iterator entry(assets / kind, error), end; !error && entry != end;
         entry.increment(error)) {
        if (entry->path().extension() == ".json") names.push_back(entry->path().stem().string());
    }
    std::ranges::sort(names);
    return names;
}

Result<std::string> read_asset(const fs::path& assets, const std::string& kind, const std::string& key,
                               const std::string& name, const std::string& place) {
    const auto names = asset_names(assets, kind);
    if (std::ranges::find(names, name) == names.end()) {
        std::string all;
        for (const std::string& known : names) all += (all.empty() ? "" : ", ") + known;
        const std::string near = did_you_mean(name, names);
        return fail("\"" + key + "\": there is no \"" + name + "\"", place,
                    (near.empty() ? "" : near + " ") + "there are: " + all);
    }
    return read_file(assets / kind / (name + ".json"));
}

}  // namespace kiosk::app
