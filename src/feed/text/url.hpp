#pragma once

#include <string>
#include <string_view>

namespace kiosk::feed {

/// The address that `reference` means in a document at `base` (RFC 3986, 5.2, leaving dot segments to the
/// fetcher), with spaces and quotation marks escaped and the
/// scheme in small letters. Empty when that is no http or https address; a file
/// address is given only where the base itself is one. Never throws, never longer than 4,000 bytes.
std::string resolve_url(std::string_view reference, std::string_view base);

/// The first http or https address in a text, without the punctuation that ends a sentence; empty when there
/// is none.
std::string find_url(std::string_view text);

}  // namespace kiosk::feed
