#include <curl/curl.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "net/transfer_error.hpp"

namespace kiosk::net {
namespace {

using testing::HasSubstr;

const std::string url = "https://example.org/a";

TEST(TransferError, SaysCurlsWordsAndARemedyForWhateverHappens) {
    for (int code = 1; code < CURL_LAST; ++code) {
        const Error error = transfer_error({code, "Words of the library", 0, url, false, false, 0});
        EXPECT_THAT(error.message, HasSubstr("Words of the library")) << code;
        EXPECT_EQ(error.place, url);
        EXPECT_NE(error.remedy, "") << code;
    }
}

TEST(TransferError, HasWordsWhereCurlGivesNone) {
    EXPECT_EQ(transfer_error({CURLE_GOT_NOTHING, "", 0, url, false, false, 0}).message,
              "the server hung up without an answer (Server returned nothing (no headers, no data))");
}

TEST(TransferError, NamesTheLimitThatWasPassed) {
    EXPECT_EQ(transfer_error({CURLE_WRITE_ERROR, "Failure writing", 200, url, true, false, 1000}).message,
              "the answer is larger than the limit of 1000 bytes");
}

TEST(TransferError, NamesWantOfMemory) {
    TransferEnd end{CURLE_WRITE_ERROR, "Failure writing", 200, url, false, false, 1000};
    end.no_memory = true;
    EXPECT_EQ(transfer_error(end).message, "this machine has no memory left for the answer");
}

TEST(TransferError, NamesARedirectThatIsNotFollowed) {
    const std::string detail = "Protocol \"file\" not supported or disabled in libcurl";
    EXPECT_EQ(transfer_error({CURLE_UNSUPPORTED_PROTOCOL, detail, 302, "file:///etc/passwd", false, false, 0})
                  .message,
              "the server redirects away from http and https, which is not followed");
    EXPECT_EQ(
        transfer_error({CURLE_UNSUPPORTED_PROTOCOL, detail, 302, "http://example.org/", false, false, 0})
            .message,
        "the server redirects from https to http, which is not followed");
}

TEST(StatusError, NamesTheStatusInWords) {
    EXPECT_EQ(to_string(status_error(404, url)),
              "https://example.org/a: the server answered 404 Not Found; check the address; the programme "
              "may have moved");
    EXPECT_EQ(status_error(418, url).message, "the server answered 418");
    for (const long status : {100L, 204L, 206L, 300L, 304L, 400L, 451L, 500L, 599L, 999L}) {
        EXPECT_NE(status_error(status, url).remedy, "") << status;
    }
}

}  // namespace
}  // namespace kiosk::net
