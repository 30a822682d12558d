#include "net/record.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

#include "net/body_hash.hpp"

namespace kiosk::net {
namespace {

// A path may hold a line break; a line may not.
std::string one_line(std::string text) {
    std::ranges::replace_if(
        text, [](char c) { return static_cast<unsigned char>(c) < 0x20; }, '?');
    return text;
}

std::string first_line(const BodyHash& rest) {
    return "venue-kiosk record 1 " + std::to_string(rest.size) + " " + hex(rest) + "\n";
}

// Takes "name value\n" off the front of `text`.
bool take_field(std::string_view& text, std::string_view name, std::string& value) {
    const auto end = text.find('\n');
    if (end == std::string_view::npos || end <= name.size() || !text.starts_with(name) ||
        text[name.size()] != ' ') {
        return false;
    }
    value = text.substr(name.size() + 1, end - name.size() - 1);
    text.remove_prefix(end + 1);
    return true;
}

bool read_instant(std::string_view text, Instant& instant) {
    std::int64_t seconds = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), seconds);
    instant = Instant{std::chrono::seconds{seconds}};
    return read.ec == std::errc() && read.ptr == text.data() + text.size();
}

}  // namespace

std::string record_head(const Record& record) {
    const std::string fields = "source " + one_line(record.source) + "\nurl " + one_line(record.url) +
                               "\nfetched " + std::to_string(record.fetched.time_since_epoch().count()) +
                               "\netag " + one_line(record.validators.etag) + "\nlast-modified " +
                               one_line(record.validators.last_modified) + "\n\n";
    return first_line(body_hash(record.bytes, body_hash(fields))) + fields;
}

Result<Record> read_record(std::string file, std::string_view source) {
    const auto reject = [](std::string why) {
        return fail(std::move(why), {}, "it is ignored and will be replaced");
    };
    const auto end = file.find('\n');
    if (!file.starts_with("venue-kiosk record 1 ") || end == std::string::npos) {
        return reject("this is not a stored programme of this version");
    }
    std::string_view rest = std::string_view(file).substr(end + 1);
    if (std::string_view(file).substr(0, end + 1) != first_line(body_hash(rest))) {
        return reject("the stored bytes are damaged or cut short");
    }
    Record record;
    std::string fetched;
    if (!take_field(rest, "source", record.source) || !take_field(rest, "url", record.url) ||
        !take_field(rest, "fetched", fetched) || !read_instant(fetched, record.fetched) ||
        !take_field(rest, "etag", record.validators.etag) ||
        !take_field(rest, "last-modified", record.validators.last_modified) || !rest.starts_with('\n')) {
        return reject("the stored record lacks a field");
    }
    if (record.source != one_line(std::string(source)))
        return reject("the stored bytes are of " + record.source);
    file.erase(0, file.size() - rest.size() + 1);
    record.bytes = std::move(file);
    return record;
}

}  // namespace kiosk::net
