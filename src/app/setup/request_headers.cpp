#include "app/setup/request_headers.hpp"

#include <algorithm>

#include "app/setup/files.hpp"
#include "base/text.hpp"

namespace kiosk::app {
namespace {

constexpr std::size_t most_bytes = 64U << 10U;

Result<std::string> secret_of(const config::Header& header) {
    if (header.file.empty()) {
        std::string value = environment(header.environment.c_str());
        if (!value.empty()) return value;
        return fail("the environment variable is not set", "$" + header.environment,
                    "set it for the service, or name a file");
    }
    const auto text = read_file(header.file, most_bytes);
    if (!text) return tl::make_unexpected(text.error());
    std::string_view first = std::string_view(*text).substr(0, text->find('\n'));
    if (first.starts_with("\xEF\xBB\xBF")) first.remove_prefix(3);
    std::string line = trim(first);
    if (!line.empty()) return line;
    return fail("the file's first line is empty", header.file,
                "write the value of " + header.name + " there");
}

bool is_control(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte < 0x20 || byte == 0x7F;
}

}  // namespace

Result<std::vector<net::RequestHeader>> request_headers(const std::vector<config::Header>& headers) {
    std::vector<net::RequestHeader> list;
    for (const config::Header& header : headers) {
        const bool secret = !header.file.empty() || !header.environment.empty();
        std::string value = header.value;
        if (secret) {
            auto read = secret_of(header);
            if (!read) return tl::make_unexpected(read.error());
            value = header.prefix + *read;
        }
        // A line end would begin another header.
        if (std::ranges::any_of(value, is_control)) {
            return fail("the value of " + header.name + " has control characters",
                        header.file.empty() ? "$" + header.environment : header.file, "write it in one line");
        }
        list.push_back({header.name + ": " + value, secret});
    }
    return list;
}

}  // namespace kiosk::app
