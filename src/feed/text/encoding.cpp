#include "feed/text/encoding.hpp"

#include <unicode/ucnv.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <memory>

#include "base/text.hpp"
#include "feed/text/text_reader.hpp"

namespace kiosk::feed {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view utf8_mark = "\xEF\xBB\xBF";
constexpr const char* spaces = " \t\r\n";

// "UTF-16LE" or "UTF-16BE", where the first bytes show one of them.
const char* utf16(std::string_view bytes) {
    if (bytes.starts_with("\xFF\xFE"sv) || bytes.starts_with("<\0"sv)) return "UTF-16LE";
    if (bytes.starts_with("\xFE\xFF"sv) || bytes.starts_with("\0<"sv)) return "UTF-16BE";
    return nullptr;
}

// The name in <?xml version="1.0" encoding="…"?>, in lower case; empty where there is none.
std::string declared_encoding(std::string_view xml) {
    xml.remove_prefix(std::min(xml.find_first_not_of(spaces), xml.size()));
    if (!xml.starts_with("<?xml")) return {};
    xml = xml.substr(0, xml.find("?>"));
    const std::size_t key = xml.find("encoding");
    const std::size_t open = key == std::string_view::npos ? key : xml.find_first_of("\"'", key);
    if (open == std::string_view::npos) return {};
    const std::size_t close = xml.find(xml[open], open + 1);
    if (close == std::string_view::npos) return {};
    std::string name(xml.substr(open + 1, close - open - 1));
    std::ranges::transform(name, name.begin(),
                           [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return name;
}

struct CloseConverter {
    void operator()(UConverter* converter) const { ucnv_close(converter); }
};

Result<std::string> converted(std::string_view bytes, const std::string& encoding) {
    const auto unknown = [&] {
        return fail("the document says it is encoded as " + in_quotes(encoding) + ", which nobody knows",
                    "line 1", "save it as UTF-8");
    };
    if (encoding.size() > 60 || encoding.find('\0') != std::string::npos) return unknown();
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, CloseConverter> converter(ucnv_open(encoding.c_str(), &status));
    if (U_FAILURE(status) != 0) return unknown();
    // No byte of any encoding becomes more than three of UTF-8.
    constexpr std::size_t most = std::size_t{1} << 29U;
    if (bytes.size() > most) return fail("the document is too large to change its encoding");
    std::string text(bytes.size() * 3 + 16, '\0');
    const auto length =
        ucnv_toAlgorithmic(UCNV_UTF8, converter.get(), text.data(), static_cast<std::int32_t>(text.size()),
                           bytes.data(), static_cast<std::int32_t>(bytes.size()), &status);
    if (U_FAILURE(status) != 0) return unknown();
    text.resize(static_cast<std::size_t>(length));
    return text;
}

Result<std::string> decoded(std::string_view bytes, FindingLog& log) {
    if (const char* wide = utf16(bytes)) return converted(bytes, wide);
    if (bytes.starts_with(utf8_mark)) return checked_utf8(bytes.substr(utf8_mark.size()), log);
    const std::string encoding = declared_encoding(bytes);
    // A declaration that could be read byte by byte cannot be right in saying that characters take several.
    constexpr std::array utf8_names{"utf-8"sv, "utf8"sv, "us-ascii"sv, "ascii"sv};
    if (encoding.empty() || std::ranges::find(utf8_names, encoding) != utf8_names.end() ||
        encoding.starts_with("utf-16") || encoding.starts_with("utf-32") || encoding.starts_with("iso-10646"))
        return checked_utf8(bytes, log);
    const bool latin1 = encoding == "iso-8859-1" || encoding == "iso8859-1" || encoding == "latin1";
    return converted(bytes, latin1 ? "windows-1252" : encoding);
}

}  // namespace

std::string checked_utf8(std::string_view text, FindingLog& log) {
    std::string valid = valid_utf8(text);
    if (valid != text) {
        log.warn({}, "the feed is not valid UTF-8; what cannot be read is shown as \xEF\xBF\xBD");
    }
    return valid;
}

bool begins_like_markup(std::string_view bytes) {
    if (utf16(bytes) != nullptr) return true;
    if (bytes.starts_with(utf8_mark)) bytes.remove_prefix(utf8_mark.size());
    const std::size_t first = bytes.find_first_not_of(spaces);
    return first != std::string_view::npos && bytes[first] == '<';
}

Result<std::string> xml_to_utf8(std::string_view bytes, FindingLog& log) {
    auto text = decoded(bytes, log);
    if (!text) return text;
    if (text->starts_with(utf8_mark)) text->erase(0, utf8_mark.size());
    // The parser would take one for the end of the document.
    if (std::erase(*text, '\0') > 0) log.warn({}, "the feed has NUL bytes; they are left out");
    return text;
}

Result<std::string> table_to_utf8(std::string_view bytes, FindingLog& log) {
    Result<std::string> text;
    if (bytes.starts_with("\xFF\xFE"sv) || bytes.starts_with("\xFE\xFF"sv)) {
        text = converted(bytes, utf16(bytes));
    } else if (valid_utf8(bytes) == bytes) {
        text = std::string(bytes);
    } else {
        log.warn({}, "the file is not UTF-8; it is read as windows-1252, as spreadsheets of old save it");
        text = converted(bytes, "windows-1252");
    }
    if (!text) return text;
    if (text->starts_with(utf8_mark)) text->erase(0, utf8_mark.size());
    if (std::erase(*text, '\0') > 0) log.warn({}, "the file has NUL bytes; they are left out");
    return text;
}

}  // namespace kiosk::feed
