#pragma once

#include <curl/curl.h>

#include <memory>
#include <string>

namespace kiosk::net {

/// libcurl's C handles, each freed by its owner. Only the sources of this folder include this header.
struct CurlDeleter {
    void operator()(CURLU* url) const { curl_url_cleanup(url); }
    void operator()(curl_slist* list) const { curl_slist_free_all(list); }
    void operator()(char* text) const { curl_free(text); }
};

// CURL and CURLM are both `void` to the compiler, so that each needs a deleter of its own.
struct EasyDeleter {
    void operator()(CURL* easy) const { curl_easy_cleanup(easy); }
};
struct MultiDeleter {
    void operator()(CURLM* multi) const { curl_multi_cleanup(multi); }
};

using Easy = std::unique_ptr<CURL, EasyDeleter>;
using Multi = std::unique_ptr<CURLM, MultiDeleter>;
using Url = std::unique_ptr<CURLU, CurlDeleter>;
using CurlText = std::unique_ptr<char, CurlDeleter>;

/// A list of header lines for CURLOPT_HTTPHEADER.
class HeaderLines {
  public:
    void add(const std::string& line) {
        // On success the list's head is the old one, or the first.
        if (curl_slist* head = curl_slist_append(lines_.get(), line.c_str()); head != nullptr) {
            if (lines_ == nullptr) lines_.reset(head);
        }
    }
    curl_slist* get() const { return lines_.get(); }

  private:
    std::unique_ptr<curl_slist, CurlDeleter> lines_;
};

}  // namespace kiosk::net
