#include "tests/net/gzip.hpp"

#include <zlib.h>

#include <stdexcept>
#include <vector>

namespace kiosk::net {

std::string gzip(std::string_view bytes) {
    constexpr int gzip_format = 15 + 16;
    z_stream stream{};
    if (deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, gzip_format, 8, Z_DEFAULT_STRATEGY) != Z_OK) {
        throw std::runtime_error("no compressor for the test");
    }
    std::vector<Bytef> in(bytes.begin(), bytes.end());
    std::vector<Bytef> out(deflateBound(&stream, static_cast<uLong>(in.size())));
    stream.next_in = in.data();
    stream.avail_in = static_cast<uInt>(in.size());
    stream.next_out = out.data();
    stream.avail_out = static_cast<uInt>(out.size());
    const bool whole = deflate(&stream, Z_FINISH) == Z_STREAM_END;
    out.resize(stream.total_out);
    deflateEnd(&stream);
    if (!whole) throw std::runtime_error("the compressor of the test failed");
    return {out.begin(), out.end()};
}

}  // namespace kiosk::net
