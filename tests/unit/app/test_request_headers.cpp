#include "app/setup/request_headers.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>

namespace kiosk::app {
namespace {

std::string file_with(const std::string& text) {
    const std::string path =
        testing::TempDir() + "kiosk-token-" + testing::UnitTest::GetInstance()->current_test_info()->name();
    std::ofstream(path, std::ios::binary) << text;
    return path;
}

std::string said(const config::Header& header) {
    const auto lines = request_headers({header});
    return lines ? lines->at(0).line + (lines->at(0).secret ? " (secret)" : "") : to_string(lines.error());
}

TEST(RequestHeaders, AreReadFromFilesAndTheEnvironment) {
    const std::string path = file_with("  s3cret \r\nsecond line\n");
    EXPECT_EQ(said({"Authorization", "Bearer ", "", path, ""}), "Authorization: Bearer s3cret (secret)");
    ::setenv("KIOSK_TEST_TOKEN", "t0ken", 1);
    EXPECT_EQ(said({"X-Api-Key", "", "", "", "KIOSK_TEST_TOKEN"}), "X-Api-Key: t0ken (secret)");
    ::unsetenv("KIOSK_TEST_TOKEN");
    EXPECT_EQ(said({"Accept-Language", "", "sv", "", ""}), "Accept-Language: sv");
}

TEST(RequestHeaders, WhatIsMissingIsToldWithoutAnyValue) {
    EXPECT_EQ(said({"Authorization", "Bearer ", "", "/nowhere/token.txt", ""}),
              "/nowhere/token.txt: the file does not exist; check the path");
    EXPECT_EQ(
        said({"Authorization", "", "", "", "KIOSK_TEST_NO_TOKEN"}),
        "$KIOSK_TEST_NO_TOKEN: the environment variable is not set; set it for the service, or name a file");
    const std::string empty = file_with(" \n");
    EXPECT_EQ(said({"Authorization", "", "", empty, ""}),
              empty + ": the file's first line is empty; write the value of Authorization there");
}

TEST(RequestHeaders, AControlCharacterCannotBeginAnotherHeader) {
    const std::string path = file_with("s3cret\rX-Evil: 1");
    const std::string message = said({"Authorization", "", "", path, ""});
    EXPECT_EQ(message, path + ": the value of Authorization has control characters; write it in one line");
}

}  // namespace
}  // namespace kiosk::app
