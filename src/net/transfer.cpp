#include "net/transfer.hpp"

#include <new>
#include <utility>

namespace kiosk::net {

Transfer::Transfer(const SourceUrl& source, const TransferLimits& limits, Validators validators,
                   const std::vector<RequestHeader>& headers)
    : validators_(std::move(validators)) {
    end_.byte_limit = limits.bytes;
    CURL* const easy = handle();
    curl_easy_setopt(easy, CURLOPT_URL, source.url.c_str());
    if (!source.user.empty() || !source.password.empty()) {
        curl_easy_setopt(easy, CURLOPT_USERNAME, source.user.c_str());
        curl_easy_setopt(easy, CURLOPT_PASSWORD, source.password.c_str());
    }
    if (!validators_.etag.empty()) request_headers_.add("If-None-Match: " + validators_.etag);
    if (!validators_.last_modified.empty())
        request_headers_.add("If-Modified-Since: " + validators_.last_modified);
    for (const RequestHeader& header : headers) {
        request_headers_.add(header.line);
        if (header.secret) only_origin_ = origin(source.url);
    }
    curl_easy_setopt(easy, CURLOPT_HTTPHEADER, request_headers_.get());
    curl_easy_setopt(easy, CURLOPT_USERAGENT,
                     limits.user_agent.empty() ? "venue-kiosk" : limits.user_agent.c_str());
    curl_easy_setopt(easy, CURLOPT_ACCEPT_ENCODING, "");
    set_bounds(limits, source.kind == SourceUrl::Kind::https);

    curl_easy_setopt(easy, CURLOPT_ERRORBUFFER, detail_);
    curl_easy_setopt(easy, CURLOPT_SUPPRESS_CONNECT_HEADERS, 1L);
    curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, &Transfer::on_bytes);
    curl_easy_setopt(easy, CURLOPT_WRITEDATA, this);
    curl_easy_setopt(easy, CURLOPT_HEADERFUNCTION, &Transfer::on_header);
    curl_easy_setopt(easy, CURLOPT_HEADERDATA, this);
    curl_easy_setopt(easy, CURLOPT_PREREQFUNCTION, &Transfer::on_request);
    curl_easy_setopt(easy, CURLOPT_PREREQDATA, this);
}

void Transfer::set_bounds(const TransferLimits& limits, bool secure) {
    CURL* const easy = handle();
    curl_easy_setopt(easy, CURLOPT_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(easy, CURLOPT_REDIR_PROTOCOLS_STR, secure ? "https" : "http,https");
    curl_easy_setopt(easy, CURLOPT_FOLLOWLOCATION, 1L);
    curl_easy_setopt(easy, CURLOPT_MAXREDIRS, static_cast<long>(limits.redirects));
    curl_easy_setopt(easy, CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(limits.connect.count()));
    curl_easy_setopt(easy, CURLOPT_TIMEOUT_MS, static_cast<long>(limits.total.count()));
    curl_easy_setopt(easy, CURLOPT_LOW_SPEED_TIME, static_cast<long>(limits.low_speed_time.count()));
    curl_easy_setopt(easy, CURLOPT_LOW_SPEED_LIMIT, limits.low_speed_bytes);
    curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
    // A resolver that hangs would otherwise hold up whoever ends the transfer.
    curl_easy_setopt(easy, CURLOPT_QUICK_EXIT, 1L);
    if (!limits.trust.file.empty()) curl_easy_setopt(easy, CURLOPT_CAINFO, limits.trust.file.c_str());
    if (!limits.trust.directory.empty())
        curl_easy_setopt(easy, CURLOPT_CAPATH, limits.trust.directory.c_str());
}

long Transfer::status() const {
    long value = 0;
    curl_easy_getinfo(handle(), CURLINFO_RESPONSE_CODE, &value);
    return value;
}

std::string Transfer::url() const {
    char* text = nullptr;
    curl_easy_getinfo(handle(), CURLINFO_EFFECTIVE_URL, &text);
    return text == nullptr ? std::string() : std::string(text);
}

// 203 is a 200 that a proxy has touched.
bool Transfer::wanted(long status) {
    return status == 200 || status == 203;
}

// No exception may pass through the library that calls us.
template <class Take>
bool Transfer::within_memory(Take take) {
    try {
        take();
    } catch (const std::bad_alloc&) {
        end_.no_memory = true;
    }
    return !end_.no_memory;
}

std::size_t Transfer::on_bytes(char* data, std::size_t size, std::size_t count, void* self) {
    auto& transfer = *static_cast<Transfer*>(self);
    const std::size_t length = size * count;
    if (length > transfer.end_.byte_limit - transfer.received_) {
        transfer.end_.over_limit = true;
        return 0;
    }
    transfer.received_ += length;
    // The page of an error is read, within the limit, only to keep the connection.
    if (!wanted(transfer.status())) return length;
    return transfer.within_memory([&] { transfer.answer_.bytes.append(data, length); }) ? length : 0;
}

std::size_t Transfer::on_header(char* data, std::size_t size, std::size_t count, void* self) {
    constexpr std::size_t most_header_bytes = 256U * 1024U;
    auto& transfer = *static_cast<Transfer*>(self);
    const std::size_t length = size * count;
    transfer.header_bytes_ += length;
    if (transfer.header_bytes_ > most_header_bytes) return 0;
    const std::string_view line(data, length);
    return transfer.within_memory([&] { read_header_line(transfer.answer_.headers, line); }) ? length : 0;
}

// CURLOPT_REDIR_PROTOCOLS_STR knows the first address only; this also sees http → https → http.
int Transfer::on_request(void* self, char*, char*, int, int) {
    auto& transfer = *static_cast<Transfer*>(self);
    const bool secure = is_https(transfer.url());
    transfer.end_.downgraded = transfer.was_https_ && !secure;
    transfer.was_https_ = transfer.was_https_ || secure;
    // curl itself would keep only Authorization and Cookie from another host.
    transfer.end_.left_host =
        !transfer.only_origin_.empty() && origin(transfer.url()) != transfer.only_origin_;
    return transfer.end_.downgraded || transfer.end_.left_host ? CURL_PREREQFUNC_ABORT : CURL_PREREQFUNC_OK;
}

Answer Transfer::finish(CURLcode code) {
    end_.code = code;
    end_.detail = detail_;
    end_.status = status();
    end_.url = redacted(url());
    answer_.url = end_.url;
    const bool refused = end_.status >= 400;
    if (code == CURLE_OK && wanted(end_.status)) {
        answer_.kind = Answer::Kind::body;
    } else if (code == CURLE_OK && end_.status == 304 && !validators_.empty()) {
        answer_.kind = Answer::Kind::not_modified;
    } else if (refused || code == CURLE_OK) {
        answer_.error = status_error(end_.status, end_.url);
    } else {
        answer_.error = transfer_error(end_);
    }
    if (answer_.kind != Answer::Kind::body) answer_.bytes.clear();
    return std::move(answer_);
}

}  // namespace kiosk::net
