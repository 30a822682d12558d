#include "net/transfer_error.hpp"

#include <curl/curl.h>

#include <algorithm>
#include <array>
#include <string_view>

#include "base/guarded.hpp"
#include "net/source_url.hpp"

namespace kiosk::net {
namespace {

struct Words {
    long key;
    std::string_view text;
    std::string_view remedy;
};

constexpr std::string_view wait_for_it = "nothing to do here if it passes; it is tried again";
constexpr std::string_view not_http = "check address and port: what answers there does not speak HTTP";
constexpr std::string_view trust =
    "check this machine's date; for a certificate of your own set SSL_CERT_FILE, else install "
    "ca-certificates";

constexpr std::array transfer_words{
    Words{CURLE_COULDNT_RESOLVE_HOST, "the name of the server cannot be found",
          "check the address, and this machine's network and DNS"},
    Words{CURLE_COULDNT_RESOLVE_PROXY, "the name of the proxy cannot be found",
          "check the environment's http_proxy and https_proxy"},
    Words{CURLE_COULDNT_CONNECT, "the server cannot be reached",
          "check that it runs, and the network and firewalls between"},
    Words{CURLE_OPERATION_TIMEDOUT, "the server is too slow or silent",
          "check the network and the server's load"},
    Words{CURLE_PARTIAL_FILE, "the answer was cut short", wait_for_it},
    Words{CURLE_GOT_NOTHING, "the server hung up without an answer", wait_for_it},
    Words{CURLE_RECV_ERROR, "the connection broke off", wait_for_it},
    Words{CURLE_SEND_ERROR, "the connection broke off", wait_for_it},
    Words{CURLE_HTTP2, "the connection broke off", wait_for_it},
    Words{CURLE_HTTP2_STREAM, "the connection broke off", wait_for_it},
    Words{CURLE_BAD_CONTENT_ENCODING, "the compressed answer is damaged", "check the server's compression"},
    Words{CURLE_UNSUPPORTED_PROTOCOL, "the answer is not HTTP", not_http},
    Words{CURLE_WEIRD_SERVER_REPLY, "the answer is not HTTP", not_http},
    Words{CURLE_PEER_FAILED_VERIFICATION, "the server's certificate is not trusted", trust},
    Words{CURLE_SSL_CACERT_BADFILE, "the file of trusted certificates cannot be read",
          "check SSL_CERT_FILE and CURL_CA_BUNDLE"},
    Words{CURLE_SSL_CONNECT_ERROR, "no secure connection came about",
          "check that the server speaks https on this port"},
    Words{CURLE_WRITE_ERROR, "the answer's header is too long",
          "check that this is the address of a programme"},
    Words{CURLE_TOO_MANY_REDIRECTS, "the server redirects in a loop or too often", "give the final address"},
};

constexpr std::array status_words{
    Words{400, "Bad Request", "check the address"},
    Words{401, "Unauthorized", "check user and password in the address"},
    Words{403, "Forbidden", "ask the feed's owner for access"},
    Words{404, "Not Found", "check the address; the programme may have moved"},
    Words{407, "Proxy Authentication Required", "put the proxy's user and password into https_proxy"},
    Words{408, "Request Timeout", wait_for_it},
    Words{410, "Gone", "ask the feed's owner for the new address"},
    Words{429, "Too Many Requests", "poll less often; many screens behind one address count as one"},
    Words{500, "Internal Server Error", "tell the feed's owner if it lasts; it is tried again"},
    Words{502, "Bad Gateway", "tell the feed's owner if it lasts; it is tried again"},
    Words{503, "Service Unavailable", wait_for_it},
    Words{504, "Gateway Timeout", "tell the feed's owner if it lasts; it is tried again"},
    Words{204, "No Content", "check the address: there is no programme at it"},
    Words{304, "Not Modified", "tell the feed's owner: nothing was asked that this answers"},
};

template <std::size_t n>
const Words* find(const std::array<Words, n>& table, long key) {
    const auto found = std::ranges::find(table, key, &Words::key);
    return found == table.end() ? nullptr : &*found;
}

std::string_view default_remedy(long status) {
    if (status >= 500) return "tell the feed's owner if it lasts; it is tried again";
    if (status >= 400) return "check the address";
    return "give the final address of the programme";
}

// libcurl has one code for a refused redirect and for an answer that is not HTTP.
bool redirect_refused(const TransferEnd& end) {
    return end.code == CURLE_UNSUPPORTED_PROTOCOL && end.detail.find("disabled") != std::string::npos;
}

}  // namespace

Error transfer_error(const TransferEnd& end) {
    if (end.over_limit) {
        return {"the answer is larger than the limit of " + std::to_string(end.byte_limit) + " bytes",
                end.url, "check that this is the address of a programme"};
    }
    if (end.no_memory) return out_of_memory("the answer", end.url);
    if (end.left_host) {
        return {"the server redirects to another host, which must not see the secret headers of this feed",
                end.url, "give the final address, if you trust it"};
    }
    if (end.downgraded || redirect_refused(end)) {
        const bool web = end.downgraded || end.url.starts_with("http:");
        return {web ? "the server redirects from https to http, which is not followed"
                    : "the server redirects away from http and https, which is not followed",
                end.url, "give the final address, if you trust it"};
    }
    const std::string detail =
        end.detail.empty() ? curl_easy_strerror(static_cast<CURLcode>(end.code)) : end.detail;
    const Words* words = find(transfer_words, end.code);
    if (words == nullptr) return {"the transfer failed: " + detail, end.url, std::string(wait_for_it)};
    return {std::string(words->text) + " (" + detail + ")", end.url, std::string(words->remedy)};
}

Error status_error(long status, const std::string& url) {
    const Words* words = find(status_words, status);
    std::string text = "the server answered " + std::to_string(status);
    if (words != nullptr) text += " " + std::string(words->text);
    return {text, url, std::string(words != nullptr ? words->remedy : default_remedy(status))};
}

}  // namespace kiosk::net
