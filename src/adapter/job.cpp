#include "adapter/job.hpp"

#include <charconv>
#include <optional>
#include <vector>

namespace kiosk::adapter {
namespace {

// "5:hello", one after the other.
void put(std::string& bytes, std::string_view text) {
    bytes += std::to_string(text.size());
    bytes += ':';
    bytes += text;
}

std::optional<std::string> take(std::string_view& bytes) {
    std::size_t size = 0;
    const char* const end = bytes.data() + bytes.size();
    const auto [digits, error] = std::from_chars(bytes.data(), end, size);
    if (error != std::errc{} || digits == end || *digits != ':') return std::nullopt;
    bytes.remove_prefix(static_cast<std::size_t>(digits - bytes.data()) + 1);
    if (bytes.size() < size) return std::nullopt;
    std::string text(bytes.substr(0, size));
    bytes.remove_prefix(size);
    return text;
}

std::optional<std::vector<std::string>> take_all(std::string_view bytes) {
    std::vector<std::string> texts;
    while (!bytes.empty()) {
        auto text = take(bytes);
        if (!text) return std::nullopt;
        texts.push_back(std::move(*text));
    }
    return texts;
}

}  // namespace

std::string pack(const Job& job) {
    std::string bytes;
    for (const std::string* part : {&job.name, &job.program, &job.document}) put(bytes, *part);
    for (const auto& [name, document] : job.with) {
        put(bytes, name);
        put(bytes, document);
    }
    return bytes;
}

Result<Job> unpack_job(std::string_view bytes) {
    auto parts = take_all(bytes);
    if (!parts || parts->size() < 3 || parts->size() % 2 == 0) return fail("no job for an adapter");
    Job job{std::move((*parts)[0]), std::move((*parts)[1]), std::move((*parts)[2]), {}};
    for (std::size_t i = 3; i < parts->size(); i += 2) {
        job.with.emplace(std::move((*parts)[i]), std::move((*parts)[i + 1]));
    }
    return job;
}

std::string pack(const Result<std::string>& outcome) {
    std::string bytes;
    if (outcome) {
        put(bytes, *outcome);
    } else {
        for (const std::string* part :
             {&outcome.error().message, &outcome.error().place, &outcome.error().remedy}) {
            put(bytes, *part);
        }
    }
    return bytes;
}

Result<std::string> unpack_outcome(std::string_view bytes) {
    auto parts = take_all(bytes);
    if (parts && parts->size() == 1) return std::move(parts->front());
    if (parts && parts->size() == 3) return tl::make_unexpected(Error{(*parts)[0], (*parts)[1], (*parts)[2]});
    return fail("the adapter ended without a result");
}

}  // namespace kiosk::adapter
