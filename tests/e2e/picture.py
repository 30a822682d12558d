"""Pictures as the tests compare them: width, height and bytes of red, green, blue; from PNG, X11 and PPM."""

from dataclasses import dataclass
import itertools
from pathlib import Path
import struct
import zlib


@dataclass(frozen=True)
class Picture:
    width: int
    height: int
    rgb: bytes

    def __str__(self) -> str:
        return f"{self.width}x{self.height}, {len(set(zip(*[iter(self.rgb[:30000])] * 3)))} colours in the first rows"

    def difference(self, other: "Picture") -> str:
        """Where two pictures differ, for a person; empty where they do not."""
        if (self.width, self.height) != (other.width, other.height):
            return f"{self.width}x{self.height} beside {other.width}x{other.height}"
        if self.rgb == other.rgb:
            return ""
        stride = 3 * self.width
        rows = [y for y in range(self.height) if self.rgb[y * stride:(y + 1) * stride] != other.rgb[y * stride:(y + 1) * stride]]
        return f"{len(rows)} of {self.height} rows differ, from row {rows[0]} to {rows[-1]}"

    def corner(self, width: int, height: int) -> "Picture":
        """The upper left part of that size."""
        rows = (self.rgb[3 * y * self.width:3 * (y * self.width + width)] for y in range(height))
        return Picture(width, height, b"".join(rows))

    def turned(self) -> "Picture":
        """By 90 degrees clockwise."""
        pixels = [self.rgb[i:i + 3] for i in range(0, len(self.rgb), 3)]
        columns = (reversed(pixels[x::self.width]) for x in range(self.width))
        return Picture(self.height, self.width, b"".join(itertools.chain.from_iterable(columns)))

    def write(self, path: Path):
        path.write_bytes(b"P6 %d %d 255\n" % (self.width, self.height) + self.rgb)


def png(width: int, height: int, rows: bytes, bits: int = 8, colours: int = 3) -> bytes:
    """A PNG whose rows are these, without any filter; of one colour it is grey."""
    stride = (width * bits * colours + 7) // 8
    lines = b"".join(b"\0" + rows[y * stride:(y + 1) * stride] for y in range(height))

    def chunk(kind: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))

    head = struct.pack(">IIBBBBB", width, height, bits, 2 if colours == 3 else 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(lines)) + chunk(b"IEND", b"")


def read_xwd(data: bytes) -> Picture | None:
    """X11's frame buffer as Xvfb writes it: 32 bits a pixel, blue first. None while it is not there yet."""
    if len(data) < 100:
        return None
    header = struct.unpack(">25I", data[:100])
    size, width, height, bits, stride, colours = header[0], header[4], header[5], header[11], header[12], header[19]
    if (bits, stride, header[7], header[14]) != (32, 4 * width, 0, 0xFF0000):
        raise ValueError(f"not a display of 24 bits: {header}")
    start = size + 12 * colours
    pixels = data[start:start + stride * height]
    if len(pixels) < stride * height:
        return None
    return Picture(width, height, interleaved(pixels[2::4], pixels[1::4], pixels[0::4]))


def interleaved(red: bytes, green: bytes, blue: bytes) -> bytes:
    rgb = bytearray(3 * len(red))
    rgb[0::3], rgb[1::3], rgb[2::3] = red, green, blue
    return bytes(rgb)


def read_ppm(data: bytes) -> Picture:
    """Binary PPM without comments, as grim writes it."""
    # The pixels may begin with a byte that looks like white space: exactly one such byte ends the header.
    fields, at = [], 0
    while len(fields) < 4:
        end = next(i for i in range(at, len(data)) if data[i:i + 1].isspace())
        fields.append(data[at:end])
        at = end + 1
    if fields[0] != b"P6" or fields[3] != b"255":
        raise ValueError(f"not a PPM of 8 bits: {data[:20]!r}")
    return Picture(int(fields[1]), int(fields[2]), data[at:])


def png_size(data: bytes) -> tuple[int, int]:
    """Of the header; fails where it is no PNG."""
    if data[:8] != b"\x89PNG\r\n\x1a\n" or data[12:16] != b"IHDR":
        raise ValueError("not a PNG")
    return struct.unpack(">II", data[16:24])


def read_png(data: bytes) -> Picture:
    """RGB of 8 bits, not interlaced: what the program writes (ISO/IEC 15948)."""
    width, height = png_size(data)
    if data[24:29] != b"\x08\x02\x00\x00\x00":
        raise ValueError(f"not plain RGB: {data[24:29]!r}")
    packed, at = b"", 8
    while at < len(data):
        (length,) = struct.unpack(">I", data[at:at + 4])
        if data[at + 4:at + 8] == b"IDAT":
            packed += data[at + 8:at + 8 + length]
        at += 12 + length
    raw, stride = zlib.decompress(packed), 3 * width
    rgb, above = bytearray(), bytes(stride)
    for y in range(height):
        start = y * (stride + 1)
        above = unfiltered(raw[start], bytearray(raw[start + 1:start + 1 + stride]), above)
        rgb += above
    return Picture(width, height, bytes(rgb))


def unfiltered(kind: int, row: bytearray, above: bytes) -> bytes:
    if kind == 1:
        for i in range(3, len(row)):
            row[i] = (row[i] + row[i - 3]) & 255
    elif kind == 2:
        return bytes((a + b) & 255 for a, b in zip(row, above))
    elif kind == 3:
        for i in range(len(row)):
            left = row[i - 3] if i > 2 else 0
            row[i] = (row[i] + (left + above[i]) // 2) & 255
    elif kind == 4:
        for i in range(len(row)):
            left, corner = (row[i - 3], above[i - 3]) if i > 2 else (0, 0)
            up = above[i]
            to_left, to_up, to_corner = abs(up - corner), abs(left - corner), abs(left + up - 2 * corner)
            nearest = left if to_left <= to_up and to_left <= to_corner else up if to_up <= to_corner else corner
            row[i] = (row[i] + nearest) & 255
    return bytes(row)
